import type { Page } from '@playwright/test';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { answer } from './support/steps';

/** The row of an action among the keys of the window. */
function keyOf(page: Page, action: string): ReturnType<Page['locator']> {
  return page.locator(`.key-row[data-action="${action}"]`).first();
}

async function chooseKey(page: Page, action: string, key: string): Promise<void> {
  await keyOf(page, action).locator('.key-button').click();
  await page.getByRole('textbox', { name: /^The new key for/ }).waitFor();
  await page.keyboard.press(key);
}

test('every action has a key that can be changed; conflicts are refused in words', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('s');

  await chooseKey(page, 'library', 'y');
  await expect(keyOf(page, 'library').locator('.key-button')).toHaveText('Y');
  // What another action has is refused; the words say whose it is, and what a swap would bring.
  await chooseKey(page, 'watch', 'y');
  await expect(keyOf(page, 'watch').getByRole('alert')).toHaveText(
    'Y is the key of “Everything to read”.',
  );
  await expect(keyOf(page, 'watch').locator('.key-button')).toHaveText('W');
  await keyOf(page, 'watch').scrollIntoViewIfNeeded();
  await picture(page, 'key-refused');
  await keyOf(page, 'watch')
    .getByRole('button', { name: /^Swap the two/ })
    .click();
  await expect(keyOf(page, 'watch').locator('.key-button')).toHaveText('Y');
  await expect(keyOf(page, 'library').locator('.key-button')).toHaveText('W');
  // What the system or a screen reader needs is nobody's.
  await chooseKey(page, 'heldBack', 'PageDown');
  await expect(keyOf(page, 'heldBack').getByRole('alert')).toContainText('scrolls what you read');
  await keyOf(page, 'heldBack').getByRole('button', { name: 'Leave it as it was' }).click();

  // The new keys work at once, and after a restart.
  await page.keyboard.press('w');
  await expect(page.locator('main[data-view="library"]')).toBeVisible();
  await app.close();
  const again = await launch({ profile });
  await again.page.getByRole('slider', { name: 'The film' }).waitFor();
  await again.page.keyboard.press('w');
  await expect(again.page.locator('main[data-view="library"]')).toBeVisible();
  await again.page.keyboard.press('s');
  await again.page.getByRole('button', { name: 'Reset all keys' }).click();
  await again.page.getByRole('button', { name: 'Yes, reset them' }).click();
  await again.page.keyboard.press('w');
  await expect(again.page.locator('main[data-view="watch"]')).toBeVisible();
});

test('a sheet shows the keys of the moment', async ({ launch, picture }) => {
  const { page } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('Hide all notes, or show them again');
  await picture(page, 'key-sheet');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(page.locator('main[data-view="held-back"]')).toBeVisible();
});

test('keys of every program are asked for once, and media keys only where wanted', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await answer(page, 'first');
  const has = (accelerator: string): Promise<boolean> =>
    inMain(app, ({ globalShortcut }, key) => globalShortcut.isRegistered(key), accelerator);
  expect(await has('CommandOrControl+Alt+P')).toBe(false);
  await page.keyboard.press('Space');
  const offer = page.getByRole('region', { name: 'Keys while the player has the focus' });
  await expect(offer).toContainText('Ctrl+Alt+P');
  await picture(page, 'keys-offer');
  await offer.getByRole('button', { name: 'Turn these keys on' }).click();
  await expect(offer).toHaveCount(0);
  await expect.poll(() => has('CommandOrControl+Alt+P')).toBe(true);
  expect(await has('MediaPlayPause')).toBe(false);
  await page.keyboard.press('s');
  await page.getByRole('checkbox', { name: /^Follow the media keys/ }).check();
  await expect.poll(() => has('MediaPlayPause')).toBe(true);
  // They go back to the other programs when they are turned off.
  await page.getByRole('checkbox', { name: /^Let these keys work/ }).uncheck();
  await expect.poll(() => has('CommandOrControl+Alt+J')).toBe(false);
});
