import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '../film-time';
import { millisecondsUntil, positionAt, type Anchor } from './clock';
import { THOUSANDS } from './testing/generated-pack';

const RUNTIME = filmSeconds(7_000);

const anchor: fc.Arbitrary<Anchor> = fc.record({
  position: fc.double({ min: 0, max: RUNTIME, noNaN: true }).map(filmSeconds),
  at: fc.double({ min: 0, max: 1e9, noNaN: true }),
  rate: fc.double({ min: 0.25, max: 4, noNaN: true }),
  playing: fc.boolean(),
});
const wait = fc.double({ min: 0, max: 20_000_000, noNaN: true });

/** What a viewer and a player may do to a film's time. */
const step = fc.oneof(
  fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 900_000 }) }),
  fc.record({ does: fc.constant('seek' as const), to: fc.integer({ min: -50, max: 7_050 }) }),
  fc.record({ does: fc.constant('rate' as const), rate: fc.constantFrom(0.5, 1, 1.25, 2, 3) }),
  fc.record({ does: fc.constant('turn' as const), playing: fc.boolean() }),
);

describe('positionAt', () => {
  it('agrees with adding up the played time, over any pauses, seeks and changes of rate', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now = 12_345.678;
        let reckoned: Anchor = { position: filmSeconds(0), at: now, rate: 1, playing: false };
        let added = 0;
        for (const { does, ...given } of steps) {
          if (does === 'wait' && 'ms' in given) {
            now += given.ms;
            if (reckoned.playing) added += (given.ms / 1000) * reckoned.rate;
          } else {
            // Every change makes a new anchor where the film is by then.
            const position = positionAt(reckoned, now, RUNTIME);
            reckoned = { ...reckoned, position, at: now };
            if ('to' in given) {
              reckoned.position = filmSeconds(Math.min(Math.max(given.to, 0), RUNTIME));
              added = given.to;
            }
            if ('rate' in given) reckoned.rate = given.rate;
            if ('playing' in given) reckoned.playing = given.playing;
          }
          added = Math.min(Math.max(added, 0), RUNTIME);
          expect(Math.abs(positionAt(reckoned, now, RUNTIME) - added)).toBeLessThan(1e-6);
        }
      }),
      THOUSANDS,
    );
  });

  it('stands still while the film is paused', () => {
    fc.assert(
      fc.property(anchor, wait, (paused, ms) => {
        const still = { ...paused, playing: false };
        expect(positionAt(still, paused.at + ms, RUNTIME)).toBe(paused.position);
      }),
      THOUSANDS,
    );
  });

  it('neither leaves the film nor runs backwards', () => {
    fc.assert(
      fc.property(anchor, wait, wait, (given, some, more) => {
        const earlier = positionAt(given, given.at + some, RUNTIME);
        const later = positionAt(given, given.at + some + more, RUNTIME);
        expect(earlier).toBeLessThanOrEqual(later);
        expect(later).toBeLessThanOrEqual(RUNTIME);
      }),
      THOUSANDS,
    );
  });
});

describe('millisecondsUntil', () => {
  it('is the time after which a playing film stands at the moment', () => {
    fc.assert(
      fc.property(
        anchor,
        wait,
        fc.double({ min: 0, max: RUNTIME, noNaN: true }),
        (given, ms, to) => {
          const playing = { ...given, playing: true };
          const now = given.at + ms;
          const before = positionAt(playing, now, RUNTIME);
          const left = millisecondsUntil(playing, filmSeconds(to), now);
          const there = positionAt(playing, now + left, RUNTIME);
          expect(Math.abs(there - Math.max(before, to))).toBeLessThan(1e-6);
        },
      ),
      THOUSANDS,
    );
  });

  it('is 0 for a moment that has come, playing or paused', () => {
    fc.assert(
      fc.property(anchor, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
        const past = filmSeconds(given.position * part);
        expect(millisecondsUntil(given, past, given.at)).toBe(0);
      }),
      THOUSANDS,
    );
  });

  it('is Infinity for a moment ahead of a paused film, or of one with rate 0', () => {
    const paused = { position: filmSeconds(10), at: 0, rate: 1, playing: false };
    expect(millisecondsUntil(paused, filmSeconds(11), 5_000)).toBe(Infinity);
    const frozen = { ...paused, playing: true, rate: 0 };
    expect(millisecondsUntil(frozen, filmSeconds(11), 5_000)).toBe(Infinity);
  });
});
