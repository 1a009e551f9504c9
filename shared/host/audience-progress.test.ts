import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filmSeconds } from '../film-time';
import { THOUSANDS } from '../watch/testing/generated-pack';
import {
  hasSeen,
  LONGEST_CORRECTION,
  movedTo,
  ranTo,
  type AudienceProgress,
} from './audience-progress';

const start: AudienceProgress = { frontier: filmSeconds(0), skipped: null };

test('a corrected clock counts again once the film has run for as long as it left out', () => {
  const at100 = ranTo(start, filmSeconds(100));
  const nudged = movedTo(at100, filmSeconds(105));
  expect(nudged.frontier).toBe(100);
  expect(ranTo(nudged, filmSeconds(109.9)).frontier).toBe(100);
  expect(ranTo(nudged, filmSeconds(110))).toEqual({ frontier: 110, skipped: null });
});

test('a part that was left out stays closed however long the film runs there, until the host says so', () => {
  const jumped = movedTo(ranTo(start, filmSeconds(100)), filmSeconds(101 + LONGEST_CORRECTION));
  expect(ranTo(jumped, filmSeconds(7_000)).frontier).toBe(100);
  expect(hasSeen(jumped, filmSeconds(200))).toEqual({ frontier: 200, skipped: null });
  // Going back to where the room has been is as good.
  expect(movedTo(jumped, filmSeconds(90))).toEqual({ frontier: 100, skipped: null });
});

test('wherever the film is moved, the room knows at most twice what ran before it', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ run: fc.double({ min: 0, max: 400, noNaN: true }) }),
      fc.record({ move: fc.double({ min: -600, max: 600, noNaN: true }) }),
      fc.record({ move: fc.double({ min: 0, max: 6, noNaN: true }) }),
    ),
    { maxLength: 60, size: 'max' },
  );
  let corrected = 0;
  fc.assert(
    fc.property(steps, (list) => {
      let position = 0;
      let ran = 0;
      let progress = start;
      for (const step of list) {
        const before = progress;
        if ('run' in step) {
          ran += step.run;
          position = Math.min(position + step.run, 80_000);
          progress = ranTo(progress, filmSeconds(position));
          if (before.skipped && !progress.skipped && progress.frontier > before.frontier)
            corrected += 1;
        } else {
          position = Math.max(0, Math.min(position + step.move, 80_000));
          progress = movedTo(progress, filmSeconds(position));
          if (progress.frontier !== before.frontier) throw new Error('a move was watched');
        }
        if (progress.frontier < before.frontier) throw new Error('the room forgot something');
        if (progress.frontier > 2 * ran + 1e-6) throw new Error('the room knows too much');
      }
    }),
    THOUSANDS,
  );
  expect(corrected).toBeGreaterThan(1_000);
});
