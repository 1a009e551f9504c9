import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { injectClock } from './support/injected-clock';
import { answer, seek } from './support/steps';

const composer = (page: Page): ReturnType<Page['locator']> => page.locator('.note-composer');
const field = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('textbox', { name: 'Your note' });
const word = (page: Page): ReturnType<Page['locator']> => page.locator('.note-word');
/** The note at that moment, as the list shows it. */
const noteAt = (page: Page, time: string): ReturnType<Page['getByRole']> =>
  page.getByRole('article', { name: new RegExp(`at ${time}$`) });

/** Ends the process as a crash does: nothing of it gets to tidy up. */
async function kill(app: ElectronApplication): Promise<void> {
  const pid = await inMain(app, () => process.pid);
  process.kill(pid, 'SIGKILL');
  await app.waitForEvent('close');
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await expect(page.locator(`[data-answered="${words}"]`)).toBeVisible();
}

test('a note is kept at the second at which its key was pressed, found like everything else, changed, and taken back', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await clock.advance(305_250);

  // The film goes on while the note is written, and none of its letters is a key of the window.
  await page.keyboard.press('m');
  await expect(field(page)).toBeFocused();
  await clock.advance(4_000);
  await page.keyboard.type('Quokka by the back door');
  await expect(composer(page)).toHaveAccessibleName('Note at 0:05:05');
  await picture(page, 'note-composer');
  await page.keyboard.press('Enter');
  await expect(word(page)).toContainText('Note kept at 0:05:05.');
  await expect(composer(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();

  await clock.advance(60_000);
  await page.keyboard.press('b');
  await expect(word(page)).toContainText('Bookmark kept at 0:06:09.');
  await clock.advance(60_000);
  await page.keyboard.press('b');
  await expect(word(page)).toContainText('Bookmark kept at 0:07:09.');
  await word(page).getByRole('button', { name: 'Undo' }).click();
  await expect(word(page)).toContainText('Taken back.');

  await page.keyboard.press('j');
  await expect(noteAt(page, '0:05:05')).toContainText('Quokka by the back door');
  await expect(noteAt(page, '0:06:09')).toContainText('Bookmark');
  await expect(noteAt(page, '0:07:09')).toHaveCount(0);

  // A bookmark becomes a note by being given words.
  await page.getByRole('button', { name: 'Change the bookmark at 0:06:09' }).click();
  await page.getByRole('textbox', { name: 'Change the note' }).fill('Wombat on the left');
  await page.keyboard.press('Enter');
  await expect(noteAt(page, '0:06:09')).toContainText('Wombat on the left');
  await expect(page.getByRole('button', { name: 'Change the note at 0:06:09' })).toBeFocused();
  await picture(page, 'notes-list');

  await page.getByRole('button', { name: 'Remove the note at 0:05:05' }).click();
  await expect(noteAt(page, '0:05:05')).toHaveCount(0);
  await search(page, 'quokka');
  await expect(page.getByText('Nothing found for “quokka”')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.getByText('Removed lately').click();
  await page.getByRole('button', { name: 'Put back what was at 0:05:05' }).click();
  await expect(noteAt(page, '0:05:05')).toBeFocused();

  await search(page, 'quokka');
  const found = page.getByRole('option').first();
  await expect(found.locator('mark')).toHaveText('Quokka');
  await expect(found.locator('time')).toHaveText('0:05:05');
  await picture(page, 'notes-search');
  await page.keyboard.press('Enter');
  await expect(noteAt(page, '0:05:05')).toBeFocused();
  await page.keyboard.press('g');
  await expect(page.locator('.film-time-now')).toHaveText('0:05:05');
});

test('a process that is killed loses neither a kept note nor a half-written one', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('m');
  await page.keyboard.type('Kept to the last letter');
  await page.keyboard.press('Enter');
  await expect(word(page)).toContainText('Note kept at 0:00:00.');
  await page.keyboard.press('m');
  await page.keyboard.type('Only half of');
  // A pause in typing is what writes it down; the file says when that has been done.
  await expect
    .poll(() => readFileSync(join(profile, 'notes.json'), 'utf8'))
    .toContain('Only half of');
  await kill(app);

  const again = await launch({ profile });
  await again.page.getByRole('slider', { name: 'The film' }).waitFor();
  await again.page.keyboard.press('j');
  await expect(noteAt(again.page, '0:00:00')).toContainText('Kept to the last letter');
  await expect(again.page.getByText('You began a note at 0:00:00')).toBeVisible();
  await picture(again.page, 'notes-draft');
  await again.page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(field(again.page)).toHaveValue('Only half of');
  await again.page.keyboard.type(' it');
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByText('You began a note')).toHaveCount(0);
  await expect(again.page.locator('.note-text')).toHaveText([
    'Kept to the last letter',
    'Only half of it',
  ]);
});

test('notes are saved as Markdown, as a table and as subtitles, where the viewer wants them', async ({
  launch,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'seen');
  await seek(page, 600);
  await page.keyboard.press('m');
  await page.keyboard.type('=1+1 is “two”, *really*');
  await page.keyboard.press('Enter');
  await expect(word(page)).toContainText('Note kept at 0:10:00.');
  await page.keyboard.press('j');

  const save = async (button: string, name: string): Promise<string> => {
    const path = join(profile, name);
    await inMain(
      app,
      ({ dialog }, filePath: string) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      path,
    );
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText(`Saved: ${path}`)).toBeVisible();
    return readFileSync(path, 'utf8');
  };
  const markdown = await save('Markdown', 'kept.md');
  expect(markdown).toContain('# Notes on La La Land (2016)');
  expect(markdown).toMatch(/## 0:10:00 · .+\n\n\\=1\+1 is “two”, \\\*really\\\*/);
  const csv = await save('Spreadsheet (CSV)', 'kept.csv');
  expect(csv).toContain('"0:10:00","600.000","note",');
  expect(csv).toContain(`"'=1+1 is “two”, *really*"`);
  const subtitles = await save('Subtitles (WebVTT)', 'kept.vtt');
  expect(subtitles).toMatch(/^WEBVTT\n/);
  expect(subtitles).toContain('00:10:00.000 -->');

  await inMain(app, ({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  await page.getByRole('button', { name: 'Markdown' }).click();
  await expect(page.getByText('Saved:')).toHaveCount(0);
  // A folder that is not there: said in words, and nothing is lost.
  await inMain(
    app,
    ({ dialog }, filePath: string) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(profile, 'nowhere', 'kept.md'),
  );
  await page.getByRole('button', { name: 'Markdown' }).click();
  await expect(page.getByText('Your notes could not be saved there')).toBeVisible();
});

test('on a first watch a note on what lies ahead tells nothing until the film is there', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  const clock = await injectClock(app, page);
  await seek(page, 600);
  await page.keyboard.press('m');
  await page.keyboard.type('Quokka at the end');
  await page.keyboard.press('Enter');
  await expect(word(page)).toContainText('Note kept at 0:10:00.');

  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Watch with somebody new to it' }).click();
  const expectNothing = async (): Promise<void> => {
    await page.keyboard.press('j');
    await expect(page.getByText('Nothing here yet.')).toBeVisible();
    await search(page, 'quokka');
    await expect(page.getByText('Nothing found for “quokka”')).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(
      'Quokka at the end',
    );
  };
  await expectNothing();

  // A leap ahead is no watching: what is written there waits, and so does what was.
  await seek(page, 600);
  await page.keyboard.press('b');
  await expect(word(page)).toContainText('It shows with the rest once you have seen up to there.');
  await expectNothing();
  await seek(page, 0);
  await page.keyboard.press('Space');
  await clock.advance(601_000);
  await page.keyboard.press('j');
  await expect(page.locator('.note-text')).toHaveText('Quokka at the end');
});
