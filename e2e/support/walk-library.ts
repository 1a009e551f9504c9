import { expect, type Page } from '@playwright/test';
import { FILM } from './pack';
import { expectNoSecret } from './secrets';

/** Every long read and every page that the library leads to, and every note that those lead to. */
export async function walkTheLibrary(page: Page, second: number, film = FILM): Promise<void> {
  const { entries, reads } = film;
  await page.keyboard.press('r');
  for (const name of ['Scenes', 'Songs', 'People', 'Places', 'Films']) {
    const shelf = page.getByRole('button', { name, exact: true });
    // A film without songs has no list of them.
    if ((await shelf.count()) === 0) continue;
    await shelf.click();
    await expectNoSecret(page, second, `the list of ${name}`, film);
  }
  for (const { id } of reads) {
    await visit(page, `#/read/${id}`);
    await expectNoSecret(page, second, `the long read ${id}`, film);
  }
  const open = entries.filter(
    ({ revealsAt, id }) => revealsAt <= second && !id.startsWith('read-'),
  );
  for (const { id } of open) {
    await visit(page, `#/entry/${id}`);
    await expect(page.locator(`.entry[data-entry="${id}"]`)).toBeVisible();
    await expectNoSecret(page, second, `the page of ${id}`, film);
  }
}

/** Goes to an address inside the app, and waits until it is drawn. */
export async function visit(page: Page, address: string): Promise<void> {
  // Chromium drops navigations beyond two hundred in ten seconds; this walk is quicker than any viewer.
  await expect(async () => {
    const arrived = await page.evaluate((hash) => {
      window.location.hash = hash;
      return window.location.hash;
    }, address);
    expect(arrived).toBe(address);
  }).toPass();
  await expect(page.locator('.entry, .long-read, [role="alert"]').first()).toBeVisible();
}
