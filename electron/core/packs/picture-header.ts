import { LONGEST_SIDE, type PictureType } from '#shared/pack/picture';

/** What the head of a picture says. */
export interface PictureHeader {
  type: PictureType;
  width: number;
  height: number;
}

/** Why a file is no picture that packs may have: a clause that goes on from "it" or "the picture". */
export class PictureRefused extends Error {}

/**
 * Reads what a picture is, by its bytes and never by its name. It is strict where libraries are lenient: one that looks
 * on for a size behind what is wrong can find another than the decoder does, and a size is what bounds its memory.
 * @throws PictureRefused for what is no PNG, JPEG or WebP, is not whole, moves, is too large, or carries what a camera
 *   writes: the place where it was taken among it
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader {
  const view = new Reader(bytes);
  const read = FORMATS.find(({ starts }) => starts(view))?.read;
  if (!read) throw new PictureRefused('is no PNG, JPEG or WebP');
  const header = read(view);
  const { width, height } = header;
  if (width < 1 || height < 1) throw new PictureRefused('has no size');
  if (Math.max(width, height) > LONGEST_SIDE)
    throw new PictureRefused(
      `has ${String(width)} × ${String(height)} pixels; ${String(LONGEST_SIDE)} are the most for each side`,
    );
  return header;
}

const NOT_WHOLE = 'is not whole, or holds something after its end';
const MOVES = 'moves: a picture of a pack stands still';
const CAMERA_DATA =
  'carries camera data (Exif), such as where it was taken: save it again without them';

/** Bytes by their places; what lies beyond the end is a picture that is not whole. */
class Reader {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  is(at: number, text: string): boolean {
    return this.text(at, text.length) === text;
  }

  text(at: number, length: number): string {
    return String.fromCharCode(...this.bytes.subarray(at, at + length));
  }

  u8(at: number): number {
    return this.within(at, 1).getUint8(at);
  }

  u16(at: number, isLittle = false): number {
    return this.within(at, 2).getUint16(at, isLittle);
  }

  u24Little(at: number): number {
    return this.u16(at, true) + this.u8(at + 2) * 0x10000;
  }

  u32(at: number, isLittle = false): number {
    return this.within(at, 4).getUint32(at, isLittle);
  }

  private within(at: number, length: number): DataView {
    if (at < 0 || at + length > this.bytes.length) throw new PictureRefused(NOT_WHOLE);
    return this.view;
  }
}

/** PNG, third edition: chunks of length, type, data and check sum, from IHDR to IEND. */
function readPng(view: Reader): PictureHeader {
  let at = 8;
  if (!view.is(at + 4, 'IHDR') || view.u32(at) !== 13)
    throw new PictureRefused('does not begin as a PNG');
  const header = { type: 'png', width: view.u32(16), height: view.u32(20) } as const;
  for (;;) {
    const type = view.text(at + 4, 4);
    if (type === 'acTL') throw new PictureRefused(MOVES);
    if (type === 'eXIf') throw new PictureRefused(CAMERA_DATA);
    if (type === 'IHDR' && at !== 8) throw new PictureRefused('has two heads');
    at += 12 + view.u32(at);
    if (type === 'IEND') break;
  }
  if (at !== view.length) throw new PictureRefused(NOT_WHOLE);
  return header;
}

/** Frames that every decoder has: baseline, extended and progressive, coded by Huffman. */
const JPEG_FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Other frames; C4, C8 and CC among them are no frames. */
const isOtherFrame = (marker: number): boolean =>
  marker >= 0xc3 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** JPEG (ITU-T T.81, annex B): segments up to the frame, which has the size; the rest up to the end mark is coded. */
function readJpeg(view: Reader): PictureHeader {
  let at = 2;
  for (;;) {
    const marker = view.u8(at + 1);
    const standsAlone = marker >= 0xd0 && marker <= 0xd9;
    if (view.u8(at) !== 0xff || marker < 0xc0 || standsAlone)
      throw new PictureRefused('has something between its segments');
    if (marker === 0xe1 && view.is(at + 4, 'Exif\0')) throw new PictureRefused(CAMERA_DATA);
    if (marker === 0xda || isOtherFrame(marker))
      throw new PictureRefused('is a JPEG of a rare kind: save it again as an ordinary one');
    if (JPEG_FRAMES.includes(marker)) break;
    const length = view.u16(at + 2);
    if (length < 2) throw new PictureRefused(NOT_WHOLE);
    at += 2 + length;
  }
  if (view.u16(view.length - 2) !== 0xffd9) throw new PictureRefused(NOT_WHOLE);
  return { type: 'jpg', width: view.u16(at + 7), height: view.u16(at + 5) };
}

/** WebP (RFC 9649): a RIFF container with one frame, or a head of its own before that. */
function readWebp(view: Reader): PictureHeader {
  if (view.u32(4, true) + 8 !== view.length) throw new PictureRefused(NOT_WHOLE);
  let canvas: { width: number; height: number } | undefined;
  for (let at = 12; at < view.length;) {
    const type = view.text(at, 4);
    const size = view.u32(at + 4, true);
    const data = at + 8;
    if (type === 'ANIM' || type === 'ANMF') throw new PictureRefused(MOVES);
    if (type === 'EXIF') throw new PictureRefused(CAMERA_DATA);
    if (type === 'VP8X') {
      if ((view.u8(data) & 0x02) !== 0) throw new PictureRefused(MOVES);
      if ((view.u8(data) & 0x08) !== 0) throw new PictureRefused(CAMERA_DATA);
      canvas = { width: 1 + view.u24Little(data + 4), height: 1 + view.u24Little(data + 7) };
    }
    const frame =
      type === 'VP8 ' ? lossy(view, data) : type === 'VP8L' ? lossless(view, data) : undefined;
    if (frame) {
      if (canvas && (canvas.width !== frame.width || canvas.height !== frame.height))
        throw new PictureRefused('says two sizes');
      if (data + size > view.length) throw new PictureRefused(NOT_WHOLE);
      return { type: 'webp', ...frame };
    }
    at = data + size + (size % 2);
  }
  throw new PictureRefused(NOT_WHOLE);
}

/** A key frame (RFC 6386, 9.1): three bytes, its start code, then 14 bits for each side. */
function lossy(view: Reader, at: number): { width: number; height: number } {
  if ((view.u8(at) & 1) !== 0 || view.u8(at + 3) !== 0x9d || view.u16(at + 4) !== 0x012a)
    throw new PictureRefused('does not begin as a WebP');
  return { width: view.u16(at + 6, true) & 0x3fff, height: view.u16(at + 8, true) & 0x3fff };
}

function lossless(view: Reader, at: number): { width: number; height: number } {
  if (view.u8(at) !== 0x2f) throw new PictureRefused('does not begin as a WebP');
  const bits = view.u32(at + 1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

const FORMATS: readonly {
  starts: (view: Reader) => boolean;
  read: (view: Reader) => PictureHeader;
}[] = [
  { starts: (view) => view.is(0, '\x89PNG\r\n\x1a\n'), read: readPng },
  { starts: (view) => view.is(0, '\xff\xd8'), read: readJpeg },
  { starts: (view) => view.is(0, 'RIFF') && view.is(8, 'WEBP'), read: readWebp },
];
