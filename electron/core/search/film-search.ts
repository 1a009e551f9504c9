import type { FilmSeconds } from '#shared/film-time';
import type { Entry, EntryKind } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { plainText } from '#shared/pack/rich-text';
import { LONGEST_QUERY } from '#shared/search/limits';
import type { MarkedText } from '#shared/search/marked-text';
import { terms } from '#shared/search/pipeline';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { stemOf, type IndexFile } from './build-index';
import { Postings } from './postings';
import { QueryWeights, type Word } from './query-weights';
import { locate, markMatches, snippet, type LocatedText } from './snippet';

export interface SearchResult {
  id: string;
  kind: EntryKind;
  title: string;
  /** The entry's first moment, or null where it has none. */
  at: FilmSeconds | null;
  score: number;
  markedTitle: MarkedText[];
  snippet: MarkedText[];
}

const MOST_WORDS = 12;
const MOST_RESULTS = 10;
/** Below this many hits the nearest spellings are asked for too. */
const FEW = 3;

interface Hit {
  entry: Entry;
  score: number;
}

/** Answers a viewer's words over one pack. */
export class FilmSearch {
  private readonly postings: Postings;
  /** The entries in the order of the postings' documents. */
  private readonly entries: readonly (Entry | undefined)[];
  private readonly moments: ReadonlyMap<string, FilmSeconds>;
  private readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Texts of entries that have been among the results: the next key mostly finds the same ones. */
  private readonly texts = new Map<Entry, { title: LocatedText; body: LocatedText }>();

  constructor(pack: Pack, file: IndexFile) {
    this.postings = new Postings(file);
    const byId = new Map(pack.entries.map((entry) => [entry.id, entry]));
    this.entries = this.postings.refs.map((ref) => byId.get(ref));
    const sceneStart = new Map(pack.scenes.map((scene) => [scene.id, scene.start]));
    this.moments = new Map(
      pack.entries.flatMap((entry): [string, FilmSeconds][] => {
        const at = entry.cues[0]?.at ?? entry.scenes.flatMap((id) => sceneStart.get(id) ?? [])[0];
        return at === undefined ? [] : [[entry.id, at]];
      }),
    );
    this.stems = new Map(Object.entries(file.stems));
  }

  /**
   * The entries that answer `query`, best first, among those that the viewer may know of. The mask lies
   * before every count and ranking: an entry that is still hidden neither takes a place in the list nor
   * keeps near spellings from being tried.
   */
  search(query: string, viewpoint: Viewpoint): SearchResult[] {
    const words = this.words(query);
    if (words.length === 0) return [];
    let weights = new QueryWeights(this.postings, words);
    let hits = this.score(weights, words.length, viewpoint);
    if (hits.length < FEW) {
      weights = new QueryWeights(this.postings, words, true);
      hits = this.score(weights, words.length, viewpoint);
    }
    const asked = weights.terms();
    return hits.slice(0, MOST_RESULTS).map((hit) => this.present(hit, asked));
  }

  private words(query: string): Word[] {
    const typed = [...new Set(terms(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
    return typed.map((word) => {
      const stem = stemOf(word);
      const forms = this.stems.get(stem) ?? [stem];
      return { typed: word, forms: forms.filter((form) => form !== word) };
    });
  }

  /** The score is lunr's own (the cosine of the query to each field, added up), times how much of the query is answered. */
  private score(weights: QueryWeights, words: number, viewpoint: Viewpoint): Hit[] {
    // Flat arrays: a single letter reaches most documents some ten times over, and this is asked at every key.
    const sums = new Float64Array(this.entries.length);
    const answered = new Uint16Array(this.entries.length);
    const isMet = new Uint8Array(this.entries.length);
    for (const { term, boost, answers } of weights.clauses()) {
      const posting = this.postings.posting(term);
      for (let i = 0; i + 1 < posting.length; i += 2) {
        const document = posting[i] ?? 0;
        sums[document] = (sums[document] ?? 0) + boost * (posting[i + 1] ?? 0);
        answered[document] = (answered[document] ?? 0) | answers;
        isMet[document] = 1;
      }
    }
    const { magnitude } = weights;
    const hits = this.entries.flatMap((entry, document): Hit[] => {
      if (isMet[document] !== 1 || !entry || !isRevealed(entry.revealsAt, viewpoint)) return [];
      const share = coverage(answered[document] ?? 0, words);
      return [{ entry, score: ((sums[document] ?? 0) / magnitude) * share }];
    });
    return hits.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  }

  private textsOf(entry: Entry): { title: LocatedText; body: LocatedText } {
    const known = this.texts.get(entry);
    if (known) return known;
    const texts = { title: locate(entry.title), body: locate(plainText(entry.content)) };
    this.texts.set(entry, texts);
    return texts;
  }

  private present({ entry, score }: Hit, asked: ReadonlySet<string>): SearchResult {
    const isMatch = (term: string): boolean => asked.has(term);
    const { title, body } = this.textsOf(entry);
    return {
      id: entry.id,
      kind: entry.kind,
      title: entry.title,
      at: this.moments.get(entry.id) ?? null,
      score,
      markedTitle: markMatches(title, isMatch),
      snippet: snippet(body, isMatch),
    };
  }
}

/** 0 to 1: an entry that answers every word stands well above one that answers a part of them. */
function coverage(answered: number, words: number): number {
  let count = 0;
  for (let bits = answered; bits !== 0; bits &= bits - 1) count += 1;
  return ((count + 0.25) / (words + 0.25)) ** 2;
}
