import { expect, test } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import type { ProblemView } from '#shared/author/views';
import { DraftChecks } from './draft-checks';

const PROBLEM = { what: 'wrong' } as ProblemView;

function given(): {
  checks: DraftChecks;
  clock: FakeClock;
  /** Folders that are being checked or have been, in order. */
  asked: string[];
  found: ProblemView[][];
  troubles: unknown[];
  /** Ends the check that is at work. */
  end: (how?: Error) => Promise<void>;
} {
  const clock = new FakeClock();
  const asked: string[] = [];
  const found: ProblemView[][] = [];
  const troubles: unknown[] = [];
  let settle: (how?: Error) => void = () => undefined;
  const checks = new DraftChecks({
    clock,
    check: (folder) => {
      asked.push(folder);
      return new Promise((resolve, reject) => {
        settle = (how) => {
          if (how) reject(how);
          else resolve([PROBLEM]);
        };
      });
    },
    onFound: (problems) => found.push(problems),
    onTrouble: (error) => troubles.push(error),
  });
  const end = async (how?: Error): Promise<void> => {
    settle(how);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { checks, clock, asked, found, troubles, end };
}

test('a draft is checked once after a pause in its changes', async () => {
  const { checks, clock, asked, found, end } = given();
  checks.changed('one');
  clock.advance(300);
  checks.changed('one');
  clock.advance(300);
  expect(asked).toEqual([]);
  clock.advance(200);
  expect(asked).toEqual(['one']);
  await end();
  expect(found).toEqual([[PROBLEM]]);
});

test('changes while a check is at work make one more, and what it found is not said', async () => {
  const { checks, clock, asked, found, end } = given();
  checks.changed('one');
  clock.advance(500);
  for (let count = 0; count < 5; count += 1) {
    checks.changed('one');
    clock.advance(500);
  }
  expect(asked).toEqual(['one']);
  await end();
  expect(found).toEqual([]);
  expect(asked).toEqual(['one', 'one']);
  await end();
  expect(found).toEqual([[PROBLEM]]);
  expect(asked).toHaveLength(2);
});

test('nothing is said of a draft that is not worked on any more', async () => {
  const { checks, clock, asked, found, troubles, end } = given();
  checks.changed('one');
  clock.advance(500);
  checks.changed(undefined);
  await end(new Error('the thread has ended'));
  clock.advance(5_000);
  expect([asked, found, troubles]).toEqual([['one'], [], []]);
  checks.changed('two');
  clock.advance(500);
  await end(new Error('cannot be checked'));
  expect(troubles).toHaveLength(1);
});
