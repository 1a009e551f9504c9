import { weightOf } from '../index/bm25';
import type { PackedIndex } from '../index/packed-index';
import type { PostingList } from '../index/posting-list';
import type { ListPlace } from './vocabulary';

const kept = new WeakMap<PackedIndex, Scores>();

/**
 * The scores of an index. Each has one: those of a large library take some megabytes, and are wanted again when a film
 * has come beside it.
 */
export function scoresOf(index: PackedIndex): Scores {
  const known = kept.get(index) ?? new Scores(index);
  kept.set(index, known);
  return known;
}

/**
 * The scores of the documents of an index, while a query is answered. Flat arrays, used again at each query: a letter
 * reaches most documents, and this is asked at every key. What is kept of a document stands at its place among those
 * that were met, one after the other: a rare word then touches little memory, however large the library is.
 */
export class Scores {
  /** The first `count` are the documents that the query has met. */
  readonly met: Uint32Array;
  /** For each of these: the scores of its slots, the weights of the slots that it answers, and how many of those that are needed. */
  readonly total: Float32Array;
  readonly answered: Float32Array;
  readonly needed: Uint8Array;
  private readonly slotBest: Float32Array;
  private readonly slotAt: Uint32Array;
  /** For each document its place in `met`, if it stands there: what is left of earlier queries does not. */
  private readonly placeOf: Uint32Array;
  private readonly room: { docs: Uint32Array };
  count = 0;
  private slot = 0;
  /** 1 where the slot that is scored is one of those that a whole answer needs. */
  private counts = 0;

  constructor(private readonly index: PackedIndex) {
    const { documents } = index;
    this.met = new Uint32Array(documents);
    this.total = new Float32Array(documents);
    this.answered = new Float32Array(documents);
    this.needed = new Uint8Array(documents);
    this.slotBest = new Float32Array(documents);
    this.slotAt = new Uint32Array(documents);
    this.placeOf = new Uint32Array(documents);
    this.room = { docs: new Uint32Array(documents) };
  }

  /** Forgets the query before. */
  begin(): void {
    this.count = 0;
  }

  /** @param isNeeded whether a document that answers everything must answer this one */
  beginSlot(isNeeded: boolean): void {
    this.slot += 1;
    this.counts = isNeeded ? 1 : 0;
  }

  /** The lists that a place names; each stands until the next one is given out. */
  lists(list: ListPlace): Iterable<PostingList> {
    return list.table === 'words'
      ? this.index.postings(list.from, list.to, this.room)
      : [this.index.prefixPosting(list.place, this.room)];
  }

  /**
   * Adds what a list is worth; of several lists of a slot a document keeps the best.
   * @param weight of the slot
   * @param onlyMet whether only documents count that the query has met already
   */
  add(list: ListPlace, value: number, weight: number, onlyMet: boolean): void {
    const unit = weightOf(value);
    for (const posting of this.lists(list)) this.addPosting(posting, unit, weight, onlyMet);
  }

  private addPosting(list: PostingList, unit: number, weight: number, onlyMet: boolean): void {
    const { isDense, count, docs, weights } = list;
    if (this.count === 0 && onlyMet) return;
    if (this.count === 0) this.addFirst(list, unit, weight);
    else if (!isDense) {
      for (let i = 0; i < count; i += 1)
        this.put(docs[i] ?? 0, unit * (weights[i] ?? 0), weight, onlyMet);
    } else if (onlyMet) {
      for (let n = 0; n < this.count; n += 1) {
        const kept = weights[this.met[n] ?? 0] ?? 0;
        if (kept > 0) this.again(n, unit * kept, weight);
      }
    } else {
      const { documents } = this.index;
      for (let doc = 0; doc < documents; doc += 1) {
        const kept = weights[doc] ?? 0;
        if (kept > 0) this.put(doc, unit * kept, weight, false);
      }
    }
  }

  /** What `put` does for each document, where no other has been met: in one loop, for it is that of each first letter. */
  private addFirst(
    { isDense, count, docs, weights }: PostingList,
    unit: number,
    weight: number,
  ): void {
    const { met, total, answered, needed, slotBest, slotAt, placeOf, slot, counts } = this;
    const size = isDense ? this.index.documents : count;
    let n = 0;
    for (let i = 0; i < size; i += 1) {
      const kept = weights[i] ?? 0;
      if (kept === 0) continue;
      const doc = isDense ? i : (docs[i] ?? 0);
      const score = unit * kept;
      met[n] = doc;
      placeOf[doc] = n;
      total[n] = score;
      answered[n] = weight;
      needed[n] = counts;
      slotBest[n] = score;
      slotAt[n] = slot;
      n += 1;
    }
    this.count = n;
  }

  put(doc: number, score: number, weight: number, onlyMet: boolean): void {
    const { met, placeOf } = this;
    const n = placeOf[doc] ?? 0;
    if (n < this.count && met[n] === doc) {
      this.again(n, score, weight);
      return;
    }
    if (onlyMet) return;
    const place = this.count;
    this.count += 1;
    met[place] = doc;
    placeOf[doc] = place;
    this.total[place] = score;
    this.answered[place] = weight;
    this.needed[place] = this.counts;
    this.slotBest[place] = score;
    this.slotAt[place] = this.slot;
  }

  /** One more score of the document at a place of `met`. */
  private again(n: number, score: number, weight: number): void {
    const { total, answered, needed, slotBest, slotAt } = this;
    const best = slotBest[n] ?? 0;
    if (slotAt[n] !== this.slot) {
      slotAt[n] = this.slot;
      slotBest[n] = score;
      total[n] = (total[n] ?? 0) + score;
      answered[n] = (answered[n] ?? 0) + weight;
      needed[n] = (needed[n] ?? 0) + this.counts;
    } else if (score > best) {
      total[n] = (total[n] ?? 0) + score - best;
      slotBest[n] = score;
    }
  }
}
