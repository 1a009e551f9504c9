import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds, type FilmSeconds } from '../film-time';
import { jumped, NO_PROGRESS, played, viewpointOf, watchedUpTo, type Progress } from './progress';
import { THOUSANDS } from './testing/generated-pack';

const moment = fc.integer({ min: 0, max: 7_000 }).map(filmSeconds);
const progress: fc.Arbitrary<Progress> = fc.record({
  audience: fc.constantFrom('unknown' as const, 'first' as const, 'seen' as const),
  frontier: moment,
  ahead: fc.boolean(),
});
const change = fc.constantFrom(played, jumped, watchedUpTo);

function always(check: (progress: Progress, a: FilmSeconds, b: FilmSeconds) => void): void {
  fc.assert(fc.property(progress, moment, moment, check), THOUSANDS);
}

describe('the frontier', () => {
  it('never goes back, whatever happens', () => {
    const changes = fc.array(fc.tuple(change, moment), { maxLength: 30 });
    fc.assert(
      fc.property(progress, changes, (start, steps) => {
        let now = start;
        for (const [apply, position] of steps) {
          const next = apply(now, position);
          expect(next.frontier).toBeGreaterThanOrEqual(now.frontier);
          expect(next.audience).toBe(start.audience);
          now = next;
        }
      }),
      THOUSANDS,
    );
  });

  it('follows a film that plays on past it', () => {
    always((start, position) => {
      const next = played({ ...start, ahead: false }, position);
      expect(next.frontier).toBe(Math.max(start.frontier, position));
    });
  });

  it('is not moved by a jump, in either direction', () => {
    always((start, position) => {
      expect(jumped(start, position).frontier).toBe(start.frontier);
    });
  });

  it('is not moved by what plays after a jump ahead of it', () => {
    always((start, a, b) => {
      const [target, later] = [Math.min(a, b), Math.max(a, b)].map(filmSeconds);
      fc.pre(target! > start.frontier);
      const after = played(played(jumped(start, target!), target!), later!);
      expect(after).toMatchObject({ frontier: start.frontier, ahead: true });
    });
  });

  it('follows again once the viewer has come back to what was watched', () => {
    always((start, back, on) => {
      fc.pre(back <= start.frontier);
      for (const returned of [jumped(start, back), played({ ...start, ahead: true }, back)]) {
        expect(returned.ahead).toBe(false);
        expect(played(returned, on).frontier).toBe(Math.max(start.frontier, on));
      }
    });
  });

  it('moves to where the viewer says to have watched, and follows from there', () => {
    always((start, position, on) => {
      const said = watchedUpTo(jumped(start, position), position);
      expect(said).toMatchObject({ frontier: Math.max(start.frontier, position), ahead: false });
      expect(played(said, on).frontier).toBe(Math.max(said.frontier, on));
    });
  });
});

describe('viewpointOf', () => {
  it('takes whoever has not answered for a newcomer', () => {
    expect(viewpointOf(NO_PROGRESS)).toEqual({ seen: false, frontier: 0 });
  });

  it('knows the whole film only for who says to have seen it', () => {
    always(({ frontier, ahead }) => {
      expect(viewpointOf({ audience: 'seen', frontier, ahead })).toEqual({ seen: true, frontier });
      expect(viewpointOf({ audience: 'first', frontier, ahead })).toEqual({
        seen: false,
        frontier,
      });
    });
  });
});
