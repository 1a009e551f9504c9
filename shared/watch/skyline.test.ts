import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '../film-time';
import { HOUSE_WIDTH, skyline } from './skyline';

const film = fc.tuple(
  fc.array(fc.double({ min: 0, max: 20_000, noNaN: true }), { maxLength: 60 }),
  fc.double({ min: 1, max: 20_000, noNaN: true }),
);

describe('the skyline of notes', () => {
  it('is as high as one where most notes are, and flat where there are none', () => {
    fc.assert(
      fc.property(film, ([cues, runtime]) => {
        const heights = skyline(cues.map(filmSeconds), filmSeconds(runtime));
        expect(heights).toHaveLength(Math.ceil(runtime / HOUSE_WIDTH));
        const within = cues.filter((at) => at < runtime);
        expect(Math.max(...heights)).toBe(within.length > 0 ? 1 : 0);
        heights.forEach((height, house) => {
          const some = within.some((at) => Math.floor(at / HOUSE_WIDTH) === house);
          expect(height > 0).toBe(some);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('grows with every note, whatever the order', () => {
    const one = skyline([10, 60, 70].map(filmSeconds), filmSeconds(150));
    expect(one).toEqual([0.5, 1, 0, 0]);
    expect(skyline([70, 10, 60].map(filmSeconds), filmSeconds(150))).toEqual(one);
  });
});
