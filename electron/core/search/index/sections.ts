import type { ByteSource } from './byte-source';
import { Numbers } from './numbers';

/**
 * The form of an index file: sections one after the other, each beginning at a multiple of eight, then a table of
 * them and of what else is to be known, as JSON, and at the very end the length of that table and four letters.
 */
const MARK = 'FLIX';
const TAIL = 8;
const ALIGNMENT = 8;

/** Where an index is written to. */
export interface ByteSink {
  write(bytes: Uint8Array): void;
}

interface Table {
  meta: unknown;
  sections: Record<string, [from: number, length: number]>;
}

export class SectionWriter {
  private readonly sections: Table['sections'] = {};
  private written = 0;

  constructor(private readonly sink: ByteSink) {}

  /** One whole section, or with an iterable its pieces. */
  add(name: string, pieces: Iterable<ArrayBufferView>): void {
    const from = this.written;
    for (const piece of pieces) {
      this.write(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
    }
    this.sections[name] = [from, this.written - from];
    const over = this.written % ALIGNMENT;
    if (over > 0) this.write(new Uint8Array(ALIGNMENT - over));
  }

  finish(meta: unknown): void {
    const table = new TextEncoder().encode(JSON.stringify({ meta, sections: this.sections }));
    this.write(table);
    const tail = new Uint8Array(TAIL);
    new DataView(tail.buffer).setUint32(0, table.length, true);
    tail.set(new TextEncoder().encode(MARK), 4);
    this.write(tail);
  }

  private write(bytes: Uint8Array): void {
    this.sink.write(bytes);
    this.written += bytes.length;
  }
}

export class Sections {
  readonly meta: unknown;
  private readonly sections: ReadonlyMap<string, unknown>;

  /** @throws RangeError or SyntaxError if the bytes are no index */
  constructor(readonly source: ByteSource) {
    const tail = source.read(source.size - TAIL, TAIL);
    if (textOf(tail.subarray(4)) !== MARK) {
      throw new RangeError('these bytes are no search index: its mark is missing at their end');
    }
    const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
    const text = textOf(source.read(source.size - TAIL - length, length));
    const table = JSON.parse(text) as Partial<Table> | null;
    if (typeof table?.sections !== 'object' || (table.sections as unknown) === null) {
      throw new RangeError('these bytes are no search index: they have no table of sections');
    }
    this.meta = table.meta;
    // Not an object, which would have sections that nobody wrote: "constructor".
    this.sections = new Map(Object.entries(table.sections));
  }

  /** Where a section begins and how long it is. @throws RangeError if there is none */
  place(name: string): { from: number; length: number } {
    const place = this.sections.get(name);
    const [from, length] = Array.isArray(place) ? (place as unknown[]) : [];
    if (!isWhole(from) || !isWhole(length))
      throw new RangeError(`the index has no section ${name}`);
    return { from, length };
  }

  /** A section whole, in memory of its own. */
  copy(name: string): ArrayBuffer {
    const { from, length } = this.place(name);
    return this.source.take(from, length).buffer;
  }

  /** The numbers of a section, each of four bytes. @throws RangeError if there is no such section */
  numbers(name: string): Numbers {
    const { from, length } = this.place(name);
    return new Numbers(this.source, from, length);
  }

  /** @param length code units of the text: as many as bytes where all of it is ASCII, which becomes a string by copying */
  text(name: string, length: number): string {
    const place = this.place(name);
    const { buffer, byteOffset } = this.source.read(place.from, place.length);
    const bytes = Buffer.from(buffer, byteOffset, place.length);
    return bytes.toString(length === place.length ? 'latin1' : 'utf8');
  }
}

/** Quicker than a `TextDecoder`, which a start would have to make ready. */
function textOf({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('utf8');
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
