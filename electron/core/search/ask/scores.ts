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
 * reaches most documents, and this is asked at every key.
 */
export class Scores {
  private readonly total: Float32Array;
  private readonly answered: Float32Array;
  private readonly neededSlots: Uint8Array;
  private readonly metAt: Uint32Array;
  private readonly slotBest: Float32Array;
  private readonly slotAt: Uint32Array;
  private readonly room: { docs: Uint32Array };
  /** The first `count` are the documents that the query has met. */
  readonly met: Uint32Array;
  count = 0;
  private query = 0;
  private slot = 0;
  /** 1 where the slot that is scored is one of those that a whole answer needs. */
  private counts = 0;

  constructor(private readonly index: PackedIndex) {
    const { documents } = index;
    this.total = new Float32Array(documents);
    this.answered = new Float32Array(documents);
    this.neededSlots = new Uint8Array(documents);
    this.metAt = new Uint32Array(documents);
    this.slotBest = new Float32Array(documents);
    this.slotAt = new Uint32Array(documents);
    this.met = new Uint32Array(documents);
    this.room = { docs: new Uint32Array(documents) };
  }

  /** Forgets the query before. */
  begin(): void {
    this.query += 1;
    this.count = 0;
  }

  /** @param isNeeded whether a document that answers everything must answer this one */
  beginSlot(isNeeded: boolean): void {
    this.slot += 1;
    this.counts = isNeeded ? 1 : 0;
  }

  totalOf(doc: number): number {
    return this.total[doc] ?? 0;
  }

  /** How many slots of those that are needed a document has answered. */
  neededOf(doc: number): number {
    return this.neededSlots[doc] ?? 0;
  }

  /** The weights of the slots that a document has answered, added up. */
  answeredOf(doc: number): number {
    return this.answered[doc] ?? 0;
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

  private addPosting(
    { isDense, count, docs, weights }: PostingList,
    unit: number,
    weight: number,
    onlyMet: boolean,
  ): void {
    if (!isDense) {
      for (let i = 0; i < count; i += 1)
        this.put(docs[i] ?? 0, unit * (weights[i] ?? 0), weight, onlyMet);
    } else if (onlyMet) {
      for (let i = 0; i < this.count; i += 1) {
        const doc = this.met[i] ?? 0;
        const kept = weights[doc] ?? 0;
        if (kept > 0) this.put(doc, unit * kept, weight, true);
      }
    } else if (this.count === 0) this.addFirst(weights, unit, weight);
    else {
      const { documents } = this.index;
      for (let doc = 0; doc < documents; doc += 1) {
        const kept = weights[doc] ?? 0;
        if (kept > 0) this.put(doc, unit * kept, weight, false);
      }
    }
  }

  /** What `put` does for each document, where no other has been met: in one loop, for it is that of each first letter. */
  private addFirst(weights: Uint16Array, unit: number, weight: number): void {
    const { metAt, slotAt, slotBest, total, answered, neededSlots, met, query, slot, counts } =
      this;
    const { documents } = this.index;
    let count = 0;
    for (let doc = 0; doc < documents; doc += 1) {
      const kept = weights[doc] ?? 0;
      if (kept === 0) continue;
      const score = unit * kept;
      metAt[doc] = query;
      slotAt[doc] = slot;
      slotBest[doc] = score;
      total[doc] = score;
      answered[doc] = weight;
      neededSlots[doc] = counts;
      met[count++] = doc;
    }
    this.count = count;
  }

  put(doc: number, score: number, weight: number, onlyMet: boolean): void {
    const { metAt, slotAt, slotBest, total, answered, neededSlots } = this;
    if (metAt[doc] !== this.query) {
      if (onlyMet) return;
      metAt[doc] = this.query;
      total[doc] = 0;
      answered[doc] = 0;
      neededSlots[doc] = 0;
      this.met[this.count++] = doc;
    }
    if (slotAt[doc] !== this.slot) {
      slotAt[doc] = this.slot;
      slotBest[doc] = score;
      total[doc] = (total[doc] ?? 0) + score;
      answered[doc] = (answered[doc] ?? 0) + weight;
      neededSlots[doc] = (neededSlots[doc] ?? 0) + this.counts;
    } else if (score > (slotBest[doc] ?? 0)) {
      total[doc] = (total[doc] ?? 0) + score - (slotBest[doc] ?? 0);
      slotBest[doc] = score;
    }
  }
}
