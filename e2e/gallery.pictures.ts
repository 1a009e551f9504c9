import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CHECKOUT } from '../scripts/runtime/checkout';
import { test } from './support/footlight';
import { furnish, LIGHTS, setLight, VIEWS, type View } from './support/views';

// No test: `npm run gallery` makes a picture of every view in every light and size, from the app as it runs.

const FOLDER = join(CHECKOUT, 'docs', 'gallery');

/** A column beside a player, a tablet's, the window as it opens, a whole display. */
const SIZES = [
  { name: 'column', width: 360, height: 840 },
  { name: 'upright', width: 820, height: 1180 },
  { name: 'window', width: 1240, height: 840 },
  { name: 'display', width: 1920, height: 1080 },
] as const;

/** What only a developer's build shows. */
const PRIMITIVES: View = {
  name: 'primitives',
  open: async (page) => {
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      window.location.hash = '#/primitives';
    });
    await page.locator('.primitives').waitFor();
  },
};

const made: string[] = [];

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  made.push(name);
}

test.beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
});

test.afterAll(() => {
  const rows = made.map((name) => `- [${name}](${name}.png)`);
  writeFileSync(join(FOLDER, 'index.md'), `# Every view of Footlight\n\n${rows.join('\n')}\n`);
});

for (const light of LIGHTS) {
  test(`every view in the light of ${light}`, async ({ launch }) => {
    test.setTimeout(900_000);
    const { page } = await launch();
    await page.getByRole('button', { name: /Yes, I have seen it/ }).waitFor();
    await setLight(page, light);
    for (const { name: size, ...room } of SIZES) {
      await page.setViewportSize(room);
      await take(page, `question-${light}-${size}`);
    }
    await furnish(page);
    for (const { name: size, ...room } of SIZES) {
      await page.setViewportSize(room);
      for (const { name, open } of [...VIEWS, PRIMITIVES]) {
        await open(page);
        await take(page, `${name}-${light}-${size}`);
      }
    }
  });
}
