import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { expectNothingCut, widen } from './support/room';
import { answer, seek } from './support/steps';

test('finds as you type, opens with Enter, and goes to the moment with one key', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search the film' })).toBeFocused();

  await page.keyboard.type('plane');
  const results = page.getByRole('option');
  await expect(results.first().locator('mark').first()).toHaveText(/planet/i);
  const halfTyped = await results.count();
  expect(halfTyped).toBeGreaterThan(0);
  await page.keyboard.type('tarium');
  const first = results.first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('.result-title mark')).toHaveText(/planetarium/i);
  await expect(first.locator('.kind')).not.toBeEmpty();
  await picture(page, 'search-planetarium');

  // Chapters open in their long read; this way leads to a page of its own.
  const kinds = await results.locator('.kind').allTextContents();
  const place = kinds.findIndex((kind, index) => index > 0 && kind === 'Behind the scene');
  for (let steps = 0; steps < place; steps += 1) await page.keyboard.press('ArrowDown');
  const chosen = results.nth(place);
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  const title = await chosen.locator('.result-title').textContent();
  const moment = await chosen.locator('time').textContent();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('article').getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(title ?? '');
  await expect(heading).toBeFocused();

  // Back to where one was in the list, and on from there.
  await page.keyboard.press('Escape');
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(title ?? '');
  await page.keyboard.press('g');
  await expect(page.locator('.film-time-now')).toHaveText(moment ?? '');
  await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
  // And back to where the film was.
  await page.getByRole('button', { name: 'Back there' }).click();
  await expect(page.locator('.film-time-now')).toHaveText('0:00:00');
  await expect(page.getByRole('button', { name: 'Back there' })).toHaveCount(0);
});

test('a misspelt name is found, and what is nowhere is said in words', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('chazele');
  await expect(page.getByRole('option').first()).toContainText('Chazelle');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zzzzqqqq');
  await expect(page.getByText('Nothing found for “zzzzqqqq”')).toBeVisible();
});

test('typing never starts the film or leaves the field', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('a lovely night [h] {s}, gw.');
  await expect(page.getByRole('combobox')).toHaveValue('a lovely night [h] {s}, gw.');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.locator('.film-time-now')).toHaveText('0:00:00');
});

test('on a first watch the results are those of a viewer who has come this far', async ({
  launch,
}) => {
  const { page } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('planetarium');
  await expect(page.getByRole('status').filter({ hasText: /found/i })).toBeVisible();
  await expect(page.locator('[data-entry="song-planetarium"]')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await seek(page, 3600);
  await expect(page.getByText('You are ahead of what you have watched so far')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('planetarium');
  await expect(page.getByRole('status').filter({ hasText: /found/i })).toBeVisible();
  await expect(page.locator('[data-entry="song-planetarium"]')).toHaveCount(0);

  await page.getByRole('button', { name: 'I have seen up to here' }).click();
  await expect(page.locator('[data-entry="song-planetarium"]')).toBeVisible();
});

/** Goes to the search and types something else there. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await expect(page.locator(`[data-answered='${text}']`)).toBeVisible();
}

test('Tab goes on with a filter, and then with its value', async ({ launch, picture }) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  const field = page.getByRole('combobox', { name: 'Search the film' });
  const ways = page.getByRole('group', { name: 'Go on with' });
  await type(page, 'kin');
  await expect(ways.getByRole('button').first()).toHaveText(/^kind:only one kind of entryTab$/);
  await expect(field).toHaveAccessibleDescription('Tab completes: kind:');
  await expectNoViolations(page, 'a completion');
  await picture(page, 'search-completion');
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('kind:');
  await expect(field).toBeFocused();
  await expect(ways.getByRole('button')).toHaveCount(14);
  await expect(page.getByText('Choose one of these, or go on typing.')).toBeVisible();
  await picture(page, 'search-filter-values');
  await page.keyboard.type('goo');
  await expect(ways.getByRole('button')).toHaveText(['goofTab']);
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('kind:goof ');
  await expect(ways.getByRole('button')).toHaveCount(0);
  const kinds = page.getByRole('option').locator('.kind');
  await expect(kinds.first()).toHaveText('Mistake');
  expect(new Set(await kinds.allTextContents())).toEqual(new Set(['Mistake']));

  // With nothing to go on with, Tab leaves the field as it ever did.
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field).toBeFocused();

  // A name in the midst of a query, by the pointer; the caret comes behind it.
  await type(page, 'ryan gosl');
  await ways.getByRole('button', { name: 'Ryan Gosling' }).click();
  await expect(field).toHaveValue('Ryan Gosling ');
  await page.keyboard.type('piano');
  await expect(field).toHaveValue('Ryan Gosling piano');
  await expect(page.getByRole('option').first()).toContainText('Gosling');
});

test('says what in a query means nothing, and puts right what is chosen', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  const field = page.getByRole('combobox', { name: 'Search the film' });
  await type(page, 'kind:gof pier');
  await expect(page.locator('mark.wrong')).toHaveText('gof');
  await expect(page.locator('.issues-query')).toHaveText('kind:gof pier');
  const words = page.locator('.issues-words');
  await expect(words).toHaveText(/^There is no kind “gof”\. There are: trivia, /);
  await expect(words).toHaveAttribute('aria-live', 'polite');
  // The rest of it is answered all the same.
  await expect(page.getByRole('option')).toHaveCount(10);
  await expectNoViolations(page, 'an issue');
  await picture(page, 'search-issue');
  await page.getByRole('group', { name: 'In place of gof' }).getByText('goof').click();
  await expect(field).toHaveValue('kind:goof pier');
  await expect(field).toBeFocused();
  await expect(page.locator('mark.wrong')).toHaveCount(0);
  await expect(words).toBeEmpty();
});

test('tells kinds, a moment, a spelling and what only comes near, each with a way on', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  const field = page.getByRole('combobox', { name: 'Search the film' });
  const status = page.locator('.results-count');
  const kinds = page.getByRole('group', { name: 'Only one kind' });
  await type(page, 'stars');
  await expectNoViolations(page, 'kinds');
  await picture(page, 'search-kinds');
  const song = kinds.getByRole('button', { name: /^Song \d+$/ });
  // A kind of which nothing was found is none to choose.
  await expect(kinds.getByText('0', { exact: true })).toHaveCount(0);
  const count = /\d+/.exec((await song.textContent()) ?? '')?.[0];
  await song.click();
  await expect(field).toHaveValue('kind:song stars');
  await expect(status).toHaveText(`${String(count)} found.`);
  await expect(kinds).toHaveCount(0);

  await type(page, '1:12');
  await expect(status).toHaveText(/^\d+ found\. Around 1:12:00\.$/);
  await picture(page, 'search-moment');

  await type(page, 'gosslin');
  await expect(status).toHaveText(/^\d+ found\. Showing what is found for “gosling”\.$/);
  await expectNoViolations(page, 'a spelling');
  await picture(page, 'search-spelling');
  await page.getByRole('button', { name: 'Use this spelling' }).click();
  await expect(field).toHaveValue('gosling');
  await expect(status).toHaveText(/^\d+ found\.$/);

  await type(page, 'city of stars pier');
  const near = page.getByRole('listbox').getByRole('group', { name: 'Comes near' });
  await expect(near.getByRole('option')).not.toHaveCount(0);
  await expect(near.getByText('Comes near')).toBeVisible();
  await expectNoViolations(page, 'what comes near');
  await picture(page, 'search-near');

  await type(page, 'planetarium quokka');
  await expect(status).toHaveText('Nothing has all of these words; this comes near.');
  await expect(near).toHaveCount(0);
  await expect(page.getByRole('option').first()).toContainText(/planetarium/i);

  await type(page, 'zzgosl');
  await expect(status).toHaveText('Nothing found for “zzgosl”.');
  await expectNoViolations(page, 'names instead');
  await picture(page, 'search-instead');
  const instead = page.getByRole('group', { name: 'Perhaps:' });
  await instead.getByRole('button', { name: 'Ryan Gosling' }).click();
  await expect(field).toHaveValue('Ryan Gosling');
  await expect(page.getByRole('option').first()).toContainText('Gosling');
});

test('pages pass five results and stop at the ends; Home and End are the field’s', async ({
  launch,
}) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await type(page, 'stars');
  const results = page.getByRole('option');
  await expect(results).toHaveCount(10);
  const expectSelected = async (place: number): Promise<void> => {
    await expect(results.nth(place)).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(1);
    await expect(results.nth(place)).toBeInViewport();
  };
  for (const [key, place] of [
    ['PageDown', 5],
    ['PageDown', 9],
    ['ArrowDown', 0],
    ['ArrowUp', 9],
    ['PageUp', 4],
    ['PageUp', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expectSelected(place);
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expectSelected(1);
  await page.keyboard.type('the ');
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect(page.getByRole('combobox')).toHaveValue('the stars!');
});

test('keeps what led somewhere, saves it, and forgets the rest', async ({ launch, picture }) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  const field = page.getByRole('combobox', { name: 'Search the film' });
  const recent = page.getByRole('list', { name: 'Recent searches' });
  const saved = page.getByRole('list', { name: 'Saved searches' });
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('list', { name: 'Filters' }).getByRole('button')).toHaveCount(11);
  await expect(recent).toHaveCount(0);
  for (const text of ['planetarium', 'yellow dress']) {
    await type(page, text);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
  }
  // What led nowhere is none to come back to.
  await type(page, 'a lovely night');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(recent.getByRole('listitem')).toHaveText(['yellow dress', 'planetarium']);
  await recent.getByRole('button', { name: 'Save “planetarium”' }).click();
  await expect(saved.getByRole('listitem')).toHaveText(['planetarium']);
  await expect(recent.getByRole('listitem')).toHaveText(['yellow dress']);
  await expectNoViolations(page, 'nothing typed');
  await picture(page, 'search-empty');
  await page.getByRole('button', { name: 'Forget recent searches' }).click();
  await expect(recent).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Forget recent searches' })).toHaveCount(0);
  await saved.getByRole('button', { name: 'planetarium', exact: true }).click();
  await expect(field).toHaveValue('planetarium');
  await expect(page.getByRole('option').first()).toContainText('Planetarium');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await saved.getByRole('button', { name: 'Save “planetarium”' }).click();
  await expect(saved).toHaveCount(0);
  await page.getByRole('button', { name: 'kind:goof' }).click();
  await expect(field).toHaveValue('kind:goof ');
  await expect(page.getByRole('option').first()).toContainText('Mistake');
});

test('below an entry stands more like it', async ({ launch, picture }) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  await page.evaluate(() => {
    window.location.hash = '#/entry/song-planetarium';
  });
  const more = page.getByRole('region', { name: 'More like this' });
  await expect(more.getByRole('button').first()).toBeVisible();
  await expect(more.locator('[data-entry="song-planetarium"]')).toHaveCount(0);
  await more.scrollIntoViewIfNeeded();
  await expectNoViolations(page, 'an entry with more like it');
  await picture(page, 'more-like-this');
  // What the entry leads to anyway is not named again.
  const named = await page.locator('.entry-notes:not(.entry-similar) [data-entry]').all();
  expect(named.length).toBeGreaterThan(0);
  for (const one of named) {
    const id = (await one.getAttribute('data-entry')) ?? '';
    await expect(more.locator(`[data-entry="${id}"]`)).toHaveCount(0);
  }
  const link = more.getByRole('button').last();
  const id = await link.getAttribute('data-entry');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`/${id ?? ''}$`));
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('on a first watch nothing is proposed that has not been reached', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'first');
  const ways = page.getByRole('group', { name: 'Go on with' });
  await type(page, 'person:da');
  await expect(ways.getByRole('button', { name: 'David Wasco' })).toBeVisible();
  await expect(ways.getByRole('button', { name: /^David(Tab)?$/ })).toHaveCount(0);
  await expect(page.locator('[data-entry="person-david"]')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await seek(page, 6330);
  await page.getByRole('button', { name: 'I have seen up to here' }).click();
  await type(page, 'person:da');
  await expect(ways.getByRole('button', { name: /^David(Tab)?$/ })).toBeVisible();
});

test('all of it fits at 360 px with text at 32 px', async ({ launch, picture }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('s');
  await page.getByRole('radio', { name: '32', exact: true }).check();
  await widen(page, 360);
  for (const text of ['kind:gof pier', 'gosslin', 'city of stars pier', 'zzgosl', 'kind:']) {
    await type(page, text);
    await expectNothingCut(page, text);
  }
  await picture(page, 'search-narrow-values');
  await type(page, 'stars');
  await expectNothingCut(page, 'stars');
  await picture(page, 'search-narrow');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('list', { name: 'Filters' })).toBeVisible();
  await expectNothingCut(page, 'nothing typed');
  await picture(page, 'search-narrow-empty');
});

test('what other films have stands below, under their titles, and opens in its film', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  // A library of two films, as the main process would answer for it.
  await inMain(app, ({ ipcMain }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { askedOf: asked });
    const result = (id: string, film: string, whole: boolean): object => {
      const title = [{ text: `${id} of ${film}`, found: false }];
      return { id, film, language: 'en', whole, title, kind: 'trivia', snippet: [], at: null };
    };
    const films = [
      { id: 'la-la-land', title: 'La La Land', count: 2 },
      { id: 'elsewhere', title: 'A film elsewhere', count: 1 },
    ];
    const results = [
      result('one', 'elsewhere', true),
      result('two', 'la-la-land', false),
      result('three', 'la-la-land', true),
    ];
    const kinds = [{ kind: 'trivia', count: 3 }];
    const nothing = { issues: [], moment: null, corrected: null, completions: [], instead: [] };
    const value = { results, films, hasOthers: true, kinds, total: 3, ...nothing };
    for (const name of ['search', 'openFilm']) {
      ipcMain.removeHandler(`footlight:${name}`);
      ipcMain.handle(`footlight:${name}`, (_event, argument) => {
        asked.push(argument);
        return JSON.stringify({ ok: true, value: name === 'search' ? value : undefined });
      });
    }
  });
  const lastAsked = (): Promise<unknown> =>
    inMain(app, () => (globalThis as unknown as { askedOf: unknown[] }).askedOf.at(-1));
  await type(page, 'lamp');
  const list = page.getByRole('listbox', { name: 'Results' });
  const titles = list.locator('.result-title');
  await expect(titles).toHaveText(['three of la-la-land', 'two of la-la-land', 'one of elsewhere']);
  await expect(list.getByRole('group', { name: 'A film elsewhere' })).toContainText('one of');
  const both = page.getByRole('group', { name: 'Where to search' });
  await expect(both.getByRole('button', { pressed: true })).toHaveText('This film');
  await both.getByRole('button', { name: 'All films' }).click();
  await expect(both.getByRole('button', { pressed: true })).toHaveText('All films');
  expect(await lastAsked()).toEqual({ text: 'lamp', caret: 4, everywhere: true });
  await expectNoViolations(page, 'two films');
  await picture(page, 'search-films');
  await page.getByRole('combobox').focus();
  for (let place = 1; place <= 2; place += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(list.getByRole('option').nth(place)).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('Enter');
  await expect.poll(lastAsked).toEqual({ id: 'elsewhere', entry: 'one' });
  await expect(page).toHaveURL(/#\/entry\/one$/);
});
