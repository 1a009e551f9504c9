import { expect, type Page } from '@playwright/test';
import { formatFilmTime } from '#shared/film-time';

/** A touch of the pointer, so that the window shows seconds. */
async function lookUp(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  await page.mouse.move(305, 300);
}

/** The window shows that the film is at this second. */
export async function expectFilmTime(page: Page, seconds: number): Promise<void> {
  await lookUp(page);
  await expect(page.locator('.film-time-now')).toHaveText(formatFilmTime(seconds));
}
