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

/**
 * Types into the real window and measures each key from its event to the frame that shows its results:
 * the page waits for the answer's mark in the DOM, then for the frame, then for the frame to be done.
 * @returns milliseconds, one for each key
 */
export async function measureKeystrokes(page: Page): Promise<number[]> {
  await page.getByRole('combobox').click();
  // The runner of this script wraps named functions in a helper of its own, which the page has not.
  await page.evaluate('globalThis.__name = (wrapped) => wrapped');
  await page.evaluate(() => {
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
            channel.port1.onmessage = () => times.push(performance.now() - from);
            channel.port2.postMessage(undefined);
          });
        };
        const observer = new MutationObserver(() => {
          if (!isShown()) return;
          observer.disconnect();
          painted();
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      },
      true,
    );
  });
  for (const text of TYPED) {
    for (const key of text) {
      const before = await count(page);
      await page.keyboard.type(key);
      await untilMoreThan(page, before);
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }
  return page.evaluate(() => (window as unknown as { keystrokeTimes: number[] }).keystrokeTimes);
}

function count(page: Page): Promise<number> {
  return page.evaluate(
    () => (window as unknown as { keystrokeTimes: number[] }).keystrokeTimes.length,
  );
}

/** Waits in the page itself: waiting from outside would need `eval` there, which its policy forbids. */
function untilMoreThan(page: Page, counted: number): Promise<void> {
  return page.evaluate(
    (before) =>
      new Promise<void>((resolve, reject) => {
        const { keystrokeTimes } = window as unknown as { keystrokeTimes: number[] };
        let left = 2000;
        const look = (): void => {
          if (keystrokeTimes.length > before) resolve();
          else if ((left -= 1) < 0) reject(new Error('a key was never answered'));
          else setTimeout(look, 5);
        };
        look();
      }),
    counted,
  );
}
