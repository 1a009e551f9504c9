import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { makeFolderFor } from '../scripts/runtime/ordinary-user';
import type { Language } from '../shared/language/languages';
import { de } from '../shared/language/messages/de';
import { es } from '../shared/language/messages/es';
import { fr } from '../shared/language/messages/fr';
import type { Catalogue } from '../shared/language/messages/en';
import { pseudoMessage } from '../shared/language/pseudo';
import { ENTRY_KINDS, VERDICTS } from '../shared/pack/entry-kinds';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { expectNothingCut, widen } from './support/room';
import { answer } from './support/steps';
import { expectAllSaid, wordsOfDraft } from './support/untranslated';
import { writeNotes } from './support/views';

const TRANSLATED: readonly { language: Language; name: string; messages: Catalogue }[] = [
  { language: 'de', name: 'Deutsch', messages: de },
  { language: 'fr', name: 'Français', messages: fr },
  { language: 'es', name: 'Español', messages: es },
];

/** An English text as `en-XA` has it, as far as that goes without the brackets. */
function accented(text: string): RegExp {
  const words = pseudoMessage(text, 'en-XA') as string;
  return new RegExp(words.slice(1, 1 + text.length).replaceAll(/[.*+?()]/g, '\\$&'));
}

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
      ...['&Hilfe', 'Über Footlight'],
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

test('nothing that the author’s mode says is left in English', async ({ launch, picture }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await writeNotes(page);
  await speak(page, 'en-XA');
  await expectPage(page, 'en-XA');
  const view = '.film-view';
  const stays = ['en, de, pt-BR', '.filmpack'];
  const expectSaid = async (more: readonly string[] = []): Promise<void> => {
    await expectAllSaid(page, view, [...stays, ...more]);
  };

  await page.keyboard.press('j');
  await page.getByRole('button', { name: accented('Make a pack of these notes') }).press('Enter');
  await expectAllSaid(page, '.author-begin');

  await page.keyboard.press('Shift+A');
  await page.locator('.author > h2').waitFor();
  await page.locator('details.author-begin > summary').press('Enter');
  await expectSaid();
  const form = page.locator('details.author-begin form');
  // What an author types has no plain letters here, so that nothing of it can hide a word of ours.
  for (const [place, text] of ['Ñöŧĥîñĝ', '1931', 'soon', 'en', '', 'Ýöû'].entries())
    await form.getByRole('textbox').nth(place).fill(text);
  await form.locator('button[type=submit]').press('Enter');
  await expectSaid();
  await form.getByRole('textbox').nth(2).fill('61');
  await form.locator('button[type=submit]').press('Enter');
  await page.locator('.author-head .author-tools').waitFor();
  await expectSaid(await wordsOfDraft(page));

  await page.keyboard.press('w');
  const ribbon = page.getByRole('slider').first();
  for (let minute = 0; minute < 5; minute += 1) await ribbon.press('PageUp');
  await page.keyboard.press('i');
  await page.locator('.stamp-word[data-said=true]').waitFor();
  // The tools of an author stand among those of the film; the header names the draft, the ribbon its parts.
  const header = '.stamp-room, .dock, .film-window > header';
  await expectAllSaid(page, header, await wordsOfDraft(page));
  await page.keyboard.press('a');
  await page.locator('.stamp-composer').waitFor();
  await expectAllSaid(page, '.stamp-room');
  await picture(page, 'language-long-stamp');
  await page.keyboard.press('Escape');
  await expectAllSaid(page, '.stamp-room');
  await page.keyboard.press('Shift+A');
  await page.locator('.author-moment').waitFor();
  await expectSaid(await wordsOfDraft(page));
  for (const width of [360, 1240]) {
    await widen(page, width);
    await expectNothingCut(page, `a draft at ${String(width)} px`);
    await picture(page, `language-long-draft-${String(width)}`);
  }

  await page.locator('.author-scene .author-tools button').first().press('Enter');
  await expect(page.locator('.author-scene [role=status]')).not.toBeEmpty();
  await expectSaid(await wordsOfDraft(page));

  await page.locator('section[aria-labelledby=author-entries] > button').press('Enter');
  await page.locator('.author-editor').waitFor();
  const [people] = await page.locator('.author-names input').all();
  await people?.fill('Ñîñå');
  await people?.press('Enter');
  await page.locator('.author-names .chip', { hasText: accented('New') }).waitFor();
  await expectSaid(await wordsOfDraft(page));
  for (const width of [360, 1240]) {
    await widen(page, width);
    await expectNothingCut(page, `an entry at ${String(width)} px`);
    await picture(page, `language-long-entry-${String(width)}`);
  }
  await page.locator('.author-names .chip', { hasText: accented('New') }).press('Enter');
  await expect(page.locator('.author-names [role=status]').first()).not.toBeEmpty();
  await expectSaid(await wordsOfDraft(page));

  await page.evaluate(() => {
    window.location.hash = '#/author-film';
  });
  await page.locator('[aria-labelledby=author-songs]').waitFor();
  for (const list of ['people', 'places', 'songs']) {
    const section = page.locator(`[aria-labelledby=author-${list}]`);
    await section.locator('form.author-add input').fill(`Ñåɱé öƒ ${String(list.length)}`);
    await section.locator('form.author-add input').press('Enter');
    await section.locator('details[open] .author-fields').last().waitFor();
  }
  await page.locator('[aria-labelledby=author-parts] .author-add > .button').press('Enter');
  await page.locator('[aria-labelledby=author-parts] .author-item').first().waitFor();
  await expectSaid(await wordsOfDraft(page));
  for (const width of [360, 1240]) {
    await widen(page, width);
    await expectNothingCut(page, `about the film at ${String(width)} px`);
    await picture(page, `language-long-author-film-${String(width)}`);
  }

  await page.evaluate(() => {
    window.location.hash = '#/author';
  });
  await page.locator('section[aria-labelledby=author-entries]').waitFor();
  await page.locator('.author-head .author-tools > .button').last().press('Enter');
  await page.locator('.author-removed').waitFor();
  await expectSaid();
});

test('nothing that the search and the keys say is left in English', async ({ launch, picture }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await speak(page, 'en-XA');
  await expectPage(page, 'en-XA');
  const type = async (query: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type(query);
  };
  await type('');
  await expectAllSaid(page, '.empty-search');
  await picture(page, 'language-long-search-help');
  for (const [query, ...data] of [
    ['kind:gof x', 'gof', ...ENTRY_KINDS, 'note'],
    ['verdict:maybe x', 'maybe', ...VERDICTS],
    ['before:soon x', 'soon', 'before:', '1:12, 72:30, 1h12, 72min, 90s'],
    ['knid:goof x', 'knid:', 'kind:'],
    ['kind: -x', 'kind:'],
  ] as const) {
    await type(query);
    await expect(page.locator('.issues-query')).toHaveText(query);
    await expectAllSaid(page, '.issues-words', data);
  }
  await picture(page, 'language-long-search-issue');
  await type('pers');
  await page.locator('.completions .chip').first().waitFor();
  await expectAllSaid(page, '.completions', ['person:']);

  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expectAllSaid(page, 'section.keys');
  for (const [key, place] of [
    ['PageDown', 'heldBack'],
    ['j', 'watch'],
  ] as const) {
    const row = page.locator(`.key-row[data-action="${place}"]`).first();
    await row.locator('.key-button').click();
    await page.keyboard.press(key);
    await row.getByRole('alert').waitFor();
    await expectAllSaid(page, 'section.keys');
    await row.locator('.key-refused button').last().click();
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expectAllSaid(page, '.key-sheet');
  await picture(page, 'language-long-key-sheet');
});
