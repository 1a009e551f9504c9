import { keptWeight, lengthNorm, termWeight, type FieldBoosts } from './bm25';
import { nextField } from './documents';

/** Reckons the weights of the terms of an index as lunr does, from where the terms stand. */
export class Weigher {
  /** For each document and field, by how much its length holds it back. */
  private readonly norms: Float32Array;
  private readonly fields: number;

  /**
   * @param lengths words in each field, document by document
   * @param boosts of the documents
   */
  constructor(
    private readonly lengths: Uint16Array,
    private readonly boosts: Float32Array,
    private readonly fieldBoosts: FieldBoosts,
  ) {
    this.fields = fieldBoosts.names.length;
    const totals = fieldBoosts.names.map(() => 0);
    lengths.forEach((length, i) => {
      totals[i % this.fields] = (totals[i % this.fields] ?? 0) + length;
    });
    const averages = totals.map((total) => total / boosts.length);
    this.norms = Float32Array.from(lengths, (length, i) =>
      lengthNorm(length, averages[i % this.fields] ?? 1),
    );
  }

  /** Fields that held the last term weighed, over all documents: what lunr counts to tell how rare it is. */
  holding = 0;

  /**
   * Weighs one term.
   * @param positions for each document the number of places where the term stands, then the steps from one to the next
   * @param into the weights, as they are kept
   */
  weigh(docs: Uint32Array, count: number, positions: Uint8Array, into: Uint16Array): void {
    const { lengths, norms, fields, fieldBoosts } = this;
    this.holding = 0;
    let at = 0;
    const varint = (): number => {
      let byte = positions[at++] ?? 0;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = positions[at++] ?? 0;
        value |= (byte & 0x7f) << shift;
      }
      return value;
    };
    for (let i = 0; i < count; i += 1) {
      const first = (docs[i] ?? 0) * fields;
      let left = varint();
      let position = 0;
      let field = 0;
      let next = nextField(1, 0, lengths[first] ?? 0, fieldBoosts.readable);
      let frequency = 0;
      let weight = 0;
      for (; left > 0; left -= 1) {
        position += varint();
        while (position >= next && field < fields - 1) {
          if (frequency > 0) {
            weight +=
              (fieldBoosts.boosts[field] ?? 1) * termWeight(frequency, norms[first + field] ?? 1);
            this.holding += 1;
            frequency = 0;
          }
          field += 1;
          next = nextField(field + 1, next, lengths[first + field] ?? 0, fieldBoosts.readable);
        }
        frequency += 1;
      }
      weight += (fieldBoosts.boosts[field] ?? 1) * termWeight(frequency, norms[first + field] ?? 1);
      this.holding += 1;
      into[i] = keptWeight(weight * (this.boosts[docs[i] ?? 0] ?? 1));
    }
  }
}
