import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUNDREDS, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { SmoothingClock } from './smoothing-clock';
import type { Exactness, Sample } from './source';
import {
  CHROMIUM,
  eveningWith,
  MPV,
  VLC,
  type Deed,
  type Manner,
} from './testing/simulated-player';

const SETTLED = 1_500;

const after = fc.integer({ min: 2_500, max: 20_000 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ after, does: fc.constant('turn' as const) }),
  fc.record({ after, does: fc.constant('seek' as const), to: fc.nat(7_000) }),
  fc.record({
    after,
    does: fc.constant('rate' as const),
    rate: fc.constantFrom(0.5, 0.8, 1, 1, 1.25, 1.5, 2),
  }),
);
const deeds = fc.array(deed, { minLength: 1, maxLength: 15 });
const seed = fc.nat(2 ** 31);

/** How far off a clock may be, in seconds by the wall; and how often, where it is not always. */
const PLAYERS: readonly [name: string, manner: Manner, most: { off: number; rarely: number }][] = [
  ['mpv', MPV, { off: 0.045, rarely: 0.045 }],
  ['Chromium', CHROMIUM, { off: 0.045, rarely: 0.1 }],
  // It looks at its position every 250 to 500 ms: now and then it was never asked soon after that.
  ['VLC', VLC, { off: 0.1, rarely: 0.2 }],
];

function clockOf({ exactness }: { exactness: Exactness }): SmoothingClock {
  return new SmoothingClock(() => exactness);
}

describe.each(PLAYERS)('what %s tells', (_name, manner, most) => {
  it('is where the picture is, a second and a half after whatever was done', () => {
    let [all, far] = [0, 0];
    fc.assert(
      fc.property(deeds, seed, (done, number) => {
        const { heard, picture } = eveningWith(manner, done, number);
        const clock = clockOf(manner);
        for (const [i, { sample, since }] of heard.entries()) {
          clock.hear(sample);
          const next = heard[i + 1];
          const instants = [sample.at, ...(next?.since === since ? [next.sample.at - 0.001] : [])];
          for (const at of instants.filter((instant) => instant - since >= SETTLED)) {
            const off = Math.abs(clock.positionAt(at)! - picture.positionAt(at));
            const byTheWall = off / Math.max(1, sample.rate);
            expect(byTheWall).toBeLessThan(most.rarely);
            all += 1;
            if (byTheWall > most.off) far += 1;
          }
        }
      }),
      HUNDREDS,
    );
    expect(all).toBeGreaterThan(50_000);
    expect(far / all).toBeLessThan(0.02);
  });

  it('is a jump when the player jumped, and never else', () => {
    fc.assert(
      fc.property(deeds, seed, (done, number) => {
        const { heard } = eveningWith(manner, done, number);
        const clock = clockOf(manner);
        expect(heard.map(({ sample }) => clock.hear(sample).isJump)).toEqual(
          heard.map(({ isSeek }) => isSeek),
        );
      }),
      HUNDREDS,
    );
  });

  it('hops by no more than a twentieth of the time that passed, once it has settled', () => {
    let changes = 0;
    fc.assert(
      fc.property(deeds, seed, (done, number) => {
        const { heard } = eveningWith(manner, done, number);
        const clock = clockOf(manner);
        for (const { sample, since } of heard) {
          const before = clock.reading;
          const reckoned = clock.positionAt(sample.at);
          const { position } = clock.hear(sample);
          // Settled since that is what is not the first word after a deed, which may be a little late itself.
          if (!before || reckoned === undefined || sample.at - since < SETTLED + 10) continue;
          const hop = Math.abs(position - reckoned);
          expect(hop).toBeLessThanOrEqual(((sample.at - before.at) / 1000) * 0.05 + 1e-9);
          if (hop > 1e-6) changes += 1;
        }
      }),
      HUNDREDS,
    );
    expect(changes).toBeGreaterThan(0);
  });

  it('stops the clock where the player says that it plays and does not move', () => {
    fc.assert(
      fc.property(deeds, seed, (done, number) => {
        const { heard } = eveningWith(manner, done, number);
        const clock = clockOf(manner);
        for (const { sample } of heard) clock.hear(sample);
        const last = heard.at(-1)!.sample;
        const stuck = { ...last, rate: 1, playing: true, isJump: false };
        for (let after = 100; after <= 4_000; after += 309)
          clock.hear({ ...stuck, at: last.at + after });
        const at = last.at + 4_000;
        expect(clock.reading?.playing).toBe(false);
        // It stands where the player stands, not where it would have come to.
        expect(Math.abs(clock.positionAt(at)! - last.position)).toBeLessThan(0.05);
        expect(clock.positionAt(at + 60_000)).toBe(clock.positionAt(at));
        // And goes on with it, from there.
        clock.hear({ ...stuck, at: at + 100, position: last.position + 0.05 });
        expect(clock.reading?.playing).toBe(true);
        expect(Math.abs(clock.positionAt(at + 100)! - last.position)).toBeLessThan(0.15);
      }),
      HUNDREDS,
    );
  });
});

describe('SmoothingClock', () => {
  const exactness: Exactness = { staleMax: 0, bias: 0, isExactPaused: true };
  const sample = (at: number, position: number, given: Partial<Sample> = {}): Sample => ({
    at,
    position,
    rate: 1,
    playing: true,
    ...given,
  });

  it('knows nothing at first, and nothing any more once it was told to forget', () => {
    const clock = clockOf({ exactness });
    expect([clock.reading, clock.positionAt(5), clock.spread]).toEqual([undefined, undefined, 0]);
    clock.hear(sample(1_000, 50));
    clock.hear(sample(1_100, 50.3));
    clock.hear(sample(1_200, 50.4));
    expect(clock.spread).toBeCloseTo(0.2, 9);
    clock.forget();
    expect([clock.reading, clock.positionAt(5), clock.spread]).toEqual([undefined, undefined, 0]);
    // Of another file another position is no jump, nor is the same one a standstill.
    expect(clock.hear(sample(9_000, 50.3))).toEqual({
      at: 9_000,
      position: 50.3,
      rate: 1,
      playing: true,
      isJump: false,
    });
  });

  it('takes the first word as it is, less what the player is ahead while it plays', () => {
    const biased = { ...exactness, bias: 0.04 };
    expect(clockOf({ exactness: biased }).hear(sample(0, 10)).position).toBeCloseTo(9.96, 9);
    expect(clockOf({ exactness: biased }).hear(sample(0, 10, { playing: false })).position).toBe(
      10,
    );
  });

  it('takes for a jump, without being told, what no player tells of the same place', () => {
    const heardAfter = (position: number, staleMax = 0, rate = 1): boolean => {
      const clock = clockOf({ exactness: { ...exactness, staleMax } });
      clock.hear(sample(0, 100, { rate }));
      return clock.hear(sample(1_000, 100 + rate + position, { rate })).isJump;
    };
    expect([0.34, 0.36, -0.34, -0.36].map((off) => heardAfter(off))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect([0.36, -0.9, -0.99].map((off) => heardAfter(off, 0.5))).toEqual([true, false, true]);
    // Half a second ago a copy that runs twice as fast was a whole second further back.
    expect([0.36, -1.5, -1.6].map((off) => heardAfter(off, 0.5, 2))).toEqual([true, false, true]);
  });

  it('follows the middle one of nine words of a prompt player', () => {
    const clock = clockOf({ exactness });
    clock.hear(sample(0, 100));
    for (const [i, off] of [0.3, -0.3, 0.02, 0.02, 0.02, 0.02, 0.3, -0.3].entries())
      clock.hear(sample((i + 1) * 100, 100 + (i + 1) / 10 + off));
    expect(clock.positionAt(800)).toBeCloseTo(100.82, 9);
  });

  it('asks how exact a player is at each word: it may tell its frame rate late', () => {
    let bias = 0;
    const clock = new SmoothingClock(() => ({ ...exactness, bias }));
    clock.hear(sample(0, 10));
    bias = 0.1;
    const jump = clock.hear(sample(100, 20, { isJump: true }));
    expect(jump.position).toBeCloseTo(19.9, 9);
  });

  it('never tells what is no number, whatever it hears', () => {
    const word = fc.record({
      after: fc.integer({ min: 0, max: 5_000 }),
      position: fc.double({ min: -86_400, max: 86_400, noNaN: true }),
      rate: fc.double({ min: 0.01, max: 100, noNaN: true }),
      playing: fc.boolean(),
      isJump: fc.boolean(),
    });
    const exact = fc.record({
      staleMax: fc.constantFrom(0, 0.04, 0.12, 0.5),
      bias: fc.constantFrom(0, 0.04),
      isExactPaused: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), exact, (words, how) => {
        const clock = clockOf({ exactness: how });
        let at = 0;
        for (const { after: later, ...said } of words) {
          at += later;
          const reading = clock.hear({ at, ...said });
          expect(Number.isFinite(reading.position)).toBe(true);
          expect(Number.isFinite(clock.spread)).toBe(true);
          expect(reading).toMatchObject({ at, rate: said.rate });
          if (!said.playing) expect(reading.playing).toBe(false);
        }
      }),
      THOUSANDS,
    );
  });
});
