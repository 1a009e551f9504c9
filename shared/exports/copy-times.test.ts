import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '../film-time';
import { copyAt, evenMap, type EditionMap } from '../watch/edition-map';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { stayForText } from '../watch/reading-time';
import { cuesInCopy, fastestRate, type PopUpText } from './copy-times';
import type { Cue } from './cue';

const RUNTIME = 4_000;

function popUp(title: string, at: number, until: number, text = 'word '.repeat(20)): PopUpText {
  return { title, text, at: filmSeconds(at), until: filmSeconds(until) };
}

function times(popUps: readonly PopUpText[], map: EditionMap, offset = 0): [string, ...number[]][] {
  return cuesInCopy(popUps, (film) => copyAt(map, film) - offset).map(({ title, start, end }) => [
    title,
    start,
    end,
  ]);
}

/** The film without its seconds 100 to 200. */
const CUT: EditionMap = [
  [0, 0],
  [100, 100],
  [200, 100],
  [RUNTIME, RUNTIME - 100],
];

function mostAtOnce(stretches: readonly { start: number; end: number }[]): number {
  const open = stretches.map(
    ({ start }) => stretches.filter((one) => one.start <= start && one.end > start).length,
  );
  return Math.max(0, ...open);
}

/** Pop-ups in the order of a film, at most two at once, as every plan has them. */
const planned: fc.Arbitrary<PopUpText[]> = fc
  .array(
    fc.record({
      at: fc.oneof(
        fc.integer({ min: 0, max: RUNTIME - 30 }),
        fc.integer({ min: 0, max: 400 }),
        fc.double({ min: 0, max: RUNTIME - 30, noNaN: true }),
      ),
      words: fc.integer({ min: 1, max: 66 }),
    }),
    { maxLength: 30 },
  )
  .map((all) => {
    const taken: PopUpText[] = [];
    for (const { at, words } of all.sort((a, b) => a.at - b.at)) {
      const text = Array.from({ length: words }, () => 'word').join(' ');
      const next = popUp(`t${String(taken.length)}`, at, at + stayForText(text), text);
      if (taken.filter(({ until }) => until > at).length < 2) taken.push(next);
    }
    return taken;
  });

/** Copies at any speed, with cuts and with what was put in between. */
const copies: fc.Arbitrary<EditionMap> = fc
  .tuple(
    fc.constantFrom(1, 25 / 23.976, 24 / 23.976, 0.96),
    fc.nat(60),
    fc.array(
      fc.record({ film: fc.nat(200), even: fc.integer({ min: 1, max: 500 }), added: fc.nat(60) }),
      { maxLength: 4 },
    ),
  )
  .map(([rate, before, bends]) => {
    const map: [number, number][] = [[0, before]];
    for (const { film, even, added } of bends) {
      const [f, c] = map.at(-1)!;
      map.push([f + even, c + even / rate]);
      map.push([f + even + film, c + even / rate]);
      map.push([f + even + film, c + even / rate + added]);
    }
    const [f, c] = map.at(-1)!;
    map.push([f + RUNTIME, c + RUNTIME / rate]);
    return map;
  });

describe('pop-ups in the time of a copy', () => {
  it('come earlier in a copy that runs faster, and with the correction of the clock', () => {
    const one = [popUp('a', 250, 260)];
    expect(times(one, evenMap(1.25))).toEqual([['a', 200_000, 208_000]]);
    expect(times(one, evenMap(1), 1.5)).toEqual([['a', 248_500, 258_500]]);
    expect(times(one, evenMap(1), -1.5)).toEqual([['a', 251_500, 261_500]]);
  });

  it('are left out where the copy has nothing of them, or what nobody could see', () => {
    const all = [popUp('in it', 120, 140), popUp('its last', 190, 200.5), popUp('on', 205, 215)];
    expect(times(all, CUT)).toEqual([['on', 105_000, 115_000]]);
    expect(times([popUp('before the file', 1, 6), popUp('after', 20, 30)], evenMap(1), 9)).toEqual([
      ['after', 11_000, 21_000],
    ]);
    expect(times([popUp('at its start', 2, 12)], evenMap(1), 5)).toEqual([
      ['at its start', 0, 8_000],
    ]);
    expect(times([popUp(' \n', 1, 9, '\0')], evenMap(1))).toEqual([]);
  });

  it('get back the time that a cut took, unless something else comes', () => {
    const torn = popUp('torn', 95, 103);
    expect(times([torn], CUT)).toEqual([['torn', 95_000, 103_000]]);
    expect(times([torn, popUp('next', 201, 211)], CUT)).toEqual([
      ['torn', 95_000, 101_000],
      ['next', 101_000, 111_000],
    ]);
    // No longer than it was planned for, nor than reading takes.
    expect(times([popUp('brief', 98, 160, 'a')], CUT)).toEqual([['brief', 98_000, 104_000]]);
  });

  it('are where the film shows them, long enough, and never more at once than in the film', () => {
    fc.assert(
      fc.property(
        planned,
        copies,
        fc.double({ min: -20, max: 20, noNaN: true }),
        (popUps, map, offset) => {
          const toCopy = (film: number): number => copyAt(map, film) - offset;
          const cues = cuesInCopy(popUps, toCopy);
          const byTitle = new Map<string, Cue>(cues.map((cue) => [cue.title, cue]));
          expect(byTitle.size).toBe(cues.length);
          expect(cues).toEqual(cues.toSorted((a, b) => a.start - b.start));
          expect(mostAtOnce(cues)).toBeLessThanOrEqual(2);
          for (const { title, text, at, until } of popUps) {
            const [from, to] = [toCopy(at), toCopy(until)].map((s) => Math.max(0, s) * 1000) as [
              number,
              number,
            ];
            const cue = byTitle.get(title);
            if (!cue) {
              expect(to - from).toBeLessThan(1_001);
              continue;
            }
            expect(Math.abs(cue.start - from)).toBeLessThanOrEqual(0.5);
            expect(cue.end - cue.start).toBeGreaterThanOrEqual(1_000);
            // It ends where the film says, or later: when it is read, or when another one comes.
            const read = cue.start + stayForText(text) * 1000;
            expect(cue.end).toBeGreaterThanOrEqual(to - 0.51);
            expect(cue.end).toBeLessThanOrEqual(Math.max(to, read) + 0.51);
            const isFollowed = cues.some(({ start }) => start === cue.end);
            expect(isFollowed || cue.end >= read - 0.51).toBe(true);
          }
        },
      ),
      THOUSANDS,
    );
  });
});

describe('the fastest rate of a copy', () => {
  it('is that of its film, whatever it lacks or adds', () => {
    expect(fastestRate(evenMap(1.25))).toBe(1.25);
    expect(fastestRate(CUT)).toBe(1);
    expect(
      fastestRate([
        [0, 10],
        [50, 60],
        [50, 80],
        [150, 160],
      ]),
    ).toBe(1.25);
  });
});
