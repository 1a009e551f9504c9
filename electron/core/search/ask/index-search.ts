import type { PhraseMatch, Query, TextMatch, WordMatch } from '#shared/search/query/query';
import type { IndexedFilm } from '../index/documents';
import type { PackedIndex } from '../index/packed-index';
import { openPhraseDocuments, phraseDocuments } from '../index/phrases';
import { askWord, withNearSpellings, type AskedWord } from './asked-word';
import { DocGate } from './doc-gate';
import { applyFilters } from './filters';
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
  /** Whether a term of a text is one that the query led to. */
  led: (term: string) => boolean;
}

/** Last film second of a film that may be known to whoever asks; -1 leaves the film out. */
export type FilmLimit = (film: IndexedFilm) => number;

/** Fewer hits than this, and the nearest spellings are asked for too. */
const FEW = 3;
/** From so many documents on, a word that most texts have is asked only of what rarer words have met. */
const MANY = 5_000;
const COMMON = 1 / 12;
/** Longer lists are not looked through to see whether any of them may be known: something always may. */
const LONG_LIST = 20_000;
/** So far from a moment that is asked for, an entry counts half, in seconds. */
const HALF_AWAY = 60;

interface AskedSlot {
  words: AskedWord[];
  typed: WordMatch[];
  phrases: PhraseMatch[];
  weight: number;
  count: number;
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
    const found = this.rank(slots, gates, moment, most);
    if (found.tally.total >= FEW || slots.length === 0) return found;
    // Each word is somewhere, but not together, or not where the filters let: perhaps one of them was meant otherwise.
    const near = slots.map((slot) => this.withNear(slot, gates));
    return this.rank(near, gates, moment, most);
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

  /** Whether so many of the documents that hold one of some terms may be found. */
  private areOpen(terms: readonly KnownTerm[], gates: readonly DocGate[], wanted: number): boolean {
    const open = new Set<string>();
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
    open: Set<string>,
    wanted: number,
  ): number {
    const read = this.scores[i]?.list(list);
    if (!read || !gate) return open.size;
    const size = read.isDense ? (this.indexes[i]?.documents ?? 0) : read.count;
    for (let at = 0; at < size && open.size < wanted; at += 1) {
      const doc = read.isDense ? at : (read.docs[at] ?? 0);
      if ((!read.isDense || (read.weights[doc] ?? 0) > 0) && gate.isOpen(doc))
        open.add(`${String(i)}/${String(doc)}`);
    }
    return open.size;
  }

  private rank(
    slots: readonly AskedSlot[],
    gates: readonly DocGate[],
    moment: number | undefined,
    most: number,
  ): Found {
    const tops = this.indexes.map(() => new TopHits(most));
    const tally = new Tally();
    const whole = slots.filter((slot) => !slot.words.some(({ isStopWord: stop }) => stop));
    // Counted, not weighed: a word that every sentence has may weigh more than one that nearly all entries have.
    const needed = whole.length > 0 ? whole : slots;
    const all = slots.reduce((sum, { weight }) => sum + weight, 0);
    const inOrder = [...slots].sort((a, b) => a.count - b.count);
    this.indexes.forEach((index, i) => {
      const gate = gates[i];
      const scores = this.scores[i];
      if (!gate || !scores) return;
      scores.begin();
      if (slots.length === 0) meetAll(index, scores, gate, moment !== undefined);
      for (const slot of inOrder) {
        scores.beginSlot(needed.includes(slot));
        this.scoreSlot(slot, i, scores, gate, most);
      }
      const { moments } = index;
      const { kinds } = index;
      for (let n = 0; n < scores.count; n += 1) {
        const doc = scores.met[n] ?? 0;
        if (!gate.isOpen(doc)) continue;
        const answered = scores.answeredOf(doc);
        const isWhole = scores.neededOf(doc) === needed.length;
        const part = all > 0 ? (answered + 0.05 * all) / (1.05 * all) : 1;
        let score = scores.totalOf(doc) * part * part;
        if (moment !== undefined) {
          const away = Math.abs((moments[doc] ?? Number.NaN) - moment);
          score *= away >= 0 ? HALF_AWAY / (HALF_AWAY + away) : 0.01;
        }
        tally.count(isWhole, i, index.filmOf[doc] ?? 0, kinds[doc] ?? 0);
        tops[i]?.offer(i, doc, score, isWhole);
      }
    });
    const words = slots.flatMap((slot) => slot.words);
    const phrases = slots.flatMap((slot) => slot.phrases);
    const inPhrases = new Set(phrases.flatMap(({ terms }) => terms));
    const half = phrases.flatMap(({ terms, isOpen }) => (isOpen ? terms.slice(-1) : []));
    return {
      hits: tops
        .flatMap(({ hits }) => hits)
        .sort((a, b) => b.score - a.score)
        .slice(0, most),
      ofIndex: (i) => tops[i]?.hits ?? [],
      tally,
      led: (term) =>
        inPhrases.has(term) ||
        half.some((begun) => term.startsWith(begun)) ||
        words.some(({ led }) => led(term)),
    };
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

  /** The documents of one index that hold what is meant. */
  private holding(index: PackedIndex, match: TextMatch): Uint32Array {
    if (match.type === 'word') {
      const place = index.words.find(match.term);
      return place < 0 ? new Uint32Array() : index.wordDocuments(place);
    }
    return phraseDocuments(
      index,
      match.terms.map((term) => index.words.find(term)),
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

function momentOf({ moment, filters }: Query): number | undefined {
  if (moment) return moment.seconds;
  for (const { any, isUnwanted } of filters)
    for (const filter of any) if (filter.name === 'at' && !isUnwanted) return filter.seconds;
  return undefined;
}
