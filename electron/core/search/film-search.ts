import { parseQuery } from '#shared/search/query/parse-query';
import type { Query } from '#shared/search/query/query';
import { lastRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { asksFactor, titleFactor } from './ask/title-match';
import type { FilmLimit, Found } from './ask/index-search';
import { LanguagesSearch, type ReadQuery } from './ask/languages-search';
import type { Hit } from './ask/top-hits';
import type { PackedIndex } from './index/packed-index';
import type { SearchLanguage } from './language/search-language';
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

/** Reads a text in each language once. */
function reading(text: string): ReadQuery {
  const read = new Map<SearchLanguage, Query>();
  return (language) => {
    const known = read.get(language) ?? parseQuery(text, language.cutting);
    read.set(language, known);
    return known;
  };
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
  private readonly asked: LanguagesSearch;
  private readonly texts: ResultTexts;

  /** @param notes the viewer's own */
  constructor(
    packs: readonly PackedIndex[],
    private readonly notes?: PackedIndex,
  ) {
    this.indexes = notes ? [...packs, notes] : packs;
    this.asked = new LanguagesSearch(this.indexes);
    this.texts = new ResultTexts(this.indexes);
  }

  /** What answers `text` in a film for whoever watches it. */
  search(text: string, viewpoint: Viewpoint): SearchResult[] {
    return this.answer(text, () => lastRevealed(viewpoint)).results;
  }

  /** What answers `text` in all films, each with a viewer of its own. */
  answer(text: string, limit: FilmLimit, most = MOST_RESULTS): SearchAnswer {
    const { found, ...answer } = this.answerRead(reading(text), limit, most);
    return { ...answer, found, corrected: correctedText(text, found) };
  }

  /** The same, with what the first index and the notes have apart from what others have: asked once, shown in two lists. */
  answerApart(text: string, limit: FilmLimit): SearchAnswer & { others: SearchResult[] } {
    const read = reading(text);
    const found = this.asked.find(read, limit, LOOKED_AT);
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
      query: read(this.asked.language),
      results: this.shown(this.withOwn(best(true), found, MOST_RESULTS), found),
      others: this.shown(best(false).slice(0, MOST_RESULTS), found),
      found,
      corrected: correctedText(text, found),
    };
  }

  /** What answers a query that is no text. */
  answerQuery(query: Query, limit: FilmLimit, most = MOST_RESULTS): SearchAnswer {
    return { ...this.answerRead(() => query, limit, most), corrected: null };
  }

  private answerRead(
    read: ReadQuery,
    limit: FilmLimit,
    most: number,
  ): Omit<SearchAnswer, 'corrected'> {
    const found = this.asked.find(read, limit, Math.max(most, LOOKED_AT));
    const results = this.shown(this.withOwn(this.byTitles(found.hits, found), found, most), found);
    return { query: read(this.asked.language), results, found };
  }

  private shown(hits: readonly Hit[], { ways }: Found): SearchResult[] {
    return hits.map((hit) => this.texts.show(hit, ways(hit.index).led));
  }

  /** The place of the notes among the indexes, or -1. */
  private get notesPlace(): number {
    return this.notes ? this.indexes.length - 1 : -1;
  }

  /** The language of the first film. */
  get language(): SearchLanguage {
    return this.asked.language;
  }

  /** How much a word tells. */
  readonly rarity = (term: string): number => this.asked.rarity(term);

  /** The best by their words, in the order that their titles give them. */
  private byTitles(hits: readonly Hit[], { ways }: Found): Hit[] {
    return hits
      .map((hit) => {
        const { title, asks } = this.texts.namesOf(hit);
        const { asked, language } = ways(hit.index);
        const factor = titleFactor(title, asked, language) * asksFactor(asks, asked, language);
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
