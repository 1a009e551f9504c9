import { expect, type Page } from '@playwright/test';
import type { TEXT_SIZES } from '#shared/text-sizes';

const HEIGHT = 900;

/** Gives the page another width, in CSS pixels, whatever the display has room for. */
export async function widen(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

/** Gives the type of the app another size, as the settings do. */
export async function setTextSize(
  page: Page,
  textSize: (typeof TEXT_SIZES)[number],
): Promise<void> {
  await page.evaluate((change) => window.footlight.changeSettings(change), { textSize });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.style.fontSize))
    .toBe(`${String(textSize)}px`);
}

/**
 * Measures every box of the page: nothing reaches beyond the window, nothing scrolls sideways, and no text is cut off
 * by the box that it stands in.
 */
export async function expectNothingCut(page: Page, where: string): Promise<void> {
  const cut = await page.evaluate(() => {
    // What a scroll bar leaves of the width is the room that there is.
    const room = document.getElementById('root')?.clientWidth ?? 0;
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent.slice(0, 40)}”`;
    const found: string[] = [];
    for (const element of document.querySelectorAll('#root, .film-window, .film-window *')) {
      // Results below the edge are not laid out anew until they come into view.
      if (!element.checkVisibility({ contentVisibilityAuto: true })) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || element.closest('.horizon, .ribbon, .unseen, .tab-word') !== null)
        continue;
      // What lies over the window may lie over its scroll bar, too.
      const edge = element.closest('dialog:modal') ? window.innerWidth : room;
      if (box.right > edge + 1 && element.id !== 'root')
        found.push(`beyond the right edge: ${nameOf(element)}`);
      if (box.left < -1) found.push(`beyond the left edge: ${nameOf(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const isField = element.matches('input, textarea, select');
      const wider = element.scrollWidth > element.clientWidth + 1;
      const higher = element.scrollHeight > element.clientHeight + 2;
      if (wider && overflowX !== 'visible' && !isField)
        found.push(`wider than its box: ${nameOf(element)}`);
      if (higher && ['hidden', 'clip'].includes(overflowY) && !isField)
        found.push(`higher than its box: ${nameOf(element)}`);
    }
    return found;
  });
  // Soft, so that one run names all that is to be mended.
  expect.soft(cut.slice(0, 12), where).toEqual([]);
}
