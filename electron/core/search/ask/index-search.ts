import type {
  FilterGroup,
  PhraseMatch,
  Query,
  Span,
  TextMatch,
  WordMatch,
} from '#shared/search/query/query';
import type { IndexedFilm } from '../index/documents';
import type { PackedIndex } from '../index/packed-index';
import { openPhraseDocuments, phraseDocuments } from '../index/phrases';
import { askWord, withNearSpellings, type AskedWord } from './asked-word';
import { DocGate } from './doc-gate';
import { applyFilters } from './filters';
import { Nearness, NEAR } from './nearness';
import { Scores } from './scores';
import { Synonyms } from './synonyms';
import { Tally } from './tally';
import { TopHits, type Hit } from './top-hits';
import { Vocabulary, type KnownTerm, type ListPlace } from './vocabulary';

/** What a search found. */
export interface Found {
  /** The best, best first. */
  hits: readonly Hit[];
  /** The best of one index. */
  ofIndex: (index: number) => readonly Hit[];
  tally: Tally;
  /** Where a word of the query stands nowhere, and what it was taken for. */
  spellings: readonly { span: Span; meant: string }[];
  /** For each word of the query, in its order, whether it led to a term of a text. */
  asked: readonly ((term: string) => boolean)[];
  /** Whether a term of a text is one that the query led to. */
  led: (term: string) => boolean;
}

/** Last film second of a film that may be known to whoever asks; -1 leaves the film out. */
export type FilmLimit = (film: IndexedFilm) => number;

/** Fewer hits than this, and the nearest spellings are asked for too. */
const FEW = 3;
/** What an entry of a kind that the query speaks of is worth, beside others: "who" is answered by a person. */
const OF_ASKED_KIND = 1.3;
/** No index has so many documents. */
const LARGEST_INDEX = 2 ** 32;
/** From so many documents on, a word that most texts have is asked only of what rarer words have met. */
const MANY = 5_000;
const COMMON = 1 / 12;
/** Longer lists are not looked through to see whether any of them may be known: something always may. */
const LONG_LIST = 20_000;

interface AskedSlot {
  words: AskedWord[];
  typed: WordMatch[];
  phrases: PhraseMatch[];
  weight: number;
  count: number;
}

interface Ranking {
  gates: readonly DocGate[];
  filters: readonly FilterGroup[];
  moment: number | undefined;
  most: number;
}

/** Answers queries over several indexes as if they were one. */
export class IndexSearch {
  private readonly vocabulary: Vocabulary;
  private readonly synonyms: Synonyms;
  private readonly scores: readonly Scores[];

  constructor(readonly indexes: readonly PackedIndex[]) {
    this.vocabulary = new Vocabulary(indexes);
    this.synonyms = new Synonyms(
      indexes.flatMap(({ meta }) => meta.films.flatMap(({ synonyms }) => synonyms)),
    );
    this.scores = indexes.map((index) => new Scores(index));
  }

  /** @param most hits that are wanted */
  find(query: Query, limit: FilmLimit, most: number): Found {
    const gates = this.indexes.map((index) => {
      const gate = new DocGate(index, Float64Array.from(index.meta.films, limit));
      applyFilters(gate, index, query.filters);
      for (const match of query.unwanted) gate.bar(this.holding(index, match));
      return gate;
    });
    const slots = query.slots.map(({ alternatives }) => this.askSlot(alternatives, gates));
    const moment = momentOf(query);
    const ranking = { gates, filters: query.filters, moment, most };
    const found = this.rank(slots, ranking);
    if (found.tally.wholes > 0 || slots.length === 0) return found;
    // Each word is somewhere, but not together, or not where the filters let: perhaps one of them was meant otherwise.
    const near = slots.map((slot) => this.withNear(slot, gates));
    return this.rank(near, ranking);
  }

  private askSlot(alternatives: readonly TextMatch[], gates: readonly DocGate[]): AskedSlot {
    const typed = alternatives.filter((match) => match.type === 'word');
    const phrases = alternatives.filter((match) => match.type === 'phrase');
    const words = typed.map((match) =>
      askWord(match, this.vocabulary, this.synonyms, (known) => this.areOpen([known], gates, 1)),
    );
    const slot = { typed, phrases, words, weight: 0, count: 0 };
    const known = words.flatMap(({ answering }) => answering.map((each) => each.known));
    return this.weighed(this.areOpen(known, gates, FEW) ? slot : this.withNear(slot, gates));
  }

  private withNear(slot: AskedSlot, gates: readonly DocGate[]): AskedSlot {
    const stands = (known: KnownTerm): boolean => this.areOpen([known], gates, 1);
    const words = slot.words.map((word, i) => {
      const typed = slot.typed[i];
      return typed ? withNearSpellings(word, typed, this.vocabulary, stands) : word;
    });
    return this.weighed({ ...slot, words });
  }

  private weighed(slot: AskedSlot): AskedSlot {
    const ofPhrases = slot.phrases.map(({ terms, isOpen }) =>
      terms.reduce((sum, term, i) => {
        const isHalf = isOpen && i === terms.length - 1;
        const begun = isHalf ? this.vocabulary.beginningWith(term) : undefined;
        return sum + ((this.vocabulary.exact(term) ?? begun)?.idf ?? 0);
      }, 0),
    );
    return {
      ...slot,
      weight: Math.max(0, ...slot.words.map(({ weight }) => weight), ...ofPhrases),
      count: slot.words.reduce(
        (sum, { answering }) => sum + answering.reduce((all, { known }) => all + known.count, 0),
        0,
      ),
    };
  }

  /** How much a term tells; 0 where it stands nowhere. */
  rarity(term: string): number {
    return this.vocabulary.exact(term)?.idf ?? 0;
  }

  /** What words were taken for that lead to nothing themselves. */
  private spellingsOf(
    slots: readonly AskedSlot[],
    gates: readonly DocGate[],
  ): { span: Span; meant: string }[] {
    return slots.flatMap(({ words, typed }) =>
      words.flatMap(({ answering, near }, i) => {
        const own = answering.map(({ known }) => known).filter((known) => !near.includes(known));
        if (near.length === 0 || this.areOpen(own, gates, 1)) return [];
        const meant = near.find((known) => this.areOpen([known], gates, 1));
        const span = typed[i]?.span;
        return meant && span ? [{ span, meant: meant.term }] : [];
      }),
    );
  }

  /** Whether so many of the documents that hold one of some terms may be found. */
  private areOpen(terms: readonly KnownTerm[], gates: readonly DocGate[], wanted: number): boolean {
    const open = new Set<number>();
    for (const known of terms) {
      if (known.count > LONG_LIST) return true;
      for (const [i, lists] of known.lists.entries())
        for (const list of lists)
          if (this.openIn(i, list, gates[i], open, wanted) >= wanted) return true;
    }
    return false;
  }

  private openIn(
    i: number,
    list: ListPlace,
    gate: DocGate | undefined,
    open: Set<number>,
    wanted: number,
  ): number {
    if (!gate) return open.size;
    const { documents } = this.indexes[i] ?? { documents: 0 };
    for (const { isDense, count, docs, weights } of this.scores[i]?.lists(list) ?? []) {
      const size = isDense ? documents : count;
      for (let at = 0; at < size && open.size < wanted; at += 1) {
        const doc = isDense ? at : (docs[at] ?? 0);
        if ((!isDense || (weights[doc] ?? 0) > 0) && gate.isOpen(doc))
          open.add(i * LARGEST_INDEX + doc);
      }
      if (open.size >= wanted) break;
    }
    return open.size;
  }

  private rank(slots: readonly AskedSlot[], { gates, filters, moment, most }: Ranking): Found {
    const tops = this.indexes.map(() => new TopHits(most));
    const tally = new Tally(this.indexes.map(({ meta }) => meta));
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
        const answered = scores.answeredOf(doc);
        const isWhole = scores.neededOf(doc) === needed.length;
        const part = all > 0 ? (answered + 0.05 * all) / (1.05 * all) : 1;
        // To the fourth: a document that answers a part of what was asked falls steeply. (`**` takes ten times as long.)
        const steep = part * part;
        let score = scores.totalOf(doc) * steep * steep;
        if (wanted[kinds[doc] ?? 0] === true) score *= OF_ASKED_KIND;
        if (near) score = near.of(doc, score);
        counts.count(isWhole, index.filmOf[doc] ?? 0, kinds[doc] ?? 0);
        tops[i]?.offer(i, doc, score, isWhole);
      }
    });
    const asked = slots.flatMap(leadsOf);
    return {
      hits: tops
        .flatMap(({ hits }) => hits)
        .sort((a, b) => b.score - a.score)
        .slice(0, most),
      ofIndex: (i) => tops[i]?.hits ?? [],
      tally,
      spellings: this.spellingsOf(slots, gates),
      asked,
      led: (term) => asked.some((leads) => leads(term)),
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
      const docs = phrase.isOpen ? this.goingOn(index, phrase) : this.holding(index, phrase);
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

  /** The documents of one index that hold a phrase whose last word may be half typed. */
  private goingOn(index: PackedIndex, { terms }: PhraseMatch): Uint32Array {
    const whole = terms.slice(0, -1).map((term) => index.words.find(term));
    return openPhraseDocuments(index, whole, terms.at(-1) ?? '');
  }

  /** The documents of one index in which what is meant can be read. */
  private holding(index: PackedIndex, match: TextMatch): Uint32Array {
    const terms = match.type === 'word' ? [match.term] : match.terms;
    return phraseDocuments(
      index,
      terms.map((term) => index.words.find(term)),
    );
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

/** For each thing that one part of a query asks for one after the other, what leads to it: one for a word and its alternatives, one for each word of a phrase. */
function leadsOf({ words, phrases }: AskedSlot): ((term: string) => boolean)[] {
  const [phrase] = phrases;
  if (words.length === 0 && phrases.length === 1 && phrase)
    return phrase.terms.map((_asked, place) => (term: string) => isOfPhrase(phrase, place, term));
  return [
    (term): boolean =>
      words.some(({ led }) => led(term)) ||
      phrases.some((each) => each.terms.some((_asked, place) => isOfPhrase(each, place, term))),
  ];
}

/** Whether a term is the word of a phrase at this place, or goes on as the last one of an open phrase begins. */
function isOfPhrase({ terms, isOpen }: PhraseMatch, place: number, term: string): boolean {
  const asked = terms[place] ?? '';
  return term === asked || (isOpen && place === terms.length - 1 && term.startsWith(asked));
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
