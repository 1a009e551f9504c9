import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { widen } from './support/room';
import { answer, seek } from './support/steps';
import { LIGHTS, setLight } from './support/views';

/** A second in each part of La La Land, and what is drawn behind the film there. */
const PARTS = [
  { at: 120, scenery: 'freeway' },
  { at: 700, scenery: 'street' },
  { at: 1980, scenery: 'road' },
  { at: 3700, scenery: 'club' },
  { at: 5100, scenery: 'stage' },
  { at: 6250, scenery: 'studio' },
  { at: 7300, scenery: 'cinema' },
] as const;

/** Waits until a place is drawn: its sky is there at once, and the rest when it has been loaded. */
async function expectDrawn(page: Page, scenery: string): Promise<void> {
  const horizon = page.locator('.watch > .horizon');
  await expect(horizon).toHaveAttribute('data-scenery', scenery);
  await expect(horizon.locator('.drawn-front, .drawn-deep').first()).toBeAttached();
}

test('each part of the film has its own place drawn behind it, in every light', async ({
  launch,
  picture,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  for (const { at, scenery } of PARTS) {
    await seek(page, at);
    await expectDrawn(page, scenery);
    for (const light of LIGHTS) {
      await setLight(page, light);
      await picture(page, `scenery-${scenery}-${light}`);
    }
    await expectNoViolations(page, `${scenery} in the dark`);
    await setLight(page, 'dusk');
    for (const width of [360, 1920]) {
      await widen(page, width);
      await picture(page, `scenery-${scenery}-${String(width)}`);
    }
    await widen(page, 1280);
  }
});

test('a first-time viewer sees no place of a part that they have not come to', async ({
  launch,
}) => {
  const { page } = await launch();
  await answer(page, 'first');
  await expectDrawn(page, 'freeway');
  for (const { at } of PARTS.slice(1)) {
    await seek(page, at);
    await expectDrawn(page, 'lamp');
  }
  await seek(page, 0);
  await expectDrawn(page, 'freeway');
});
