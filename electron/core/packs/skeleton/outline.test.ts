import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { outlineFilm, writtenTime } from './outline';

const line = (start: number, end: number): { start: number; end: number } => ({ start, end });

const talk = (seconds: number): fc.Arbitrary<{ start: number; end: number }[]> =>
  fc.array(
    fc
      .tuple(
        fc.double({ min: 0, max: seconds, noNaN: true }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
      )
      .map(([start, length]) => line(start, start + length)),
    { maxLength: 80 },
  );
const films = fc
  .integer({ min: 100, max: 200_000 })
  .map((tenths) => tenths / 10)
  .chain((seconds) =>
    fc.tuple(
      fc.constant(seconds),
      fc.option(
        talk(seconds).map((lines) => lines.sort((a, b) => a.start - b.start)),
        { nil: undefined },
      ),
    ),
  );

describe('the outline of a film', () => {
  test('without subtitles is scenes of one length, three parts and the credits', () => {
    const { scenes, parts, landmarks } = outlineFilm(1200, undefined);
    expect(scenes).toEqual([
      { id: 's1', start: 0, end: 285, part: 'beginning' },
      { id: 's2', start: 285, end: 570, part: 'middle' },
      { id: 's3', start: 570, end: 855, part: 'middle' },
      { id: 's4', start: 855, end: 1140, part: 'end' },
      { id: 'credits', start: 1140, end: 1200, part: 'credits' },
    ]);
    expect(parts.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['beginning', 0, 285],
      ['middle', 285, 855],
      ['end', 855, 1140],
      ['credits', 1140, 1200],
    ]);
    expect(landmarks.map(({ id }) => id)).toEqual(['first-frame']);
  });

  test('with subtitles follows their silences, and knows when words begin', () => {
    const lines = [line(12.5, 280), line(310, 500), line(506, 700), line(740, 900)];
    const { scenes, parts, landmarks } = outlineFilm(1000, lines);
    expect(scenes.map(({ start, end, part }) => [start, end, part])).toEqual([
      [0, 295, 'beginning'],
      [295, 720, 'middle'],
      [720, 910, 'end'],
      [910, 1000, 'credits'],
    ]);
    expect(parts.at(-1)).toMatchObject({ id: 'credits', credits: true, start: 910, end: 1000 });
    expect(landmarks).toEqual([
      { id: 'first-frame', label: 'The first frame', at: 0 },
      { id: 'first-words', label: 'The first words begin', at: 12.5 },
      {
        id: 'words-after-silence-1',
        label: 'The first words after 30 seconds without any',
        at: 310,
      },
      {
        id: 'words-after-silence-2',
        label: 'The first words after 40 seconds without any',
        at: 740,
      },
      { id: 'last-words', label: 'The last words begin', at: 740, revealsAt: 740 },
    ]);
  });

  test('has no credits where people speak to the end, nor in a film of a few minutes', () => {
    expect(outlineFilm(1000, [line(10, 960)]).parts.some(({ credits }) => credits)).toBe(false);
    expect(outlineFilm(300, undefined).parts).toEqual([
      { id: 'the-film', title: 'The film', start: 0, end: 300, credits: false },
    ]);
  });

  test('covers every film: scenes and parts follow one another, each scene in its part', () => {
    fc.assert(
      fc.property(films, ([seconds, lines]) => {
        const { scenes, parts, landmarks } = outlineFilm(seconds, lines);
        for (const stretches of [scenes, parts]) {
          expect([stretches[0]?.start, stretches.at(-1)?.end]).toEqual([0, seconds]);
          for (const [index, { start, end }] of stretches.entries()) {
            expect(end).toBeGreaterThan(start);
            if (index > 0) expect(start).toBe(stretches[index - 1]!.end);
          }
        }
        for (const { start, end, part } of scenes) {
          const own = parts.find(({ id }) => id === part)!;
          expect(start >= own.start && end <= own.end).toBe(true);
        }
        expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length);
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
        expect(new Set(landmarks.map(({ id }) => id)).size).toBe(landmarks.length);
        for (const { at } of landmarks) expect(at >= 0 && at <= seconds).toBe(true);
      }),
      THOUSANDS,
    );
  });
});

describe('a time in sources', () => {
  test.each([
    [0, '0:00:00'],
    [62.5, '0:01:02.5'],
    [5520, '1:32:00'],
    [0.3, '0:00:00.3'],
    [59.99, '0:00:59.9'],
    [3599.999, '0:59:59.9'],
  ])('%s is %s', (seconds, text) => expect(writtenTime(seconds)).toBe(text));
});
