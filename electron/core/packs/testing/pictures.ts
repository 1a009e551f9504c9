import { crc32, deflateSync } from 'node:zlib';

/** Pictures made for tests: small, and whole enough that their heads are real. */

type Chunk = readonly [type: string, data: Uint8Array];

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

function bigEndian(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, place) => bytes.writeUInt32BE(number, 4 * place));
  return bytes;
}

function pngChunk([type, data]: Chunk): Buffer {
  const named = Buffer.concat([ascii(type), data]);
  return Buffer.concat([bigEndian(data.length), named, bigEndian(crc32(named))]);
}

/** A grey PNG of that size that every decoder shows; `more` are chunks before its image data. */
export function png(width: number, height: number, more: readonly Chunk[] = []): Buffer {
  const rows = Buffer.alloc(Math.min((width + 1) * height, 1_000_000), 0x80);
  for (let at = 0; at < rows.length; at += width + 1) rows[at] = 0;
  const head = Buffer.concat([bigEndian(width, height), Buffer.from([8, 0, 0, 0, 0])]);
  const chunks: Chunk[] = [
    ['IHDR', head],
    ...more,
    ['IDAT', deflateSync(rows)],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([ascii('\x89PNG\r\n\x1a\n'), ...chunks.map(pngChunk)]);
}

function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The head of a JPEG, with some coded bytes and its end; `more` are segments before the frame. */
export function jpeg(
  width: number,
  height: number,
  { frame = 0xc0, more = [] }: { frame?: number; more?: readonly [number, Uint8Array][] } = {},
): Buffer {
  const size = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  size.writeUInt16BE(height, 1);
  size.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...more.map(([marker, data]) => segment(marker, data)),
    segment(frame, size),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
  ]);
}

function riff(...chunks: readonly Chunk[]): Buffer {
  const little = (number: number): Buffer => bigEndian(number).swap32();
  const body = chunks.flatMap(([type, data]) => [
    ascii(type),
    little(data.length),
    data,
    Buffer.alloc(data.length % 2),
  ]);
  const length = body.reduce((sum, part) => sum + part.length, 4);
  return Buffer.concat([ascii('RIFF'), little(length), ascii('WEBP'), ...body]);
}

/** A chunk with the head of a lossy frame. */
export function vp8(width: number, height: number): Chunk {
  const data = Buffer.from([0x10, 0, 0, 0x9d, 0x01, 0x2a, 0, 0, 0, 0, 7, 7]);
  data.writeUInt16LE(width, 6);
  data.writeUInt16LE(height, 8);
  return ['VP8 ', data];
}

/** A chunk with the head of a lossless frame. */
export function vp8l(width: number, height: number): Chunk {
  const data = Buffer.from([0x2f, 0, 0, 0, 0, 7, 7]);
  data.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  return ['VP8L', data];
}

/** A chunk with the head of a WebP that has more than a frame. */
export function vp8x(width: number, height: number, flags = 0): Chunk {
  const data = Buffer.alloc(10);
  data[0] = flags;
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return ['VP8X', data];
}

/** A WebP of these chunks. */
export function webp(...chunks: readonly Chunk[]): Buffer {
  return riff(...chunks);
}
