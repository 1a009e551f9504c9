import { expect, type ElectronApplication, type Page } from '@playwright/test';

/** Gives the window another width, in CSS pixels. */
export async function widen(app: ElectronApplication, page: Page, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 900);
  }, width);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

/** Whether everything lies within the width of the window. */
export async function expectNothingCut(page: Page, where: string): Promise<void> {
  const cut = await page.evaluate(() => {
    // What a scroll bar leaves of the width is the room that there is.
    const room = document.getElementById('root')?.clientWidth ?? 0;
    return [...document.querySelectorAll('.film-window, .film-window *')]
      .filter((element) => element.getBoundingClientRect().width > 0)
      .filter((element) => element.closest('.horizon, .ribbon') === null)
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`);
  });
  expect(cut, where).toEqual([]);
}
