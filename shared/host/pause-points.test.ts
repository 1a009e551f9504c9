import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FootlightError } from '../errors';
import { filmSeconds } from '../film-time';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { fittingPoints, MOST_PAUSE_POINTS, withoutPoint, withPoint } from './pause-points';
import type { PausePoint } from './pause-points';

const RUNTIME = filmSeconds(600);

function point(at: number, questions: string[] = [], words = ''): PausePoint {
  return { at: filmSeconds(at), questions, words };
}

const seconds = fc.oneof(
  fc.integer({ min: 0, max: 620 }),
  fc.double({ min: 0, max: 620, noNaN: true }),
);
const action = fc.oneof(
  fc.record({ do: fc.constant('add' as const), at: seconds }),
  fc.record({ do: fc.constant('remove' as const), pick: fc.nat(50) }),
  fc.record({ do: fc.constant('move' as const), pick: fc.nat(50), at: seconds }),
);

/** Whether the points are sorted, inside the film, one a second, and not too many. */
function isInOrder(points: readonly PausePoint[]): boolean {
  return (
    points.length <= MOST_PAUSE_POINTS &&
    points.every(({ at }, index) => {
      const before = points[index - 1]?.at ?? 0;
      return at > 0 && at < RUNTIME && Math.floor(at) > Math.floor(before);
    })
  );
}

test('whatever is added, moved and taken away, points are sorted, inside the film, and one a second', () => {
  let refused = 0;
  let moved = 0;
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60, size: 'max' }), (actions) => {
      let points: PausePoint[] = [];
      for (const step of actions) {
        const picked = 'pick' in step ? points[step.pick % Math.max(1, points.length)] : undefined;
        const before = points;
        try {
          if (step.do === 'add') points = withPoint(points, point(step.at), RUNTIME);
          else if (picked && step.do === 'remove') points = withoutPoint(points, picked.at);
          else if (picked && step.do === 'move') {
            points = withPoint(points, { ...picked, at: filmSeconds(step.at) }, RUNTIME, picked.at);
            if (points.length === before.length) moved += 1;
            else throw new Error('a moved point was lost or doubled');
          }
        } catch (error) {
          expect(error).toBeInstanceOf(FootlightError);
          expect(points).toBe(before);
          refused += 1;
        }
        expect(isInOrder(points)).toBe(true);
      }
    }),
    THOUSANDS,
  );
  expect(refused).toBeGreaterThan(1_000);
  expect(moved).toBeGreaterThan(1_000);
});

test('what was kept is fitted to the film: the same rules, and no question that is gone', () => {
  fc.assert(
    fc.property(fc.array(seconds, { maxLength: 60 }), (moments) => {
      const kept = moments.map((at) => point(at, ['here', 'gone']));
      const fitted = fittingPoints(kept, RUNTIME, new Set(['here']));
      expect(isInOrder(fitted)).toBe(true);
      expect(fitted.every(({ questions }) => questions.join() === 'here')).toBe(true);
    }),
    THOUSANDS,
  );
  expect(fittingPoints([point(30), point(10)], RUNTIME, new Set())).toEqual([point(10), point(30)]);
});

test('a point that cannot be is refused in words', () => {
  const points = [point(100)];
  expect(() => withPoint(points, point(100.7), RUNTIME)).toThrow('already');
  expect(() => withPoint(points, point(600), RUNTIME)).toThrow('inside the film');
  expect(() => withPoint(points, point(0), RUNTIME)).toThrow('inside the film');
  const many = Array.from({ length: MOST_PAUSE_POINTS }, (_, index) => point(index + 1));
  expect(() => withPoint(many, point(300), RUNTIME)).toThrow('no room');
  // A point keeps its words and questions when it is moved within its own second.
  expect(
    withPoint([point(100, ['q'], 'Why?')], point(100.4, ['q'], 'Why?'), RUNTIME, points[0]!.at),
  ).toEqual([point(100.4, ['q'], 'Why?')]);
});
