import type { PackedIndex } from '../index/packed-index';
import type { DocGate } from './doc-gate';
import type { Scores } from './scores';
import type { KnownTerm, ListPlace } from './vocabulary';

/** No index has so many documents. */
const LARGEST_INDEX = 2 ** 32;
/** Longer lists are not looked through to see whether any of them may be known: something always may. */
const LONG_LIST = 20_000;

/** Tells whether terms lead to anything that may be found. */
export class OpenDocuments {
  constructor(
    private readonly indexes: readonly PackedIndex[],
    private readonly scores: readonly Scores[],
  ) {}

  /** Whether so many of the documents that hold one of some terms may be found. */
  areOpen(terms: readonly KnownTerm[], gates: readonly DocGate[], wanted: number): boolean {
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
}
