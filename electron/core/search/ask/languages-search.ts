import type { Query, Span } from '#shared/search/query/query';
import type { PackedIndex } from '../index/packed-index';
import { ENGLISH, type SearchLanguage } from '../language/search-language';
import { IndexSearch, type AskedQuery, type FilmLimit, type Found } from './index-search';
import { Tally } from './tally';
import type { Hit } from './top-hits';

/** Reads what a viewer typed, in one of the languages in which it is asked. */
export type ReadQuery = (language: SearchLanguage) => Query;

/** The indexes of one language, and where they stand among all of them. */
interface Part {
  search: IndexSearch;
  places: readonly number[];
}

type Ranked = Found & { weight: number };

/** Answers queries over indexes of several languages: each film is asked in its own. */
export class LanguagesSearch {
  private readonly parts: readonly Part[];
  /** For each index the place of its part, and its place in there. */
  private readonly where: readonly { part: number; place: number }[];

  constructor(readonly indexes: readonly PackedIndex[]) {
    // Where there is nothing to search, it is English in which nothing is found.
    const places = new Map<string, number[]>(indexes.length === 0 ? [[ENGLISH.code, []]] : []);
    this.where = indexes.map(({ meta: { language } }, index) => {
      const own = places.get(language) ?? [];
      places.set(language, own);
      own.push(index);
      return { part: [...places.keys()].indexOf(language), place: own.length - 1 };
    });
    this.parts = [...places.values()].map((own) => ({
      search: new IndexSearch(own.flatMap((index) => indexes[index] ?? [])),
      places: own,
    }));
  }

  /** The language of the first index. */
  get language(): SearchLanguage {
    return this.first.search.language;
  }

  /** @param most hits that are wanted */
  find(read: ReadQuery, limit: FilmLimit, most: number): Found {
    const { parts } = this;
    const [only] = parts;
    if (only && parts.length === 1)
      return only.search.find(read(only.search.language), limit, most);
    const asked = parts.map(({ search }) => search.ask(read(search.language), limit));
    const ranked = parts.map(({ search }, i) => {
      const own = asked[i] ?? NOTHING;
      const slots = own.slots.map((slot, n) =>
        isEnough(asked, spanOf(own, n)) ? slot : search.withNear(slot, own),
      );
      return search.rank(own, slots, most);
    });
    const isAnswered =
      ranked.some(({ tally }) => tally.wholes > 0) ||
      asked.every(({ slots }) => slots.length === 0);
    const founds = isAnswered
      ? ranked
      : parts.map(({ search }, i) => search.rankNear(asked[i] ?? NOTHING, most));
    return this.joined(founds, most);
  }

  /** How much a term tells among the films of the first index's language; 0 where it stands nowhere. */
  rarity(term: string): number {
    return this.first.search.rarity(term);
  }

  private get first(): Part {
    const [first] = this.parts;
    if (!first) throw new RangeError('there is no index to search');
    return first;
  }

  /**
   * What was found in each language, as one. How much a word tells is reckoned among the films of its language, of
   * which there may be one or a thousand: so that all count alike, each language's scores are those that they would be
   * if its words told as much as those of the others.
   */
  private joined(founds: readonly Ranked[], most: number): Found {
    const heaviest = Math.max(...founds.map(({ weight }) => weight));
    const hitsOf = (part: number, hits: readonly Hit[] | undefined): Hit[] => {
      const weight = founds[part]?.weight ?? 0;
      const factor = weight > 0 ? heaviest / weight : 1;
      const places = this.parts[part]?.places ?? [];
      return (hits ?? []).map((hit) => ({
        ...hit,
        index: places[hit.index] ?? 0,
        score: hit.score * factor,
      }));
    };
    const at = (index: number): { part: number; place: number } =>
      this.where[index] ?? { part: 0, place: -1 };
    return {
      hits: founds
        .flatMap(({ hits }, part) => hitsOf(part, hits))
        .sort((a, b) => b.score - a.score)
        .slice(0, most),
      ofIndex: (index) => {
        const { part, place } = at(index);
        return hitsOf(part, founds[part]?.ofIndex(place));
      },
      tally: Tally.of(this.where.flatMap(({ part, place }) => founds[part]?.tally.of(place) ?? [])),
      spellings: spellingsOf(founds),
      ways: (index) => {
        const { part, place } = at(index);
        const found = founds[part] ?? founds[0];
        if (!found) throw new RangeError('there is no index to search');
        return found.ways(place);
      },
    };
  }
}

const NOTHING: AskedQuery = {
  query: { slots: [], unwanted: [], filters: [], moment: null, issues: [] },
  gates: [],
  slots: [],
  isEnough: [],
};

/** Where in the text a slot of a query stands; languages may cut the same text into other words. */
function spanOf({ query }: AskedQuery, slot: number): Span {
  const spans = query.slots[slot]?.alternatives.map(({ span }) => span) ?? [];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Whether in one of the languages enough answers what stands there. */
function isEnough(asked: readonly AskedQuery[], { start, end }: Span): boolean {
  return asked.some((own) =>
    own.isEnough.some((enough, n) => {
      const other = spanOf(own, n);
      return enough && other.start < end && start < other.end;
    }),
  );
}

/** A word is misspelt that is so in each language; it is taken for what the language means that found most. */
function spellingsOf(founds: readonly Ranked[]): Found['spellings'] {
  const best = [...founds].sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0));
  return (best[0]?.spellings ?? []).filter(({ span }) =>
    founds.every(
      ({ hits, spellings }) =>
        hits.length === 0 ||
        spellings.some((other) => other.span.start < span.end && span.start < other.span.end),
    ),
  );
}
