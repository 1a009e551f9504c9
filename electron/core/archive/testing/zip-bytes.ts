import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';

/** One file of an archive; everything that is not given is as it should be. */
export interface ZipPart {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  /** Stored (0) unless it is said to be deflated (8) or something else. */
  method?: number;
  /** Its bytes in the archive, whatever the content is. */
  packed?: Uint8Array;
  crc?: number;
  size?: number;
  packedSize?: number;
  flags?: number;
  /** Unix mode, such as that of a link. */
  mode?: number;
  /** What stands before the content, where that is something else than in the list of files. */
  local?: { name?: string; method?: number; size?: number; crc?: number };
  /** Where the list of files says that it begins. */
  offset?: number;
  /** It shares the bytes of the file before it. */
  onTop?: boolean;
}

/** What the end of an archive says, where that is something else than what is there. */
export interface ZipEnd {
  count?: number;
  offset?: number;
  size?: number;
  disk?: number;
  comment?: string;
}

const encoder = new TextEncoder();

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? encoder.encode(text) : text;
}

function record(
  length: number,
  fields: readonly (readonly [at: number, value: number, width: 2 | 4])[],
): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, value, width] of fields) {
    if (width === 2) view.setUint16(at, value & 0xffff, true);
    else view.setUint32(at, value >>> 0, true);
  }
  return bytes;
}

/** Writes a zip archive, as wrong as it is asked to be. */
export function zipBytes(parts: readonly ZipPart[], end: ZipEnd = {}): Uint8Array {
  const body: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  let before = 0;
  for (const part of parts) {
    const name = bytesOf(part.name);
    const content = bytesOf(part.content ?? '');
    const method = part.method ?? 0;
    const packed = part.packed ?? (method === 8 ? deflateRawSync(content) : content);
    const crc = part.crc ?? crc32(content);
    const size = part.size ?? content.length;
    const packedSize = part.packedSize ?? packed.length;
    // Names are UTF-8.
    const flags = part.flags ?? 0x800;
    const offset = part.offset ?? (part.onTop === true ? before : at);
    const local = bytesOf(part.local?.name ?? name);
    if (part.onTop !== true) {
      before = at;
      const header = record(30, [
        [0, 0x04034b50, 4],
        [4, 20, 2],
        [6, flags, 2],
        [8, part.local?.method ?? method, 2],
        [12, 0x21, 2],
        [14, part.local?.crc ?? crc, 4],
        [18, packedSize, 4],
        [22, part.local?.size ?? size, 4],
        [26, local.length, 2],
      ]);
      for (const piece of [header, local, packed]) {
        body.push(piece);
        at += piece.length;
      }
    }
    const entry = record(46, [
      [0, 0x02014b50, 4],
      [4, (3 << 8) | 20, 2],
      [6, 20, 2],
      [8, flags, 2],
      [10, method, 2],
      [14, 0x21, 2],
      [16, crc, 4],
      [20, packedSize, 4],
      [24, size, 4],
      [28, name.length, 2],
      [38, ((part.mode ?? 0o100644) << 16) >>> 0, 4],
      [42, offset, 4],
    ]);
    list.push(entry, name);
  }
  const listed = list.reduce((sum, { length }) => sum + length, 0);
  const comment = bytesOf(end.comment ?? '');
  const last = record(22, [
    [0, 0x06054b50, 4],
    [4, end.disk ?? 0, 2],
    [6, end.disk ?? 0, 2],
    [8, end.count ?? parts.length, 2],
    [10, end.count ?? parts.length, 2],
    [12, end.size ?? listed, 4],
    [16, end.offset ?? at, 4],
    [20, comment.length, 2],
  ]);
  return Buffer.concat([...body, ...list, last, comment]);
}
