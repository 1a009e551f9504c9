import type { Numbers } from './numbers';
import type { Sections } from './sections';

/** What a result is shown by. */
export interface StoredText {
  id: string;
  title: string;
  /** Its text without marks. */
  body: string;
  /** What people might type to find it. */
  asks: readonly string[];
}

const BETWEEN = '\0';
const PIECE = 1 << 20;

export function encodeStored({ id, title, body, asks }: StoredText): Uint8Array {
  return new TextEncoder().encode([id, title, body, asks.join('\n')].join(BETWEEN));
}

/** The texts of an index, read one by one. */
export class StoredTexts {
  private readonly from: number;
  private readonly ends: Numbers;

  constructor(private readonly sections: Sections) {
    this.from = sections.place('stored').from;
    this.ends = sections.numbers('stored.ends');
  }

  of(document: number): StoredText {
    const { start, end } = this.stretch(document, document + 1);
    const { buffer, byteOffset } = this.sections.source.read(this.from + start, end - start);
    const [id = '', title = '', body = '', asks = ''] = Buffer.from(buffer, byteOffset, end - start)
      .toString('utf8')
      .split(BETWEEN);
    return { id, title, body, asks: asks === '' ? [] : asks.split('\n') };
  }

  /** Where the texts of the documents [from, to) begin and end. */
  stretch(from: number, to: number): { start: number; end: number } {
    if (from > 0 && to === from + 1) {
      const { first, second } = this.ends.pair(from - 1);
      return { start: first, end: second };
    }
    const endOf = (document: number): number => (document === 0 ? 0 : this.ends.at(document - 1));
    return { start: endOf(from), end: endOf(to) };
  }

  /** The bytes of a stretch, in pieces that stand until the next read. */
  *bytes(start: number, end: number): Iterable<Uint8Array> {
    for (let at = start; at < end; at += PIECE)
      yield this.sections.source.read(this.from + at, Math.min(PIECE, end - at));
  }
}
