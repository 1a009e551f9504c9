import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { evenBorders, silences, silentBorders, SHORTEST_SILENCE } from './scene-borders';

const line = (start: number, end: number): { start: number; end: number } => ({ start, end });

const talk = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 70_000 }), fc.integer({ min: 1, max: 90 }))
    .map(([start, length]) => line(start / 10, (start + length) / 10)),
  { maxLength: 60 },
);

describe('scenes of one length', () => {
  test('are about five minutes long and end with the film', () => {
    expect(evenBorders(5520)).toHaveLength(19);
    expect(evenBorders(1200)).toEqual([0, 300, 600, 900, 1200]);
    expect(evenBorders(700.5)).toEqual([0, 350, 700.5]);
    expect(evenBorders(20)).toEqual([0, 20]);
  });

  test('follow one another, however long the film', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 86_400, noNaN: true }), (seconds) => {
        const borders = evenBorders(seconds);
        expect(borders.every((border, index) => index === 0 || border > borders[index - 1]!)).toBe(
          true,
        );
      }),
      THOUSANDS,
    );
  });
});

describe('silences', () => {
  test('stand before, between and after the lines, which may lie over one another', () => {
    const lines = [line(10, 30), line(12, 20), line(33, 40), line(50, 60)];
    expect(silences(lines, 100)).toEqual([line(0, 10), line(40, 50), line(60, 100)]);
    expect(silences([], 9)).toEqual([line(0, 9)]);
    expect(silences([line(0, 100)], 100)).toEqual([]);
  });

  test('hold no line, and are all that is that long', () => {
    fc.assert(
      fc.property(talk, (lines) => {
        const found = silences(lines, 7000);
        for (const { start, end } of found) {
          expect(end - start).toBeGreaterThanOrEqual(SHORTEST_SILENCE);
          expect(lines.every((one) => one.end <= start || one.start >= end)).toBe(true);
        }
        const quiet = (at: number): boolean =>
          lines.every((one) => one.end < at || one.start > at + SHORTEST_SILENCE + 0.1);
        for (let at = 0; at + SHORTEST_SILENCE + 0.1 <= 7000; at += 97)
          if (quiet(at))
            expect(found.some(({ start, end }) => start <= at && end >= at)).toBe(true);
      }),
      THOUSANDS,
    );
  });
});

describe('scenes cut at silences', () => {
  test('take the longest ones', () => {
    const lines = [line(0, 280), line(300, 500), line(506, 700), line(740, 900)];
    // Of 900 seconds three scenes are made: the silences of 40 and 20 seconds win over that of 6.
    expect(silentBorders(lines, 900)).toEqual([0, 290, 720, 900]);
  });

  test('lie in a silence each, no closer than scenes can be', () => {
    fc.assert(
      fc.property(talk, (lines) => {
        const borders = silentBorders(lines, 7000);
        expect([borders[0], borders.at(-1)]).toEqual([0, 7000]);
        for (const border of borders.slice(1, -1))
          expect(lines.every(({ start, end }) => border <= start || border >= end)).toBe(true);
        for (const [index, border] of borders.slice(1).entries())
          expect(border - borders[index]!).toBeGreaterThanOrEqual(45);
      }),
      THOUSANDS,
    );
  });
});
