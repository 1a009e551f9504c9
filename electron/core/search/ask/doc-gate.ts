import type { PackedIndex } from '../index/packed-index';

/** Which documents of an index may be found: what a viewer may know of, and what the filters let through. */
export class DocGate {
  /** For each document how many filters it has passed, where there are any. */
  private passed: Uint8Array | undefined;
  private barred: Uint8Array | undefined;
  private filters = 0;
  private readonly filmOf: Uint16Array;
  /** Undefined where whoever asks has seen every film. */
  private readonly reveals: Float64Array | undefined;

  /**
   * @param limits for each film of the index the last film second that its viewer may know of; -1 shuts the film
   */
  constructor(
    private readonly index: PackedIndex,
    private readonly limits: Float64Array,
  ) {
    this.filmOf = index.filmOf;
    const hasSeenAll =
      limits.length === index.meta.films.length && limits.every((limit) => limit === Infinity);
    this.reveals = hasSeenAll ? undefined : index.reveals;
  }

  /** Whether a viewer may know of a document, whatever the filters say. */
  isRevealed(doc: number): boolean {
    const { reveals, filmOf, limits } = this;
    if (reveals === undefined) return doc < this.index.documents;
    return (reveals[doc] ?? Number.NaN) <= (limits[filmOf[doc] ?? 0] ?? -1);
  }

  isOpen(doc: number): boolean {
    const { passed, barred } = this;
    return (
      this.isRevealed(doc) &&
      (passed === undefined || passed[doc] === this.filters) &&
      (barred === undefined || barred[doc] !== 1)
    );
  }

  /** One more filter: from now on only these pass. */
  require(docs: Iterable<number>): void {
    const passed = (this.passed ??= new Uint8Array(this.index.documents));
    const before = this.filters;
    this.filters += 1;
    const after = this.filters;
    // Most often an array, and long: an iterator would take several times as long.
    if (docs instanceof Uint32Array) {
      for (let i = 0; i < docs.length; i += 1) {
        const doc = docs[i] ?? 0;
        if (passed[doc] === before) passed[doc] = after;
      }
      return;
    }
    for (const doc of docs) if (passed[doc] === before) passed[doc] = after;
  }

  /** These do not pass. */
  bar(docs: Iterable<number>): void {
    const barred = (this.barred ??= new Uint8Array(this.index.documents));
    for (const doc of docs) barred[doc] = 1;
  }

  get hasFilters(): boolean {
    return this.filters > 0;
  }
}
