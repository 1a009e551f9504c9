import type { ByteSource } from './byte-source';

/** So many are read one by one; whoever asks more often will want them all. */
const OFTEN = 128;
const WIDTH = Uint32Array.BYTES_PER_ELEMENT;

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
    this.length = Math.floor(bytes / WIDTH);
  }

  /** One of them; 0 where there is none. */
  at(place: number): number {
    const read = this.few(place, 1);
    return read ? read.getUint32(0, true) : (this.whole()[place] ?? 0);
  }

  /** One of them and the next one; 0 where there is none. */
  pair(place: number): { first: number; second: number } {
    const read = this.few(place, 2);
    if (read) return { first: read.getUint32(0, true), second: read.getUint32(WIDTH, true) };
    const all = this.whole();
    return { first: all[place] ?? 0, second: all[place + 1] ?? 0 };
  }

  /** Some of them, if they are to be read by themselves. */
  private few(place: number, count: number): DataView | undefined {
    if (this.all || this.asked >= OFTEN) return undefined;
    if (!(place >= 0 && place + count <= this.length)) return undefined;
    this.asked += 1;
    const { buffer, byteOffset } = this.source.read(this.from + place * WIDTH, count * WIDTH);
    return new DataView(buffer, byteOffset, count * WIDTH);
  }

  whole(): Uint32Array {
    this.all ??= new Uint32Array(this.source.take(this.from, this.length * WIDTH).buffer);
    return this.all;
  }
}
