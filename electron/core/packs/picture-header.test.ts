import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LONGEST_SIDE } from '#shared/pack/picture';
import { PictureRefused, readPictureHeader } from './picture-header';
import { REAL_PICTURES } from './testing/real-pictures';
import { jpeg, png, vp8, vp8l, vp8x, webp } from './testing/pictures';

const side = fc.integer({ min: 1, max: LONGEST_SIDE });

describe('the head of a picture', () => {
  it('is read from each format that packs may have, whatever the size', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = { width, height };
        expect(readPictureHeader(png(width, height))).toEqual({ type: 'png', ...size });
        for (const frame of [0xc0, 0xc1, 0xc2])
          expect(readPictureHeader(jpeg(width, height, { frame }))).toEqual({
            type: 'jpg',
            ...size,
          });
        const webps = [
          webp(vp8(width, height)),
          webp(vp8l(width, height)),
          webp(vp8x(width, height, 0x10), ['ALPH', Buffer.alloc(3)], vp8(width, height)),
        ];
        for (const bytes of webps)
          expect(readPictureHeader(bytes)).toEqual({ type: 'webp', ...size });
      }),
      { numRuns: 200 },
    );
  });

  it('is read from what ordinary programs write', () => {
    const { jpg, progressive, webp: lossy, lossless, moving } = REAL_PICTURES;
    const read = (text: string): unknown => readPictureHeader(Buffer.from(text, 'base64'));
    const size = { width: 48, height: 32 };
    for (const text of [jpg, progressive]) expect(read(text)).toEqual({ type: 'jpg', ...size });
    for (const text of [lossy, lossless]) expect(read(text)).toEqual({ type: 'webp', ...size });
    expect(() => read(moving)).toThrow(/moves/);
  });

  const exif = Buffer.from('Exif\0\0MM\0*');
  const refused: [what: string, bytes: Uint8Array, why: RegExp][] = [
    ['nothing', Buffer.alloc(0), /no PNG/],
    ['a drawing with a script in it', Buffer.from('<svg onload="x()"/>'), /no PNG, JPEG or WebP/],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0'), /no PNG/],
    ['a page under the name of a picture', Buffer.from('<!doctype html>'), /no PNG/],
    ['a PNG that is too wide', png(LONGEST_SIDE + 1, 1), /4097 × 1 pixels/],
    ['a PNG of four thousand million pixels', png(0xffff, 0xffff), /65535 × 65535/],
    ['a PNG without a size', png(0, 5), /no size/],
    ['a PNG that moves', png(2, 2, [['acTL', Buffer.alloc(8)]]), /moves/],
    ['a PNG that says where it was taken', png(2, 2, [['eXIf', exif]]), /where it was taken/],
    ['a PNG with two heads', png(2, 2, [['IHDR', Buffer.alloc(13)]]), /two heads/],
    ['a PNG with an archive behind it', Buffer.concat([png(2, 2), Buffer.from('PK')]), /after its/],
    ['a PNG for one maker of telephones', png(2, 2).fill('CgBI', 12, 16), /begin as a PNG/],
    ['a JPEG that is too high', jpeg(1, LONGEST_SIDE + 1), /1 × 4097/],
    ['a JPEG that says where it was taken', jpeg(2, 2, { more: [[0xe1, exif]] }), /camera data/],
    ['a JPEG without loss', jpeg(2, 2, { frame: 0xc3 }), /rare kind/],
    ['a JPEG without an end', jpeg(2, 2).subarray(0, -2), /not whole/],
    ['a JPEG with bytes between its segments', jpeg(2, 2).fill(0, 2, 3), /between its segments/],
    ['a WebP that moves', webp(vp8x(2, 2, 0x02), vp8(2, 2)), /moves/],
    ['a WebP that moves and does not say so', webp(['ANMF', Buffer.alloc(4)], vp8(2, 2)), /moves/],
    ['a WebP with camera data', webp(vp8x(2, 2, 0x08), vp8(2, 2)), /camera data/],
    ['a WebP that says two sizes', webp(vp8x(2, 2), vp8(4000, 4000)), /two sizes/],
    ['a WebP without a frame', webp(vp8x(2, 2)), /not whole/],
    ['a WebP with something behind it', Buffer.concat([webp(vp8(2, 2)), ascii('x')]), /after its/],
  ];
  test.each(refused)('%s is refused in words', (_what, bytes, why) => {
    expect(() => readPictureHeader(bytes)).toThrow(PictureRefused);
    expect(() => readPictureHeader(bytes)).toThrow(why);
  });

  it('is refused or within the limits, whatever becomes of the bytes', () => {
    const whole = [png(60, 40), jpeg(60, 40), webp(vp8(60, 40)), webp(vp8x(60, 40), vp8l(60, 40))];
    const change = fc.record({
      which: fc.nat({ max: whole.length - 1 }),
      at: fc.nat({ max: 60 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      cut: fc.option(fc.nat({ max: 80 })),
    });
    let read = 0;
    fc.assert(
      fc.property(change, ({ which, at, bytes, cut }) => {
        const changed = Buffer.from(whole[which] ?? []);
        changed.set(
          bytes.subarray(0, Math.max(0, changed.length - at)),
          Math.min(at, changed.length),
        );
        try {
          const { width, height } = readPictureHeader(changed.subarray(0, cut ?? undefined));
          expect(Math.min(width, height)).toBeGreaterThan(0);
          expect(Math.max(width, height)).toBeLessThanOrEqual(LONGEST_SIDE);
          read += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(PictureRefused);
        }
      }),
      { numRuns: 5_000 },
    );
    expect(read, 'some that are still pictures').toBeGreaterThan(50);
  });
});

function ascii(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
