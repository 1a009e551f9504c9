import type { FilterGroup, Query, Span } from '#shared/search/query/query';
import type { IndexedFilm } from '../index/documents';
import type { PackedIndex } from '../index/packed-index';
import { ENGLISH, searchLanguage, type SearchLanguage } from '../language/search-language';
import { DocGate } from './doc-gate';
import { applyFilters } from './filters';
import { Nearness, NEAR } from './nearness';
import { OpenDocuments } from './open-documents';
import { goingOn, holding } from './readable';
import { scoresOf, type Scores } from './scores';
import { leadsOf, Slots, type AskedSlot } from './slots';
import { Synonyms } from './synonyms';
import { Tally } from './tally';
import { TopHits, type Hit } from './top-hits';
import { Vocabulary } from './vocabulary';

/** What a search found. */
export interface Found {
  /** The best, best first. */
  hits: readonly Hit[];
  /** The best of one index. */
  ofIndex: (index: number) => readonly Hit[];
  tally: Tally;
  /** Where a word of the query stands nowhere, and what it was taken for. */
  spellings: readonly { span: Span; meant: string }[];
  /** Where the words of the query led to in the texts of an index. */
  ways: (index: number) => Ways;
}

/** Where the words of a query led to. */
export interface Ways {
  language: SearchLanguage;
  /** For each word of the query, in its order, whether it led to a term of a text. */
  asked: readonly ((term: string) => boolean)[];
  /** Whether a term of a text is one that the query led to. */
  led: (term: string) => boolean;
}

/** A query, looked up but not answered yet. */
export interface AskedQuery {
  query: Query;
  gates: readonly DocGate[];
  slots: readonly AskedSlot[];
  /** For each slot whether so much answers it that near spellings are not wanted. */
  isEnough: readonly boolean[];
}

/** Last film second of a film that may be known to whoever asks; -1 leaves the film out. */
export type FilmLimit = (film: IndexedFilm) => number;

/** What an entry of a kind that the query speaks of is worth, beside others: "who" is answered by a person. */
const OF_ASKED_KIND = 1.3;
/** From so many documents on, a word that most texts have is asked only of what rarer words have met. */
const MANY = 5_000;
const COMMON = 1 / 12;

/** Answers queries over several indexes of one language as if they were one. */
export class IndexSearch {
  readonly language: SearchLanguage;
  private readonly vocabulary: Vocabulary;
  private readonly synonyms: Synonyms;
  private readonly scores: readonly Scores[];
  private readonly slots: Slots;

  constructor(readonly indexes: readonly PackedIndex[]) {
    this.language = searchLanguage(indexes[0]?.meta.language ?? ENGLISH.code);
    this.vocabulary = new Vocabulary(indexes, this.language);
    this.synonyms = new Synonyms(
      indexes.flatMap(({ meta }) => meta.films.flatMap(({ synonyms }) => synonyms)),
      this.language,
    );
    this.scores = indexes.map(scoresOf);
    const documents = new OpenDocuments(indexes, this.scores);
    this.slots = new Slots(this.vocabulary, this.synonyms, this.language, documents);
  }

  /** @param most hits that are wanted */
  find(query: Query, limit: FilmLimit, most: number): Found {
    const asked = this.ask(query, limit);
    const { slots, isEnough } = asked;
    const found = this.rank(
      asked,
      slots.map((slot, i) => (isEnough[i] === true ? slot : this.withNear(slot, asked))),
      most,
    );
    if (found.tally.wholes > 0 || slots.length === 0) return found;
    return this.rankNear(asked, most);
  }

  /** Looks a query up. */
  ask(query: Query, limit: FilmLimit): AskedQuery {
    const gates = this.indexes.map((index) => {
      const gate = new DocGate(index, Float64Array.from(index.meta.films, limit));
      applyFilters(gate, index, query.filters);
      for (const match of query.unwanted) gate.bar(holding(index, match));
      return gate;
    });
    const looked = query.slots.map(({ alternatives }) => this.slots.ask(alternatives, gates));
    return {
      query,
      gates,
      slots: looked.map(({ slot }) => slot),
      isEnough: looked.map(({ isEnough }) => isEnough),
    };
  }

  /** A slot with what its words may be misspellings of. */
  withNear(slot: AskedSlot, { gates }: AskedQuery): AskedSlot {
    return this.slots.withNear(slot, gates);
  }

  /** Where each word is somewhere, but not together, or not where the filters let: perhaps one of them was meant otherwise. */
  rankNear(asked: AskedQuery, most: number): Found & { weight: number } {
    const near = asked.slots.map((slot) => this.withNear(slot, asked));
    return this.rank(asked, near, most);
  }

  /** How much a term tells; 0 where it stands nowhere. */
  rarity(term: string): number {
    return this.vocabulary.exact(term)?.idf ?? 0;
  }

  /**
   * What answers a query.
   * @param slots its slots, with near spellings where these are wanted
   * @returns `weight`: all that the slots weigh
   */
  rank(
    { query, gates }: AskedQuery,
    slots: readonly AskedSlot[],
    most: number,
  ): Found & { weight: number } {
    const { filters } = query;
    const moment = momentOf(query);
    const tops = this.indexes.map(() => new TopHits(most));
    const tally = Tally.over(this.indexes.map(({ meta }) => meta));
    const whole = slots.filter((slot) => !slot.words.some(({ isStopWord: stop }) => stop));
    // Counted, not weighed: a word that every sentence has may weigh more than one that nearly all entries have.
    const needed = whole.length > 0 ? whole : slots;
    const all = slots.reduce((sum, { weight }) => sum + weight, 0);
    const inOrder = [...slots].sort((a, b) => a.count - b.count);
    const kindsAsked = new Set(
      slots.flatMap(({ typed }) => typed.flatMap(({ term }) => this.synonyms.kindsFor(term))),
    );
    this.indexes.forEach((index, i) => {
      const gate = gates[i];
      const scores = this.scores[i];
      if (!gate || !scores) return;
      scores.begin();
      if (slots.length === 0) meetAll(index, scores, gate, moment !== undefined);
      else if (moment !== undefined) meetNear(index, scores, gate, moment);
      for (const slot of inOrder) {
        scores.beginSlot(needed.includes(slot));
        this.scoreSlot(slot, i, scores, gate, most);
      }
      this.scoreValues(filters, i, scores);
      const { kinds } = index;
      const counts = tally.of(i);
      const wanted = index.meta.kinds.map((kind) => kindsAsked.has(kind));
      const near = moment === undefined ? undefined : new Nearness(index, scores, moment);
      for (let n = 0; n < scores.count; n += 1) {
        const doc = scores.met[n] ?? 0;
        if (!gate.isOpen(doc)) continue;
        const answered = scores.answered[n] ?? 0;
        const isWhole = scores.needed[n] === needed.length;
        const part = all > 0 ? (answered + 0.05 * all) / (1.05 * all) : 1;
        // To the fourth: a document that answers a part of what was asked falls steeply. (`**` takes ten times as long.)
        const steep = part * part;
        let score = (scores.total[n] ?? 0) * steep * steep;
        if (wanted[kinds[doc] ?? 0] === true) score *= OF_ASKED_KIND;
        if (near) score = near.of(doc, score);
        counts.count(isWhole, index.filmOf[doc] ?? 0, kinds[doc] ?? 0);
        tops[i]?.offer(i, doc, score, isWhole);
      }
    });
    const asked = slots.flatMap(leadsOf);
    const ways = {
      language: this.language,
      asked,
      led: (term: string) => asked.some((leads) => leads(term)),
    };
    return {
      hits: tops
        .flatMap(({ hits }) => hits)
        .sort((a, b) => b.score - a.score)
        .slice(0, most),
      ofIndex: (i) => tops[i]?.hits ?? [],
      tally,
      spellings: this.slots.spellingsOf(slots, gates),
      ways: () => ways,
      weight: all,
    };
  }

  /** Among what a filter lets through, that comes first which has its value for a title. */
  private scoreValues(filters: readonly FilterGroup[], i: number, scores: Scores): void {
    for (const { any, isUnwanted } of filters)
      for (const filter of isUnwanted ? [] : any)
        for (const term of 'terms' in filter ? filter.terms : []) {
          const known = this.vocabulary.exact(term);
          scores.beginSlot(false);
          for (const list of known?.lists[i] ?? []) scores.add(list, known?.idf ?? 0, 0, true);
        }
  }

  private scoreSlot(slot: AskedSlot, i: number, scores: Scores, gate: DocGate, most: number): void {
    const index = this.indexes[i];
    if (!index) return;
    const { documents } = index;
    const isCommon = documents > MANY && slot.count > documents * COMMON;
    const onlyMet = isCommon && hasMet(scores, gate, most);
    for (const phrase of slot.phrases) {
      const docs = phrase.isOpen ? goingOn(index, phrase) : holding(index, phrase);
      for (const doc of docs) scores.put(doc, slot.weight, slot.weight, onlyMet);
      if (slot.words.length === 0 && slot.phrases.length === 1) {
        gate.require(docs);
        for (const term of phrase.terms) {
          const known = this.vocabulary.exact(term);
          for (const list of known?.lists[i] ?? [])
            scores.add(list, known?.idf ?? 0, slot.weight, true);
        }
      }
    }
    for (const { answering } of slot.words)
      for (const { known, value } of answering)
        for (const list of known.lists[i] ?? []) scores.add(list, value, slot.weight, onlyMet);
  }
}

function hasMet(scores: Scores, gate: DocGate, most: number): boolean {
  let open = 0;
  for (let n = 0; n < scores.count && open < most; n += 1)
    if (gate.isOpen(scores.met[n] ?? 0)) open += 1;
  return open >= most;
}

/** With no words to go by, an author's word on what matters decides. */
function meetAll(index: PackedIndex, scores: Scores, gate: DocGate, hasMoment: boolean): void {
  if (!gate.hasFilters && !hasMoment) return;
  const { boosts } = index;
  scores.beginSlot(false);
  for (let doc = 0; doc < index.documents; doc += 1)
    if (gate.isOpen(doc)) scores.put(doc, boosts[doc] ?? 1, 0, false);
}

/** Beside a moment the words matter less: what pops up there is looked at, too. */
function meetNear(index: PackedIndex, scores: Scores, gate: DocGate, moment: number): void {
  const { moments, timed } = index;
  scores.beginSlot(false);
  for (let doc = 0; doc < index.documents; doc += 1) {
    const away = Math.abs((moments[doc] ?? Number.NaN) - moment);
    if (timed[doc] === 1 && away <= NEAR && gate.isOpen(doc)) scores.put(doc, 0, 0, false);
  }
}

function momentOf({ moment, filters }: Query): number | undefined {
  if (moment) return moment.seconds;
  for (const { any, isUnwanted } of filters)
    for (const filter of any) if (filter.name === 'at' && !isUnwanted) return filter.seconds;
  return undefined;
}
