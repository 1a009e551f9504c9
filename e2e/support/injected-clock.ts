import type { ElectronApplication, Page } from '@playwright/test';
import { inMain } from './in-main';

/** Time that only a test moves, in the main process and in the page. */
export interface InjectedClock {
  /** Lets that many milliseconds pass: timers fire in their order, each at its own instant. */
  advance: (milliseconds: number) => Promise<void>;
}

interface TimeInMain {
  /** Goes to that many milliseconds after the clock was injected. */
  advanceTime?: (elapsed: number) => void;
}

/**
 * Replaces time in a running app through the inspector; the product knows nothing of it. Main reads time
 * only through `performance.now` and `setTimeout`, so those two are enough.
 */
export async function injectClock(app: ElectronApplication, page: Page): Promise<InjectedClock> {
  await inMain(app, () => {
    const start = performance.now();
    let now = start;
    let lastId = 0;
    const timers = new Map<number, { due: number; call: () => void }>();
    performance.now = () => now;
    const fakeSetTimeout = (call: () => void, wait = 0): number => {
      lastId += 1;
      timers.set(lastId, { due: now + wait, call });
      return lastId;
    };
    const fakeClearTimeout = (id: number): void => {
      timers.delete(id);
    };
    Object.assign(globalThis, { setTimeout: fakeSetTimeout, clearTimeout: fakeClearTimeout });
    (globalThis as TimeInMain).advanceTime = (elapsed) => {
      const end = start + elapsed;
      for (;;) {
        const [next] = [...timers].sort(([, a], [, b]) => a.due - b.due);
        if (!next || next[1].due > end) break;
        timers.delete(next[0]);
        now = Math.max(now, next[1].due);
        next[1].call();
      }
      now = end;
    };
  });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  // The page starts anew, and compares its clock with main's as it does at every start.
  await page.reload();
  await page.locator('.ribbon, .answer').first().waitFor();
  let elapsed = 0;
  return {
    advance: async (milliseconds) => {
      elapsed += milliseconds;
      await inMain(
        app,
        (_electron, target: number) => {
          (globalThis as TimeInMain).advanceTime?.(target);
        },
        elapsed,
      );
      await page.clock.runFor(milliseconds);
    },
  };
}
