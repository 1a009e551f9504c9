import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** What people type: names, half words, misspellings, several words. */
const TYPED = [
  'ryan gosling piano',
  'griffith observatory',
  'emma stone audition',
  'the yellow dress',
  'chazele whiplash',
  'singing in the rain',
  'freeway opening number',
  'jacques demy cherbourg',
  'oscar envelope',
  'who plays keith',
] as const;

/** A quick typist: some fourteen keys a second, the time of the answer included. */
const BETWEEN_KEYS_MS = 60;

/** What the page keeps for the measurement. */
interface KeyWatch {
  keystrokeTimes: number[];
  keyAnswered?: () => void;
}

/**
 * Types into the real window and measures each key from its event to the frame that shows its results:
 * the page waits for the answer's mark in the DOM, then for the frame, then for the frame to be done.
 * @param texts what is typed, one after the other
 * @returns milliseconds, one for each key
 */
export async function measureKeystrokes(
  page: Page,
  texts: readonly string[] = TYPED,
): Promise<number[]> {
  await page.getByRole('combobox', { name: 'Search the film' }).click();
  await watchKeys(page, true);
  return typeAll(page, texts);
}

/** The same in a page that has nothing but a field: what a key costs before anything is looked up. */
export async function measureEchoes(page: Page): Promise<number[]> {
  await page.getByRole('textbox').click();
  await watchKeys(page, false);
  return typeAll(page, TYPED);
}

/** Lets the page measure each key; with `untilAnswered` to its results, else to the next frame. */
async function watchKeys(page: Page, untilAnswered: boolean): Promise<void> {
  await page.evaluate((answered) => {
    const times: number[] = [];
    Object.assign(window, { keystrokeTimes: times });
    document.addEventListener(
      'input',
      (event) => {
        const from = event.timeStamp;
        const wanted = (event.target as HTMLInputElement).value;
        const isShown = (): boolean =>
          wanted.trim() === '' ||
          document.querySelector<HTMLElement>('[data-answered]')?.dataset['answered'] === wanted;
        const painted = (): void => {
          requestAnimationFrame(() => {
            // A message posted in a frame arrives when that frame has been handed over.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              times.push(performance.now() - from);
              (window as unknown as KeyWatch).keyAnswered?.();
            };
            channel.port2.postMessage(undefined);
          });
        };
        if (!answered) {
          painted();
          return;
        }
        const observer = new MutationObserver(() => {
          if (!isShown()) return;
          observer.disconnect();
          painted();
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      },
      true,
    );
  }, untilAnswered);
}

async function typeAll(page: Page, texts: readonly string[]): Promise<number[]> {
  for (const text of texts) {
    for (const key of text) {
      // Asked before the key, so that nothing but the key itself is at work while it is answered.
      const answered = page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            (window as unknown as KeyWatch).keyAnswered = resolve;
          }),
      );
      // A finger leaves a key later than the answer comes, so the release is no work that the answer waits for.
      await page.keyboard.down(key);
      await answered;
      await page.keyboard.up(key);
      await pause(BETWEEN_KEYS_MS);
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }
  return page.evaluate(() => (window as unknown as KeyWatch).keystrokeTimes);
}
