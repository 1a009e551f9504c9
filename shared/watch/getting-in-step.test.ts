import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds, type FilmSeconds } from '../film-time';
import { copyAt, filmAt, type EditionMap } from './edition-map';
import {
  fitTaps,
  mapOf,
  REACTION,
  type Edition,
  type Fit,
  type Step,
  type Tap,
} from './getting-in-step';
import { TEN_THOUSAND } from './testing/generated-pack';

const RUNTIME = 7680;

function edition(id: string, frameRate: number): Edition {
  return {
    id,
    label: id,
    frameRate,
    points: [
      [0, 0],
      [RUNTIME, (RUNTIME * 23.976) / frameRate],
    ],
  };
}
const HOME = edition('home', 23.976);
const EDITIONS = [HOME, edition('cinema', 24), edition('broadcast', 25)];
const AT_FIRST: Step = { edition: 'home', rate: 1, offset: 0 };

/** A tap on a copy that runs by `map`, `offset` seconds further than the clock, pressed `late` seconds after the moment. */
function tapOn(map: EditionMap, offset: number, film: number, late: number): Tap {
  return { copy: copyAt(map, film) - offset + late, film: filmSeconds(film) };
}

function mapNamed(name: string): EditionMap {
  return EDITIONS.find(({ id }) => id === name)!.points;
}

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

/** A number from a bell curve around 0 with a spread of 1 (Box and Muller). */
function normal(even: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
}

/** Film seconds between the film shown by the viewer's copy and the one that a fit makes of the clock, at the end. */
function errorAtEnd(fit: Fit, map: EditionMap, offset: number, end: FilmSeconds): number {
  const clock = copyAt(map, end) - offset;
  return Math.abs(filmAt(mapOf(fit.step, EDITIONS), clock + fit.step.offset) - end);
}

describe('one tap', () => {
  it('fixes the offset, less the time of a reaction, and leaves the edition', () => {
    const present: Step = { edition: 'broadcast', rate: 1, offset: 3 };
    const fit = fitTaps([tapOn(mapNamed('broadcast'), 12, 290, REACTION)], EDITIONS, present);
    expect(fit).toMatchObject({ quality: 'one', error: 0, step: { edition: 'broadcast' } });
    expect(fit?.step.offset).toBeCloseTo(12, 9);
  });
});

describe('two taps', () => {
  const simulate = (name: string, runs: number): { named: number; within: number } => {
    const map = mapNamed(name);
    const even = evenNumbers(20_161_209);
    const late = (): number => 0.25 + 0.12 * normal(even);
    const fits = Array.from({ length: runs }, () => {
      const [start, offset] = [even() * 6000, even() * 60];
      // Twenty minutes on the viewer's own clock.
      const again = filmAt(map, copyAt(map, start) + 1200);
      const taps = [tapOn(map, offset, start, late()), tapOn(map, offset, again, late())];
      const fit = fitTaps(taps, EDITIONS, AT_FIRST)!;
      return { fit, error: errorAtEnd(fit, map, offset, filmSeconds(RUNTIME)) };
    });
    return {
      named: fits.filter(({ fit }) => fit.step.edition === name && fit.quality === 'sure').length,
      within: fits.filter(({ error }) => error <= 0.5).length,
    };
  };

  it.each(['broadcast', 'cinema', 'home'])(
    'twenty minutes apart, with human reactions, name a copy of the %s edition and end in step',
    (name) => {
      const { named, within } = simulate(name, 5_000);
      expect(named).toBeGreaterThanOrEqual(4_950);
      expect(within).toBeGreaterThanOrEqual(4_950);
    },
  );

  it('too near to each other to tell 24 from 23.976 keep the edition that was taken, and say so', () => {
    const taps = [60, 240].map((at) => tapOn(mapNamed('home'), 5, at, REACTION));
    expect(fitTaps(taps, EDITIONS, AT_FIRST)).toMatchObject({
      quality: 'close',
      step: { edition: 'home' },
    });
    expect(fitTaps(taps, EDITIONS, { ...AT_FIRST, edition: 'cinema' })).toMatchObject({
      quality: 'close',
      step: { edition: 'cinema' },
    });
    const far = { ...AT_FIRST, edition: 'broadcast' };
    expect(fitTaps(taps, EDITIONS, far)?.step.edition).toBe('home');
  });

  it('on a frame rate that the pack does not know name none, and are right all the same', () => {
    const taps = [100, 3000].map((at) => tapOn(mapNamed('broadcast'), 5, at, REACTION));
    const fit = fitTaps(taps, [HOME], AT_FIRST);
    expect(fit).toMatchObject({ quality: 'sure', step: { edition: null } });
    expect(fit?.step.rate).toBeCloseTo(25 / 23.976, 9);
    expect(errorAtEnd(fit!, mapNamed('broadcast'), 5, filmSeconds(RUNTIME))).toBeLessThan(0.01);
  });

  it('on a copy that runs like no other take its own rate', () => {
    const odd: EditionMap = [
      [0, 0],
      [1.07, 1],
    ];
    const taps = [100, 3000, 5000].map((at) => tapOn(odd, 5, at, REACTION));
    const fit = fitTaps(taps, EDITIONS, AT_FIRST);
    expect(fit?.quality).toBe('unknown');
    expect(fit?.step.rate).toBeCloseTo(1.07, 9);
    expect(fit?.error).toBeCloseTo(0, 9);
  });

  it('that contradict each other leave the copy as it was and follow the last', () => {
    const map = mapNamed('home');
    const taps = [tapOn(map, 0, 100, REACTION), tapOn(map, 500, 1400, REACTION)];
    const fit = fitTaps(taps, EDITIONS, AT_FIRST);
    expect(fit).toMatchObject({ quality: 'unfit', step: { edition: 'home' } });
    expect(fit?.step.offset).toBeCloseTo(500, 9);
  });

  it('at the same instant contradict each other too', () => {
    const tap = tapOn(mapNamed('home'), 0, 100, REACTION);
    expect(fitTaps([tap, { ...tap, film: filmSeconds(400) }], EDITIONS, AT_FIRST)?.quality).toBe(
      'unfit',
    );
  });
});

describe('many taps', () => {
  it('never make anything but numbers, whatever was pressed', () => {
    const tap = fc.record({
      copy: fc.double({ min: -100, max: 90_000, noNaN: true }),
      film: fc.integer({ min: 0, max: RUNTIME }).map(filmSeconds),
    });
    fc.assert(
      fc.property(fc.array(tap, { minLength: 1, maxLength: 8 }), (taps) => {
        const fit = fitTaps(taps, EDITIONS, AT_FIRST)!;
        expect(Number.isFinite(fit.step.offset) && Number.isFinite(fit.error)).toBe(true);
        expect(fit.step.rate).toBeGreaterThanOrEqual(0.9);
        expect(fit.step.rate).toBeLessThanOrEqual(1.12);
      }),
      TEN_THOUSAND,
    );
  });

  it('say nothing when there is none', () => {
    expect(fitTaps([], EDITIONS, AT_FIRST)).toBeUndefined();
  });
});
