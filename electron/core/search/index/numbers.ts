import type { ByteSource } from './byte-source';

/** So many are read one by one; whoever asks more often will want them all. */
const OFTEN = 128;

/**
 * Whole numbers of four bytes in a stretch of an index. A start wants few of them, and memory is dear to it; later all
 * are there, for to ask the system for four bytes takes as long as for thousands.
 */
export class Numbers {
  private all: Uint32Array | undefined;
  private asked = 0;
  readonly length: number;

  /**
   * @param from where in the source they begin
   * @param bytes how long they are together
   */
  constructor(
    private readonly source: ByteSource,
    private readonly from: number,
    bytes: number,
  ) {
    this.length = Math.floor(bytes / Uint32Array.BYTES_PER_ELEMENT);
  }

  /** One of them; 0 where there is none. */
  at(place: number): number {
    if (!this.all && this.asked < OFTEN) {
      if (!(place >= 0 && place < this.length)) return 0;
      this.asked += 1;
      const width = Uint32Array.BYTES_PER_ELEMENT;
      const bytes = this.source.read(this.from + place * width, width);
      return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    }
    return this.whole()[place] ?? 0;
  }

  whole(): Uint32Array {
    this.all ??= new Uint32Array(
      this.source.take(this.from, this.length * Uint32Array.BYTES_PER_ELEMENT).buffer,
    );
    return this.all;
  }
}
