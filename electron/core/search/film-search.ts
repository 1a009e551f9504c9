import lunr from 'lunr';
import type { FilmSeconds } from '#shared/film-time';
import type { Entry, EntryKind } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { plainText } from '#shared/pack/rich-text';
import { LONGEST_QUERY } from '#shared/search/limits';
import type { MarkedText } from '#shared/search/marked-text';
import { terms } from '#shared/search/pipeline';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { stemOf, type IndexFile } from './build-index';
import { markMatches, snippet } from './snippet';

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
/** Nobody misspells a longer word; for one of 200 letters lunr would need seconds. */
const LONGEST_NEAR = 24;

/** A word as typed is worth most, then its stem, then what begins with it, then what looks like it. */
const WEIGHTS = { exact: 10, stem: 6, prefix: 3, near: 1 } as const;

interface Word {
  typed: string;
  /** Other forms in the dictionary that share its stem. */
  forms: ReadonlySet<string>;
}

interface Hit {
  entry: Entry;
  score: number;
  /** Terms of the dictionary that were found in the entry. */
  found: ReadonlySet<string>;
}

/** Answers a viewer's words over one pack. */
export class FilmSearch {
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly bodies: ReadonlyMap<string, string>;
  private readonly moments: ReadonlyMap<string, FilmSeconds>;
  private readonly index: lunr.Index;
  private readonly stems: ReadonlyMap<string, readonly string[]>;

  constructor(pack: Pack, file: IndexFile) {
    this.entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
    this.bodies = new Map(pack.entries.map((entry) => [entry.id, plainText(entry.content)]));
    const sceneStart = new Map(pack.scenes.map((scene) => [scene.id, scene.start]));
    this.moments = new Map(
      pack.entries.flatMap((entry): [string, FilmSeconds][] => {
        const at = entry.cues[0]?.at ?? entry.scenes.flatMap((id) => sceneStart.get(id) ?? [])[0];
        return at === undefined ? [] : [[entry.id, at]];
      }),
    );
    this.index = lunr.Index.load(file.index);
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
    let hits = this.ask(words, viewpoint, false);
    if (hits.length < FEW) hits = this.ask(words, viewpoint, true);
    return hits.slice(0, MOST_RESULTS).map((hit) => this.present(hit));
  }

  private words(query: string): Word[] {
    const typed = [...new Set(terms(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
    return typed.map((word) => {
      const stem = stemOf(word);
      const forms = this.stems.get(stem) ?? [stem];
      return { typed: word, forms: new Set(forms.filter((form) => form !== word)) };
    });
  }

  private ask(words: readonly Word[], viewpoint: Viewpoint, near: boolean): Hit[] {
    const results = this.index.query((query) => {
      for (const { typed, forms } of words) {
        // The fields' own weights are in the index, so one clause asks all of them.
        query.term(typed, { boost: WEIGHTS.exact, usePipeline: false });
        for (const form of forms) {
          query.term(form, { boost: WEIGHTS.stem, usePipeline: false });
        }
        query.term(typed, {
          boost: WEIGHTS.prefix,
          usePipeline: false,
          wildcard: lunr.Query.wildcard.TRAILING,
        });
        if (near && typed.length > 3 && typed.length <= LONGEST_NEAR) {
          const editDistance = typed.length > 7 ? 2 : 1;
          query.term(typed, { boost: WEIGHTS.near, usePipeline: false, editDistance });
        }
      }
    });
    return results
      .flatMap((result): Hit[] => {
        const entry = this.entries.get(result.ref);
        if (!entry || !isRevealed(entry.revealsAt, viewpoint)) return [];
        const found = new Set(Object.keys(result.matchData.metadata));
        return [{ entry, found, score: result.score * coverage(words, found) }];
      })
      .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  }

  private present({ entry, score, found }: Hit): SearchResult {
    const isMatch = (term: string): boolean => found.has(term);
    return {
      id: entry.id,
      kind: entry.kind,
      title: entry.title,
      at: this.moments.get(entry.id) ?? null,
      score,
      markedTitle: markMatches(entry.title, isMatch),
      snippet: snippet(this.bodies.get(entry.id) ?? '', isMatch),
    };
  }
}

/** 0 to 1: an entry that answers every word stands well above one that answers a part of them. */
function coverage(words: readonly Word[], found: ReadonlySet<string>): number {
  const answered = words.filter(({ typed, forms }) =>
    [...found].some((term) => term.startsWith(typed) || forms.has(term)),
  ).length;
  return ((answered + 0.25) / (words.length + 0.25)) ** 2;
}
