import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeFolderFor } from '../scripts/runtime/ordinary-user';
import { REAL_PICTURES } from '../electron/core/packs/testing/real-pictures';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { drop, packFile, picturedFilm } from './support/packs';
import { answer } from './support/steps';

/** Opens the page of the first entry that is found. */
async function openFound(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Width of a picture as it was decoded, in pixels: 0 while it is not, or cannot be. */
function decodedWidth(page: Page, place = 0): Promise<number> {
  return page
    .locator('.picture img')
    .nth(place)
    .evaluate((image) => (image as HTMLImageElement).naturalWidth);
}

test('the pictures of a film that ships stand on the pages that they belong to', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Shift+F');
  await page.locator('[data-film="le-voyage-dans-la-lune"]').getByRole('button').first().click();
  await answer(page, 'first');
  await openFound(page, 'a shed of glass');
  const shown = page.getByRole('img', { name: /^A glasshouse with its near wall taken away/ });
  await expect(shown).toBeVisible();
  await expect.poll(() => decodedWidth(page)).toBe(1280);
  await expect(page.locator('.picture figcaption')).toContainText('Footlight · made for this pack');
  await expectNoViolations(page, 'an entry with a picture');
  await picture(page, 'entry-with-picture');
  await page.setViewportSize({ width: 360, height: 720 });
  const box = await shown.boundingBox();
  expect(box?.width ?? 999, 'a picture fits the narrowest window').toBeLessThanOrEqual(344);
  await picture(page, 'entry-with-picture-360');
});

test('every kind of picture that comes with a pack is shown, and one that was changed since is not', async ({
  launch,
  prepared,
  tolerate,
  picture,
}) => {
  const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
  const { jpg, progressive, webp, lossless } = REAL_PICTURES;
  const film = await picturedFilm([jpg, progressive, webp, lossless]);
  const { app, page: first, profile } = await launch();
  await answer(first, 'seen');
  await drop(first, await packFile(folder, 'tiny.filmpack', film));
  await answer(first, 'seen');
  await openFound(first, 'the baker is real');
  for (const place of [0, 1, 2, 3]) await expect.poll(() => decodedWidth(first, place)).toBe(48);
  const address = await first.locator('.picture img').first().getAttribute('src');

  // Whoever can write there can change anything; but what is shown is what the pack was proved with.
  const media = join(profile, 'packs', 'tiny-film', 'media');
  for (const name of readdirSync(media)) {
    const path = join(media, name);
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from(' ')]));
  }
  await app.close();
  tolerate(/404/);
  const { app: again, page } = await launch({ profile });
  await page.getByRole('slider', { name: 'The film' }).waitFor();
  await openFound(page, 'the baker is real');
  await expect(page.locator('.picture-missing').first()).toContainText(
    'The picture cannot be shown. It is of: Picture 1',
  );
  await expectNoViolations(page, 'an entry whose picture is gone');
  await picture(page, 'entry-without-its-picture');

  const asked = [
    address ?? '',
    (address ?? '').replace('tiny-film', 'la-la-land'),
    (address ?? '').replace(/\/[0-9a-f]{64}/, `/${'0'.repeat(64)}`),
    '/media/tiny-film/pack.json',
    '/media/tiny-film/..%2fpack.json',
    '/media/tiny-film/',
  ];
  const answers = await inMain(
    again,
    async ({ session }, paths: string[]) =>
      Promise.all(
        paths.map(
          async (path) => (await session.defaultSession.fetch(`footlight://app${path}`)).status,
        ),
      ),
    asked,
  );
  expect(answers).toEqual(asked.map(() => 404));
});
