import type { Page } from '@playwright/test';

/**
 * Types a word into the search as soon as the field is there, and waits for its results, all inside the
 * page: asking from outside would add the pauses between two looks.
 * @returns milliseconds of the wall clock at which the results are painted
 */
export function firstSearch(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let typed = false;
        new MutationObserver((_changes, observer) => {
          step(observer);
        }).observe(document, { childList: true, subtree: true, attributes: true });
        step();

        function step(observer?: MutationObserver): void {
          const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
          if (field && !typed) {
            typed = true;
            // As the keyboard does it: React listens to the event, and reads the value past its own record.
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
              field,
              'jazz',
            );
            field.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'jazz' }));
          }
          if (!document.querySelector('[role="option"]')) return;
          observer?.disconnect();
          requestAnimationFrame(() => {
            resolve(performance.timeOrigin + performance.now());
          });
        }
      }),
  );
}

/** @returns milliseconds of the wall clock at which the bare page was painted for the first time */
export function pageShown(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          for (const { name, startTime } of list.getEntries()) {
            if (name !== 'first-contentful-paint') continue;
            observer.disconnect();
            resolve(performance.timeOrigin + startTime);
          }
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
