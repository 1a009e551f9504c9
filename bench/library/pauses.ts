import type { ElectronApplication, Page } from '@playwright/test';

interface PauseWatch {
  longestFrame: number;
  longestAnswer: number;
  answers: number;
  stop: boolean;
}

type Watching = Window & { pauses?: PauseWatch };
type Main = typeof globalThis & { longestTurn?: number };

/** The longest that the window stood still, in ms. */
export interface Pauses {
  /** From one picture to the next. */
  frame: number;
  /** From a search to its answer. */
  answer: number;
  /** How long the main process was busy with one thing. */
  main: number;
  answers: number;
}

/** Lets the window search and draw without end, and notes how long it waits for either. */
export async function watchPauses(
  app: ElectronApplication,
  page: Page,
  text: string,
): Promise<void> {
  await app.evaluate(() => {
    const main = globalThis as Main;
    main.longestTurn = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      main.longestTurn = Math.max(main.longestTurn ?? 0, now - last - 5);
      last = now;
    }, 5);
  });
  await page.evaluate((asked) => {
    const watch: PauseWatch = { longestFrame: 0, longestAnswer: 0, answers: 0, stop: false };
    (window as Watching).pauses = watch;
    let last = performance.now();
    const frame = (now: number): void => {
      watch.longestFrame = Math.max(watch.longestFrame, now - last);
      last = now;
      if (!watch.stop) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const ask = async (): Promise<void> => {
      while (!watch.stop) {
        const from = performance.now();
        await window.footlight.search({ text: asked, caret: asked.length, everywhere: true });
        watch.longestAnswer = Math.max(watch.longestAnswer, performance.now() - from);
        watch.answers += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    void ask();
  }, text);
}

/** What has been noted since the last time. */
export async function pausesSince(app: ElectronApplication, page: Page): Promise<Pauses> {
  const main = await app.evaluate(() => {
    const own = globalThis as Main;
    const longest = own.longestTurn ?? 0;
    own.longestTurn = 0;
    return longest;
  });
  const window = await page.evaluate(() => {
    const watch = (globalThis as unknown as Watching).pauses;
    if (!watch) throw new Error('the pauses are not watched');
    const { longestFrame, longestAnswer, answers } = watch;
    Object.assign(watch, { longestFrame: 0, longestAnswer: 0, answers: 0 });
    return { frame: longestFrame, answer: longestAnswer, answers };
  });
  return { ...window, main };
}
