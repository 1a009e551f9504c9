import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** Bytes that can be read from any place: a file, of which only what is asked for comes into memory, or memory itself. */
export interface ByteSource {
  readonly size: number;
  /**
   * The bytes of a stretch, beginning at an even address. They stand only until the next read.
   * @throws RangeError if the stretch is not whole
   */
  read(offset: number, length: number): Uint8Array;
  /** The same in memory of its own. */
  take(offset: number, length: number): Uint8Array<ArrayBuffer>;
  close(): void;
}

function checkStretch(offset: number, length: number, size: number): void {
  if (offset >= 0 && length >= 0 && offset + length <= size) return;
  throw new RangeError(
    `bytes ${String(offset)} to ${String(offset + length)} are not all among the ${String(size)} of the index`,
  );
}

export class MemoryBytes implements ByteSource {
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    // Views of two, four and eight bytes want a beginning that is a multiple of these.
    this.bytes = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  }

  get size(): number {
    return this.bytes.length;
  }

  read(offset: number, length: number): Uint8Array {
    checkStretch(offset, length, this.size);
    return this.bytes.subarray(offset, offset + length);
  }

  take(offset: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.read(offset, length));
  }

  close(): void {
    // Memory is let go by itself.
  }
}

/** A file up to so many bytes is read whole, unless something else is said. */
const SMALL = 8 * 1024 * 1024;

/**
 * The bytes of a file: of a small one all of them in memory, for each question to the system takes longer than what it
 * answers.
 * @throws Error of the file system if the file cannot be opened
 */
export function openBytes(path: string, small = SMALL): ByteSource {
  return statSync(path).size <= small ? new MemoryBytes(readFileSync(path)) : new FileBytes(path);
}

const FIRST_ROOM = 64 * 1024;

/** A file, read where it is asked for: the system keeps in its cache what is wanted often. */
export class FileBytes implements ByteSource {
  readonly size: number;
  private readonly file: number;
  private room = new Uint8Array(FIRST_ROOM);

  /** @throws Error of the file system if the file cannot be opened */
  constructor(path: string) {
    this.file = openSync(path, 'r');
    this.size = fstatSync(this.file).size;
  }

  read(offset: number, length: number): Uint8Array {
    checkStretch(offset, length, this.size);
    if (length > this.room.length) this.room = new Uint8Array(Math.ceil(length * 1.25));
    this.fill(this.room, offset, length);
    return this.room.subarray(0, length);
  }

  take(offset: number, length: number): Uint8Array<ArrayBuffer> {
    checkStretch(offset, length, this.size);
    const own = new Uint8Array(length);
    this.fill(own, offset, length);
    return own;
  }

  private fill(room: Uint8Array, offset: number, length: number): void {
    let filled = 0;
    while (filled < length) {
      const got = readSync(this.file, room, filled, length - filled, offset + filled);
      if (got === 0) throw new RangeError('the index file has become shorter while it was open');
      filled += got;
    }
  }

  close(): void {
    closeSync(this.file);
  }
}
