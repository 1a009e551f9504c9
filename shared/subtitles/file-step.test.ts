import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyAt, filmAt } from '../watch/edition-map';
import { mapOf, type Edition } from '../watch/getting-in-step';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { fileStep } from './file-step';
import { KNOWN_RATES } from './fit-onsets';

const RUNTIME = 7_680;
const even = (id: string, leader: number, rate: number): Edition => ({
  id,
  label: id,
  points: [
    [0, leader],
    [RUNTIME, leader + RUNTIME / rate],
  ],
});
const HOME = even('home', 0, 1);
const EDITIONS = [HOME, even('with-logos', 20, 1), even('at-25', 0, 25 / 23.976)];
/** Lacks a minute in the middle. */
const CUT: Edition = {
  id: 'cut',
  label: 'Cut',
  points: [
    [0, 0],
    [3_000, 3_000],
    [3_060, 3_000],
    [RUNTIME, RUNTIME - 60],
  ],
};

describe('fileStep', () => {
  it('takes every second of a file to the film second that the fit says, whichever copy it names', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KNOWN_RATES),
        fc.double({ min: -300, max: 300, noNaN: true }),
        fc.constantFrom('home', 'at-25', null),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rate, offset, present, share) => {
          const step = fileStep({ rate, offset }, [...EDITIONS, CUT], present, RUNTIME);
          const film = share * RUNTIME;
          const file = (film - offset) / rate;
          const map = mapOf({ ...step, offset: 0 }, [...EDITIONS, CUT]);
          expect(filmAt(map, file + step.ahead)).toBeCloseTo(film, 1);
          expect(copyAt(map, film) - step.ahead).toBeCloseTo(file, 1);
        },
      ),
      THOUSANDS,
    );
  });

  it('names the edition of the same speed, and stays with the present one among equals', () => {
    const of = (rate: number, present: string | null): string | null =>
      fileStep({ rate, offset: 4 }, EDITIONS, present, RUNTIME).edition;
    expect(of(1, null)).toBe('home');
    expect(of(1, 'with-logos')).toBe('with-logos');
    expect(of(1, 'at-25')).toBe('home');
    expect(of(25 / 23.976, 'home')).toBe('at-25');
    expect(of(24 / 23.976, 'home')).toBeNull();
    expect(fileStep({ rate: 24 / 25, offset: 0 }, EDITIONS, 'home', RUNTIME).rate).toBe(24 / 25);
  });

  it('names no edition that is cut differently', () => {
    expect(fileStep({ rate: 1, offset: 0 }, [CUT], 'cut', RUNTIME).edition).toBeNull();
  });
});
