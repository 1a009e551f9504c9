import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { makeFolderFor } from '../scripts/runtime/ordinary-user';
import type { Language } from '../shared/language/languages';
import { de } from '../shared/language/messages/de';
import { es } from '../shared/language/messages/es';
import { fr } from '../shared/language/messages/fr';
import type { Catalogue } from '../shared/language/messages/en';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { expectNothingCut, widen } from './support/room';
import { answer } from './support/steps';

const TRANSLATED: readonly { language: Language; name: string; messages: Catalogue }[] = [
  { language: 'de', name: 'Deutsch', messages: de },
  { language: 'fr', name: 'Français', messages: fr },
  { language: 'es', name: 'Español', messages: es },
];

/** What speaks for the whole page: its language and its direction. */
async function expectPage(page: Page, lang: string, dir: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.locator('html')).toHaveAttribute('dir', dir);
}

async function speak(page: Page, language: 'en-XA' | 'ar-XB'): Promise<void> {
  await page.evaluate((chosen) => window.footlight.changeSettings({ language: chosen }), language);
}

for (const { language, name, messages } of TRANSLATED)
  test(`the settings in ${name} at once, and after a restart`, async ({ launch, picture }) => {
    const first = await launch();
    await answer(first.page, 'first');
    await first.page.keyboard.press('s');
    await first.page.getByRole('radio', { name }).check();
    const title = messages['settings.title'] as string;
    await expect(first.page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
    await expectPage(first.page, language);
    await picture(first.page, `language-${language}-settings`);
    await first.page.keyboard.press('w');
    await picture(first.page, `language-${language}-watch`);
    await first.app.close();

    const { page } = await launch({ profile: first.profile });
    await expectPage(page, language);
    await page.keyboard.press('s');
    await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
    await expect(page.getByRole('radio', { name })).toBeChecked();
    const system = messages['settings.language.system'] as string;
    await page.getByRole('radio', { name: system }).check();
    await expectPage(page, 'en');
    await expect(page.getByRole('heading', { name: 'Settings', level: 2 })).toBeVisible();
  });

test('a system that prefers French has the first question in French', async ({
  launch,
  picture,
}) => {
  const { page } = await launch({ environment: { LANGUAGE: 'it:fr_CA:de', LANG: 'fr_CA.UTF-8' } });
  await expectPage(page, 'fr');
  await expect(page.getByRole('button', { name: fr['first-start.first'] as string })).toBeVisible();
  await picture(page, 'language-fr-question');
});

/** What the application’s menu reads, items within items too; lines between them are left out. */
function menuOf(app: ElectronApplication): Promise<string[]> {
  return inMain(app, ({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label, submenu }) => [
      label,
      ...(submenu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map((item) => item.label),
    ]),
  );
}

test('the menu, a dialog and what goes wrong are said in German, and in Spanish once that is chosen', async ({
  launch,
  prepared,
  picture,
}) => {
  const folder = makeFolderFor(prepared.owner, 'footlight-words-');
  const noPack = join(folder, 'kein-paket.filmpack');
  writeFileSync(noPack, 'This is no archive.');
  const { app, page } = await launch();
  await answer(page, 'seen');
  expect(await menuOf(app)).toEqual(
    expect.arrayContaining(['&File', 'Open film packs…', '&Edit', 'Undo', 'All commands…']),
  );
  await page.evaluate(() => window.footlight.changeSettings({ language: 'de' }));
  await expect
    .poll(() => menuOf(app))
    .toEqual([
      ...['&Datei', 'Filmpakete öffnen …', 'Fenster schließen', 'Beenden'],
      ...['&Bearbeiten', 'Rückgängig', 'Wiederholen', 'Ausschneiden', 'Kopieren', 'Einfügen'],
      ...['Löschen', 'Alles auswählen'],
      ...['&Ansicht', 'Alle Befehle …', 'Vergrößern', 'Verkleinern', 'Originalgröße'],
      ...['Vollbild ein/aus', '&Fenster', 'Minimieren', 'Zoomen', 'Fenster schließen'],
    ]);

  // The first item of the menu opens a dialog, which answers with a file that is no pack.
  await inMain(
    app,
    ({ dialog, Menu }, path) => {
      dialog.showOpenDialog = (...given: unknown[]) => {
        const options = given.at(-1) as { title: string; filters: { name: string }[] };
        const said = [options.title, ...options.filters.map(({ name }) => name)];
        (globalThis as { said?: string[] }).said = said;
        return Promise.resolve({ canceled: false, filePaths: [path] });
      };
      Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.click();
    },
    noPack,
  );
  const refused = page.locator('.incoming').getByRole('alert');
  await expect(refused).toContainText('kein-paket.filmpack wurde nicht');
  await expect(refused).toContainText('Es ist kein Zip-Archiv.');
  await expect(refused).toContainText(
    'Lass dir von der Person, von der du es hast, eine neue Kopie geben.',
  );
  expect(await inMain(app, () => (globalThis as { said?: string[] }).said)).toEqual([
    'Filmpakete öffnen',
    'Filmpakete',
  ]);
  await picture(page, 'language-de-refused');

  // What is said already is said anew, too.
  await page.evaluate(() => window.footlight.changeSettings({ language: 'es' }));
  await expect.poll(async () => (await menuOf(app))[0]).toBe('&Archivo');
  await expect(refused).toContainText('No es un archivo zip.');
});

test('what runs from the right is mirrored, and breaks no rule of accessibility', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  const search = page.locator('.search-field');
  await page.keyboard.press('s');
  const option = page.locator('.settings .option').first();
  const [before, groupBefore] = [
    await option.locator('input').boundingBox(),
    await page.locator('.settings fieldset').first().boundingBox(),
  ];
  await speak(page, 'ar-XB');
  await expectPage(page, 'ar-XB', 'rtl');
  const [box, group] = [
    await option.locator('input').boundingBox(),
    await page.locator('.settings fieldset').first().boundingBox(),
  ];
  if (!before || !groupBefore || !box || !group) throw new Error('the settings are not there');
  expect(before.x - groupBefore.x).toBeLessThan(groupBefore.width / 4);
  // To a few pixels: the browser's own margins of a radio button differ by side.
  expect(group.x + group.width - (box.x + box.width)).toBeCloseTo(before.x - groupBefore.x, -1);
  await expect(page.getByRole('radio', { name: 'ar-XB' })).toBeChecked();
  for (const key of ['s', 'w', 'r', 'j', 'v', 'h', 'Shift+F']) {
    await page.keyboard.press(key);
    await expectNoViolations(page, `from the right: ${key}`);
    await picture(page, `language-rtl-${key}`);
  }
  const mark = await page.locator('.search-field svg').first().boundingBox();
  const field = await search.boundingBox();
  if (!mark || !field) throw new Error('the search is not there');
  expect(mark.x).toBeGreaterThan(field.x + field.width / 2);
});

test('words that are two fifths longer are not cut, and nothing scrolls sideways', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await speak(page, 'en-XA');
  await expectPage(page, 'en-XA');
  for (const width of [360, 1240]) {
    await widen(page, width);
    for (const key of ['s', 'w', 'r', 'j', 'v', 'h', 'Shift+F', 't']) {
      await page.keyboard.press(key);
      await expectNothingCut(page, `${key} at ${String(width)} px`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      await picture(page, `language-long-${key}-${String(width)}`);
    }
  }
});
