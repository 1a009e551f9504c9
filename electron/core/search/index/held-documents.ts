import type { PostingList } from './posting-list';

/** The documents that hold a term, as they are kept: in ascending order, or as a mark for each document of the index. */
export class HeldDocuments {
  private readonly docs: Uint32Array | undefined;
  private readonly marks: Uint16Array;

  /**
   * @param list in memory that stays
   * @param documents of the index
   */
  constructor(
    { isDense, count, docs, weights }: PostingList,
    private readonly documents: number,
  ) {
    this.count = count;
    this.docs = isDense ? undefined : docs.subarray(0, count);
    this.marks = weights;
  }

  readonly count: number;

  /** All of them, in ascending order. */
  all(): Uint32Array {
    const { docs, marks, documents, count } = this;
    if (docs) return docs;
    const all = new Uint32Array(count);
    let found = 0;
    for (let doc = 0; doc < documents; doc += 1) if ((marks[doc] ?? 0) > 0) all[found++] = doc;
    return all;
  }

  /** Those of some documents, in ascending order, that hold the term. */
  among(wanted: Uint32Array): Uint32Array {
    const { docs, marks } = this;
    const both = new Uint32Array(docs ? Math.min(wanted.length, docs.length) : wanted.length);
    let count = 0;
    if (docs) {
      let at = 0;
      for (let i = 0; i < wanted.length; i += 1) {
        const doc = wanted[i] ?? 0;
        while (at < docs.length && (docs[at] ?? 0) < doc) at += 1;
        if (docs[at] === doc) both[count++] = doc;
      }
    } else
      for (let i = 0; i < wanted.length; i += 1) {
        const doc = wanted[i] ?? 0;
        if ((marks[doc] ?? 0) > 0) both[count++] = doc;
      }
    return both.subarray(0, count);
  }

  /** For each of some documents that hold the term, in ascending order, how many stand before it. */
  ranks(wanted: Uint32Array): Uint32Array {
    const { docs, marks } = this;
    const ranks = new Uint32Array(wanted.length);
    let rank = 0;
    let doc = 0;
    for (let i = 0; i < wanted.length; i += 1) {
      const next = wanted[i] ?? 0;
      if (docs) while (rank < docs.length && (docs[rank] ?? 0) < next) rank += 1;
      else for (; doc < next; doc += 1) rank += (marks[doc] ?? 0) > 0 ? 1 : 0;
      ranks[i] = rank;
    }
    return ranks;
  }
}
