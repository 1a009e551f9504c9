import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { CHECKOUT } from '../scripts/runtime/checkout';
import { fromWire } from '#shared/ipc/wire';
import { de } from '../shared/language/messages/de';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { answer } from './support/steps';

const about = (page: Page): Locator => page.getByRole('article', { name: 'About Footlight' });
const packageNamed = (page: Page, name: string): Locator =>
  page.locator(`[data-package="${name}"]`);

const { version } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')) as {
  version: string;
};

/** Chooses an item of the application’s menu. */
async function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  await inMain(
    app,
    ({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []);
      items?.find((item) => item.label === wanted)?.click();
    },
    label,
  );
}

test('the commands, the settings and the menu lead to what the app says of itself', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('licences');
  await page.keyboard.press('Enter');
  await expect(about(page)).toContainText(`Version ${version}`);
  await picture(page, 'about');

  await page.keyboard.press('s');
  await expect(about(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^About Footlight/ }).click();
  await expect(about(page)).toBeVisible();

  await page.keyboard.press('w');
  await expect(about(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+P');
  await chooseInMenu(app, 'About Footlight');
  await expect(about(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const runtime = await inMain(app, () => process.versions['electron']);
  await expect(about(page)).toContainText(`Electron ${runtime}`);
  const folders = about(page).getByRole('region', { name: 'Where things lie' });
  await expect(folders).toContainText(profile);
  await expect(folders).toContainText(/packs$/);
  const facts = about(page).getByRole('region', { name: 'Where facts come from' });
  await expect(facts).toContainText('The pack of La La Land was made from');
  await expect(facts.getByRole('listitem').first()).not.toBeEmpty();
});

test('everything that is in the app is named, with the text of its licence', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'first');
  await page.evaluate(() => {
    window.location.hash = '#/about';
  });
  for (const [name, words] of [
    ['react', 'MIT License'],
    ['lunr', 'Permission is hereby granted'],
    ['lunr-languages', 'MOZILLA PUBLIC LICENSE'],
    ['lucide-react', 'ISC License'],
    ['electron', 'Electron contributors'],
    ['footlight', 'The Footlight authors'],
    ['@fontsource-variable/inter', 'SIL OPEN FONT LICENSE'],
    ['@fontsource-variable/fraunces', 'SIL OPEN FONT LICENSE'],
  ] as const) {
    await packageNamed(page, name).locator('summary').click();
    await expect(packageNamed(page, name).locator('.licence-text')).toBeVisible();
    await expect(packageNamed(page, name).locator('.licence-text')).toContainText(words);
  }
  await expect(packageNamed(page, 'lunr-languages')).toContainText(
    'its source is found through https://github.com/',
  );
  await picture(page, 'about-licences');
  // What only builds and tests the app is none of it.
  for (const name of ['vitest', 'eslint', '@playwright/test'])
    await expect(packageNamed(page, name)).toHaveCount(0);
});

test('a list of licences that is missing or damaged is said to be so, and the rest stands', async ({
  launch,
  copyOfApp,
  picture,
}) => {
  for (const damage of ['missing', 'damaged'] as const) {
    const appFolder = copyOfApp();
    chmodSync(appFolder, 0o755);
    const list = join(appFolder, 'out', 'renderer', 'licences.json');
    if (damage === 'missing') rmSync(list);
    else writeFileSync(list, '[{"name": "lunr"');
    const { page } = await launch({ appFolder });
    await answer(page, 'first');
    await page.evaluate(() => {
      window.location.hash = '#/about';
    });
    const words = damage === 'missing' ? 'is not there' : 'is damaged';
    await expect(about(page).getByRole('alert')).toContainText(words);
    await expect(about(page).getByRole('alert')).toContainText(list);
    await expect(about(page)).toContainText(`Version ${version}`);
    await expectNoViolations(page, damage);
    await picture(page, `about-${damage}`);
  }
});

test('the app says all of this in German, and leaves licences as they were written', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'first');
  await page.evaluate(() => window.footlight.changeSettings({ language: 'de' }));
  await page.evaluate(() => {
    window.location.hash = '#/about';
  });
  const title = de['about.title'] as string;
  await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
  await packageNamed(page, 'react').locator('summary').click();
  await expect(packageNamed(page, 'react').locator('.licence-text')).toHaveAttribute('lang', 'en');
  await picture(page, 'about-de');
});

test('the bill of materials names all that is bundled, and nothing else', async ({ launch }) => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/sbom/run.ts'], {
    cwd: CHECKOUT,
    stdio: 'pipe',
  });
  const bill = JSON.parse(readFileSync(join(CHECKOUT, 'out', 'sbom.cdx.json'), 'utf8')) as {
    bomFormat: string;
    components: { name: string; version: string; scope: string; hashes: unknown[] }[];
  };
  const { page } = await launch();
  const reply = fromWire(await page.evaluate(() => window.footlight.getLicences()));
  if (!reply.ok) throw new Error(reply.error.message);
  const bundled = reply.value.filter(({ name }) => name !== 'footlight');
  expect(bill.bomFormat).toBe('CycloneDX');
  const ids = (all: readonly { name: string; version: string }[]): string[] =>
    all.map((one) => `${one.name} ${one.version}`).sort();
  expect(ids(bill.components)).toEqual(ids(bundled));
  expect(bundled.length).toBeGreaterThan(30);
  for (const { name, hashes } of bill.components) expect(hashes, name).not.toHaveLength(0);
});
