import { parseQuery } from '#shared/search/query/parse-query';
import type { Query } from '#shared/search/query/query';
import { lastRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { asksFactor, titleFactor } from './ask/title-match';
import { IndexSearch, type FilmLimit, type Found } from './ask/index-search';
import type { Hit } from './ask/top-hits';
import type { PackedIndex } from './index/packed-index';
import { ResultTexts, type SearchResult } from './results';

const MOST_RESULTS = 10;
/** So many of the best are looked at more closely. */
const LOOKED_AT = 30;
/** A viewer who looks for a note of their own must find it, however much the film has to say on its words. */
const OWN_PLACES = 2;

/** What a search answers. */
export interface SearchAnswer {
  query: Query;
  /** Best first. */
  results: SearchResult[];
  found: Found;
  /** The text with other spellings that lead to what was found, where it was spelt as nothing is. */
  corrected: string | null;
}

function correctedText(text: string, { spellings }: Found): string | null {
  let corrected = text;
  // From the end, so that places before stay what they are.
  for (const { span, meant } of [...spellings].sort((a, b) => b.span.start - a.span.start))
    corrected = corrected.slice(0, span.start) + meant + corrected.slice(span.end);
  return corrected === text ? null : corrected;
}

/** Answers a viewer's words over the indexes of packs and of notes. */
export class FilmSearch {
  readonly indexes: readonly PackedIndex[];
  private readonly asked: IndexSearch;
  private readonly texts: ResultTexts;

  /** @param notes the viewer's own */
  constructor(
    packs: readonly PackedIndex[],
    private readonly notes?: PackedIndex,
  ) {
    this.indexes = notes ? [...packs, notes] : packs;
    this.asked = new IndexSearch(this.indexes);
    this.texts = new ResultTexts(this.indexes);
  }

  /** What answers `text` in a film for whoever watches it. */
  search(text: string, viewpoint: Viewpoint): SearchResult[] {
    return this.answer(text, () => lastRevealed(viewpoint)).results;
  }

  /** What answers `text` in all films, each with a viewer of its own. */
  answer(text: string, limit: FilmLimit, most = MOST_RESULTS): SearchAnswer {
    return this.answerQuery(parseQuery(text), limit, most, text);
  }

  /** The same, with what the first index and the notes have apart from what others have: asked once, shown in two lists. */
  answerApart(text: string, limit: FilmLimit): SearchAnswer & { others: SearchResult[] } {
    const query = parseQuery(text);
    const found = this.asked.find(query, limit, LOOKED_AT);
    const isOwn = (index: number): boolean => index === 0 || index === this.notesPlace;
    const hits = this.indexes.map((_, i) => ({ isOwn: isOwn(i), hits: found.ofIndex(i) }));
    const best = (own: boolean): Hit[] =>
      this.byTitles(
        hits
          .flatMap((each) => (each.isOwn === own ? each.hits : []))
          .sort((a, b) => b.score - a.score)
          .slice(0, LOOKED_AT),
        found,
      );
    return {
      query,
      results: this.shown(this.withOwn(best(true), found, MOST_RESULTS), found),
      others: this.shown(best(false).slice(0, MOST_RESULTS), found),
      found,
      corrected: correctedText(text, found),
    };
  }

  /** @param text what the query was read from, if it was */
  answerQuery(query: Query, limit: FilmLimit, most = MOST_RESULTS, text = ''): SearchAnswer {
    const found = this.asked.find(query, limit, Math.max(most, LOOKED_AT));
    const results = this.shown(this.withOwn(this.byTitles(found.hits, found), found, most), found);
    return { query, results, found, corrected: correctedText(text, found) };
  }

  private shown(hits: readonly Hit[], { led }: Found): SearchResult[] {
    return hits.map((hit) => this.texts.show(hit, led));
  }

  /** The place of the notes among the indexes, or -1. */
  private get notesPlace(): number {
    return this.notes ? this.indexes.length - 1 : -1;
  }

  /** How much a word tells. */
  readonly rarity = (term: string): number => this.asked.rarity(term);

  /** The best by their words, in the order that their titles give them. */
  private byTitles(hits: readonly Hit[], { asked }: Found): Hit[] {
    return hits
      .map((hit) => {
        const { title, asks } = this.texts.namesOf(hit);
        const factor = titleFactor(title, asked) * asksFactor(asks, asked);
        return { ...hit, score: hit.score * factor };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** The last places go to notes of the viewer's own that answer everything, where they came later. */
  private withOwn(ranked: readonly Hit[], { ofIndex }: Found, most: number): readonly Hit[] {
    const hits = ranked.slice(0, most);
    if (!this.notes) return hits;
    const own = this.notesPlace;
    const has = hits.filter(({ index }) => index === own).length;
    const late = ofIndex(own)
      .filter(
        ({ doc, whole }) => whole && !hits.some((hit) => hit.index === own && hit.doc === doc),
      )
      .slice(0, Math.max(0, OWN_PLACES - has));
    // There are such only where the list is full.
    const dropped = new Set(hits.filter(({ index }) => index !== own).slice(-late.length));
    return late.length === 0 ? hits : [...hits.filter((hit) => !dropped.has(hit)), ...late];
  }
}
