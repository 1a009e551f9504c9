import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUNDREDS, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { LineReader } from './line-reader';

const KIB = 1024;
const LONGEST = 256 * KIB;

/** Reads chunk by chunk, until something is wrong. */
function readAll(
  chunks: readonly Buffer[],
  now = (): number => 0,
): { lines: string[]; trouble: string | undefined } {
  const reader = new LineReader(now);
  const lines: string[] = [];
  for (const chunk of chunks) {
    const trouble = reader.read(chunk, (line) => lines.push(line) > 0);
    if (trouble !== undefined) return { lines, trouble };
  }
  return { lines, trouble: undefined };
}

/** Cuts bytes at these places, whatever characters they cut through. */
function cutAt(bytes: Buffer, places: readonly number[]): Buffer[] {
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
  cuts.sort((one, other) => one - other);
  return cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end));
}

describe('LineReader', () => {
  it('reads the same lines however they were cut into chunks', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '));
    fc.assert(
      fc.property(fc.array(line), line, fc.array(fc.nat()), (lines, rest, places) => {
        const bytes = Buffer.from([...lines, rest].join('\n'));
        expect(readAll(cutAt(bytes, places))).toEqual({ lines, trouble: undefined });
      }),
      THOUSANDS,
    );
  });

  it('keeps what has no end yet, also when the chunk it came in is written over', () => {
    const reader = new LineReader(() => 0);
    const lines: string[] = [];
    const chunk = Buffer.from('first\nbegin');
    reader.read(chunk, (line) => lines.push(line) > 0);
    chunk.fill(0);
    reader.read(Buffer.from('ning\n'), (line) => lines.push(line) > 0);
    expect(lines).toEqual(['first', 'beginning']);
  });

  it('reads no further once whoever listens has had enough', () => {
    const lines: string[] = [];
    const trouble = new LineReader(() => 0).read(Buffer.from('a\nb\nc\n'), (line) => {
      lines.push(line);
      return line !== 'b';
    });
    expect({ lines, trouble }).toEqual({ lines: ['a', 'b'], trouble: undefined });
  });

  it('takes a line of a quarter of a mebibyte, and none that is longer', () => {
    const whole = Buffer.from(`${'x'.repeat(LONGEST)}\n`);
    expect(readAll([whole])).toEqual({ lines: ['x'.repeat(LONGEST)], trouble: undefined });
    const longer = Buffer.from(`a\n${'x'.repeat(LONGEST + 1)}\nb\n`);
    expect(readAll([longer])).toEqual({
      lines: ['a'],
      trouble: 'endless',
    });
  });

  it('gives up on a line without an end as soon as it is too long, however it comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 * KIB }), (size) => {
        const reader = new LineReader(() => 0);
        const chunk = Buffer.alloc(size, 'x');
        let taken = 0;
        let trouble: string | undefined;
        // In small chunks it would take long, and tell nothing more.
        while (trouble === undefined && taken < 2 * LONGEST) {
          trouble = reader.read(taken === 0 ? Buffer.alloc(LONGEST - size) : chunk, () => true);
          taken += taken === 0 ? LONGEST - size : size;
        }
        expect(trouble).toBe('endless');
        expect(taken).toBeLessThanOrEqual(LONGEST + size);
      }),
      HUNDREDS,
    );
  });

  it('takes five thousand lines in a second, and gives up on more', () => {
    const lines = (count: number): Buffer => Buffer.from('\n'.repeat(count));
    expect(readAll([lines(5_000)]).trouble).toBeUndefined();
    const flood = readAll([lines(4_000), lines(4_000)]);
    expect(flood.lines).toHaveLength(5_000);
    expect(flood.trouble).toBe('flood');
    let second = 0;
    const reader = new LineReader(() => second * 1_000 + 999);
    for (; second < 20; second += 1) expect(reader.read(lines(5_000), () => true)).toBeUndefined();
    expect(reader.read(lines(5_001), () => true)).toBe(flood.trouble);
  });
});
