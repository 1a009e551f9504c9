import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUNDREDS, THOUSANDS } from '../watch/testing/generated-pack';
import { fitOnsets, KNOWN_RATES, type OnsetFit } from './fit-onsets';
import { LARGEST_OFFSET, offsetVotes } from './offset-votes';

const RUNTIME = 7_680;

/** Even numbers from 0 to 1, the same in every run (mulberry32): fast-check would prefer the corners. */
function evenNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Lines as people talk: some seconds apart, with now and then a pause of a minute or more. */
function talk(even: () => number, pace: number, runtime = RUNTIME): number[] {
  const onsets: number[] = [];
  for (let now = even() * 60; now < runtime; now += 0.8 - Math.log(1 - even()) * pace) {
    onsets.push(now);
    if (even() < 0.02) now += even() * 120;
  }
  return onsets;
}

interface Copy {
  rate: number;
  offset: number;
  /** Shares of lines that each side lacks, and of lines that it has beside. */
  lost: number;
  extra: number;
  /** Seconds by which a line begins elsewhere. */
  jitter: number;
  /** A stretch that the copy's file lacks, as a share of the film. */
  gap: number;
}

/** What two people made of the same talk, each for a copy of their own. */
function pairOf(seed: number, pace: number, copy: Copy): { film: number[]; copy: number[] } {
  const even = evenNumbers(seed);
  const spoken = talk(even, pace);
  const gapStart = even() * RUNTIME;
  const gapEnd = gapStart + copy.gap * RUNTIME;
  const some = (): number[] => [
    ...spoken.filter(() => even() >= copy.lost),
    ...Array.from({ length: spoken.length * copy.extra }, () => even() * RUNTIME),
  ];
  const theirs = some().filter((second) => second < gapStart || second > gapEnd);
  const moved = theirs.map((second) => second + (even() * 2 - 1) * copy.jitter);
  return { film: some(), copy: moved.map((second) => (second - copy.offset) / copy.rate) };
}

function worstError(fit: OnsetFit | undefined, copy: Copy): number {
  if (!fit) return Infinity;
  const at = (film: number): number =>
    Math.abs(fit.rate * ((film - copy.offset) / copy.rate) + fit.offset - film);
  return Math.max(at(0), at(RUNTIME));
}

const seed = fc.integer();
const pace = fc.double({ min: 4, max: 14, noNaN: true });
const anyCopy: fc.Arbitrary<Copy> = fc.record({
  rate: fc.constantFrom(...KNOWN_RATES),
  offset: fc.double({ min: -120, max: 120, noNaN: true }),
  lost: fc.double({ min: 0, max: 0.3, noNaN: true }),
  extra: fc.double({ min: 0, max: 0.2, noNaN: true }),
  jitter: fc.double({ min: 0, max: 0.2, noNaN: true }),
  gap: fc.double({ min: 0, max: 0.2, noNaN: true }),
});

describe('fitOnsets', () => {
  it('fits two files of one film to 0.07 s from its first to its last second', () => {
    fc.assert(
      fc.property(seed, pace, anyCopy, (start, slow, how) => {
        const { film, copy } = pairOf(start, slow, how);
        const fit = fitOnsets(film, copy);
        expect(fit?.rate).toBe(how.rate);
        expect(worstError(fit, how)).toBeLessThanOrEqual(0.07);
      }),
      THOUSANDS,
    );
  });

  it('refuses two films, however talkative', () => {
    fc.assert(
      fc.property(seed, seed, pace, pace, (one, other, slow, quick) => {
        fc.pre(one !== other);
        const film = talk(evenNumbers(one), slow);
        const copy = talk(evenNumbers(other), quick, RUNTIME * 0.9);
        expect(fitOnsets(film, copy)).toBeUndefined();
      }),
      THOUSANDS,
    );
  });

  it('refuses short lists of chance, whole seconds, and lists as regular as a clock', () => {
    const short = fc.array(fc.double({ min: 0, max: 1_000, noNaN: true }), { maxLength: 60 });
    const whole = fc.array(fc.nat(2_000), { minLength: 12, maxLength: 400 });
    const regular = fc
      .record({ every: fc.integer({ min: 1, max: 20 }), count: fc.integer({ min: 12, max: 500 }) })
      .map(({ every, count }) => Array.from({ length: count }, (_, i) => i * every));
    for (const list of [short, whole, regular]) {
      fc.assert(
        fc.property(list, list, (film, copy) => {
          fc.pre(film !== copy && film.join() !== copy.join());
          expect(fitOnsets(film, copy)).toBeUndefined();
        }),
        THOUSANDS,
      );
    }
  });

  it('refuses a copy that is cut differently rather than fit one part of it', () => {
    fc.assert(
      fc.property(
        seed,
        fc.double({ min: 1.5, max: 4, noNaN: true }),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        fc.double({ min: 3, max: 300, noNaN: true }),
        (start, slow, cut, lacks) => {
          const film = talk(evenNumbers(start), slow);
          const at = cut * RUNTIME;
          const copy = film
            .filter((second) => second < at || second > at + lacks)
            .map((second) => (second < at ? second : second - lacks));
          expect(fitOnsets(film, copy)).toBeUndefined();
        },
      ),
      HUNDREDS,
    );
  });

  it('does not care for the order, for what stands twice, or for what is no number', () => {
    const how: Copy = { rate: 25 / 24, offset: 7.5, lost: 0.1, extra: 0.1, jitter: 0.1, gap: 0 };
    const { film, copy } = pairOf(5, 3, how);
    const fit = fitOnsets(film, copy);
    expect(fit).toBeDefined();
    expect(fitOnsets([...film, ...film].reverse(), [NaN, ...copy, Infinity, ...copy])).toEqual(fit);
  });

  it('says how many lines agree, and how well', () => {
    const exact: Copy = { rate: 1, offset: -8, lost: 0, extra: 0, jitter: 0, gap: 0 };
    const { film, copy } = pairOf(6, 3, exact);
    const fit = fitOnsets(film, copy);
    expect(fit?.matched).toBe(film.length);
    expect(fit?.error).toBeLessThan(1e-9);
    const loose = pairOf(6, 3, { ...exact, jitter: 0.2 });
    expect(fitOnsets(loose.film, loose.copy)?.error).toBeCloseTo(0.2 / Math.sqrt(3), 2);
  });

  it.each([
    [[], []],
    [[1], [1]],
    [Array.from({ length: 5_000 }, (_, i) => i), Array.from({ length: 5_000 }, (_, i) => i)],
  ])('says nothing of too few or too many', (film, copy) => {
    expect(fitOnsets(film, copy)).toBeUndefined();
  });

  it('counts no more pairs than lie within the largest offset', () => {
    const even = evenNumbers(1);
    const film = Array.from({ length: 2_000 }, () => even() * RUNTIME).sort((a, b) => a - b);
    const copy = Array.from({ length: 2_000 }, () => even() * RUNTIME).sort((a, b) => a - b);
    const near = film
      .map((second) => copy.filter((other) => Math.abs(second - other) <= LARGEST_OFFSET).length)
      .reduce((sum, count) => sum + count);
    const votes = offsetVotes(film, copy, 1).reduce((sum, count) => sum + count);
    // A class at either end reaches half of its width beyond.
    expect(Math.abs(votes - near)).toBeLessThan(100);
    // Seven rates of these are four million additions, where all pairs would be 28.
    expect(votes).toBeLessThan(650_000);
  });
});
