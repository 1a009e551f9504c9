import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { injectClock } from './support/injected-clock';
import { scenes } from './support/pack';
import { answer, seek } from './support/steps';

const composer = (page: Page): ReturnType<Page['locator']> => page.locator('.stamp-composer');
const word = (page: Page): ReturnType<Page['locator']> => page.locator('.stamp-word');
const state = (page: Page): ReturnType<Page['locator']> => page.locator('.author-state');
const entry = (page: Page, title: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name: title, exact: true });

/** Scenes of the film whose titles somebody at its sixth minute must not meet. */
const LATER = scenes.filter(({ start, title }) => start > 600 && title.includes(' '));

/** Ends the process as a crash does: nothing of it gets to tidy up. */
async function kill(app: ElectronApplication): Promise<void> {
  const pid = await inMain(app, () => process.pid);
  process.kill(pid, 'SIGKILL');
  await app.waitForEvent('close');
}

/** Begins a pack on the film that is open, by the keyboard. */
async function begin(page: Page): Promise<void> {
  await page.keyboard.press('Shift+A');
  await page.getByRole('button', { name: 'Make my own pack of this film' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Your pack: La La Land/ })).toBeVisible();
}

test('a moment is stamped while the film plays, its line typed now or later, a scene cut, and all of it taken back', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  await begin(page);
  await page.keyboard.press('w');
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  await clock.advance(305_250);

  await page.keyboard.press('a');
  await expect(composer(page)).toHaveAccessibleName('Line for the moment at 0:05:05');
  await clock.advance(4_000);
  await page.keyboard.type('A blue coat: the first of many.');
  await picture(page, 'author-stamp');
  await page.keyboard.press('Enter');
  await expect(word(page)).toContainText('Kept at 0:05:05.');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();

  await clock.advance(20_000);
  await page.keyboard.press('a');
  await expect(composer(page)).toHaveAccessibleName('Line for the moment at 0:05:29');
  await page.keyboard.type('Half a th');
  await page.keyboard.press('Escape');
  await expect(word(page)).toContainText('Stamped 0:05:29.');

  await clock.advance(5_000);
  await page.keyboard.press('i');
  await expect(word(page)).toContainText('A new scene begins at 0:05:34.');
  const file = join(profile, 'drafts', 'la-la-land-own', 'scenes.yaml');
  expect(readFileSync(file, 'utf8')).toContain(
    '- id: cut-0-05-34\n  start: 0:05:34\n  end: 0:06:03\n',
  );
  await page.keyboard.press('z');
  await expect(word(page)).toContainText('Taken back.');
  expect(readFileSync(file, 'utf8')).not.toContain('cut-');
  await page.keyboard.press('i');
  await expect(word(page)).toContainText('A new scene begins at 0:05:34.');

  await page.keyboard.press('Shift+A');
  await expect(entry(page, 'A blue coat')).toBeVisible();
  const line = page.getByRole('textbox', { name: 'Line for 0:05:29' });
  await expect(line).toHaveValue('Half a th');
  await clock.advance(1_000);
  await expect(state(page)).toHaveText(
    'In order: the checks find nothing wrong. 1 moment waiting for a line.',
  );
  await picture(page, 'author-draft');

  // What lies ahead of a first watch is on no list here.
  const written = await page.evaluate(() => document.documentElement.outerHTML);
  expect(LATER.filter(({ title }) => written.includes(title))).toEqual([]);
  await expect(page.getByText('that lie ahead of you are left out here')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Scene' }).locator('option').last()).toHaveText(
    /^0:05:34 Scene at 0:05:34/,
  );

  await line.fill('Half a thought made whole');
  await line.press('Enter');
  await expect(entry(page, 'Half a thought made whole')).toBeVisible();
  await expect(page.getByText('No stamped moment waits.')).toBeVisible();

  // The cut is moved and joined again.
  await page.getByRole('button', { name: '1 s later', exact: true }).click();
  await expect(page.locator('.author-scene')).toContainText('0:05:35 to 0:06:03');
  await page.getByRole('button', { name: 'Join to the scene before' }).click();
  await expect.poll(() => readFileSync(file, 'utf8')).not.toContain('cut-');
});

test('a mistake is said beside its field until it is mended, the preview shows what comes, and the pack is tried as a film', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'seen');
  await begin(page);
  await seek(page, 600);
  await page.getByRole('button', { name: 'Write an entry at this moment' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('The quokka');
  const text = page.getByRole('textbox', { name: 'Text' });
  await text.fill('It is *not* in the [picture](#nowhere).');
  const field = page.locator('.author-field', { has: text });
  await expect(field).toContainText('a link leads to "nowhere", which does not exist');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'From', exact: true }).fill('9:00:00');
  await expect(page.getByRole('group', { name: 'Cue 1' })).toContainText('outside the film');
  await picture(page, 'author-problems');
  await page.getByRole('button', { name: 'All of the draft' }).click();
  await expect(state(page)).toContainText('The checks find 2 problems.');
  await expect(page.getByRole('button', { name: 'Try it' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('button', { name: /^Mend it: a link leads/ }).click();

  await text.fill('It is *not* in the picture.');
  await page.getByRole('button', { name: 'From: this second' }).click();
  await expect(page.getByRole('textbox', { name: 'From', exact: true })).toHaveValue('0:10:00');
  await page.getByRole('combobox', { name: 'People' }).fill('Mia Dolan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take out Mia Dolan' })).toBeVisible();
  await expect(page.getByText('The checks find nothing wrong with it.')).toBeVisible();
  const popUp = page.getByRole('region', { name: 'As it pops up' });
  await expect(popUp.locator('em')).toHaveText('not');
  await expect(page.getByRole('region', { name: 'As it is opened' })).toContainText('The quokka');
  await expect(page.locator('.author-preview')).toContainText('2 s to read, of 20 s at most.');
  await picture(page, 'author-entry');
  await expectNoViolations(page, 'an entry of a draft');
  expect(readFileSync(join(profile, 'drafts/la-la-land-own/entries/own-notes.md'), 'utf8')).toBe(
    `# The quokka
id: note-0-10-00
kind: trivia
cues: [0:10:00]
revealsAt: 0:10:00
people: [mia]
sources: [editor own note at 0:10:00]
verdict: confirmed
weight: 0.5

It is *not* in the picture.
`,
  );

  // At 360 pixels and with text twice as large nothing runs out of the window.
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 720 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(
    await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth),
  ).toBeLessThanOrEqual(0);
  await picture(page, 'author-narrow');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  if (size) await page.setViewportSize(size);

  await page.getByRole('button', { name: 'All of the draft' }).click();
  const path = join(profile, 'own.filmpack');
  await inMain(
    app,
    ({ dialog }, filePath: string) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path,
  );
  await expect(state(page)).toContainText('In order');
  await page.getByRole('button', { name: 'Save as .filmpack' }).click();
  await expect(page.getByText(`Saved: ${path}`)).toBeVisible();
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  await inMain(
    app,
    ({ dialog }, filePath: string) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    },
    profile,
  );
  await page.getByRole('button', { name: 'Save as sources' }).click();
  await expect(page.getByText(`Saved: ${join(profile, 'la-la-land-own')}`)).toBeVisible();
  expect(existsSync(join(profile, 'la-la-land-own', 'film.yaml'))).toBe(true);

  await page.getByRole('button', { name: 'Try it' }).click();
  // Only then is it open: keys that come before go to the film before it.
  await expect(page).toHaveURL(/#\/watch$/);
  await seek(page, 595);
  await page.keyboard.press('Space');
  await expect(page.locator('.pop-up[data-entry="note-0-10-00"]')).toContainText('The quokka');
  await picture(page, 'author-tried');
  await page.keyboard.press('Shift+A');
  await page.getByRole('button', { name: 'Back to the film it was begun on' }).click();
  await expect(page.getByText('The film that is open is this pack')).toHaveCount(0);
});

test('a process that is killed loses nothing of a draft', async ({ launch }) => {
  const { app, page, profile } = await launch();
  await answer(page, 'seen');
  await begin(page);
  await page.keyboard.press('w');
  await seek(page, 300);
  await page.keyboard.press('a');
  await page.keyboard.type('To the last letter');
  await page.keyboard.press('Enter');
  await expect(word(page)).toContainText('Kept at 0:05:00.');
  await page.keyboard.press('a');
  await page.keyboard.type('Only half of');
  await expect
    .poll(() => readFileSync(join(profile, 'drafts/la-la-land-own/draft.yaml'), 'utf8'))
    .toContain('Only half of');
  await kill(app);

  const again = await launch({ profile });
  await again.page.getByRole('button', { name: /^Your pack/ }).click();
  await expect(entry(again.page, 'To the last letter')).toBeVisible();
  await expect(again.page.getByRole('textbox', { name: 'Line for 0:05:00' })).toHaveValue(
    'Only half of',
  );
});

test('a draft is removed and put back, and gone for good after the next start', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'seen');
  await begin(page);
  await page.getByRole('button', { name: 'Write an entry at this moment' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('The quokka');
  await page.getByRole('button', { name: 'All of the draft' }).click();
  await expect(entry(page, 'The quokka')).toBeVisible();

  await page.getByRole('button', { name: 'Remove this draft' }).press('Enter');
  await expect(page.locator('.author-removed')).toContainText('The draft La La Land was removed.');
  const back = page.getByRole('button', { name: 'Put it back' });
  await expect(back).toBeFocused();
  expect(existsSync(join(profile, 'drafts/la-la-land-own'))).toBe(false);
  await picture(page, 'author-removed');
  await expectNoViolations(page, 'a draft that was removed');
  await back.press('Enter');
  await expect(entry(page, 'The quokka')).toBeVisible();
  await expect(page.locator('.author-removed')).toHaveCount(0);

  // A second draft, removed from the list of the others; then a crash.
  await page.getByText('Begin another pack').click();
  await page.getByRole('button', { name: 'Make my own pack of this film' }).press('Enter');
  await expect(entry(page, 'The quokka')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Other drafts' })).toBeVisible();
  await picture(page, 'author-drafts');
  await page.getByRole('button', { name: 'Remove the draft La La Land' }).click();
  await expect(page.getByRole('heading', { name: 'Other drafts' })).toHaveCount(0);
  await expect(page.locator('.author-removed')).toContainText('was removed');
  await kill(app);

  const again = await launch({ profile });
  await again.page.getByRole('button', { name: /^Your pack/ }).click();
  await expect(again.page.getByRole('heading', { name: /^Your pack: La La Land/ })).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Put it back' })).toHaveCount(0);
  expect(readdirSync(join(profile, 'drafts'))).toEqual(['la-la-land-own-2']);
});

test('what a draft says of its film is edited in forms, and stands in its sources', async ({
  launch,
  picture,
}) => {
  const { page, profile } = await launch();
  await answer(page, 'seen');
  await begin(page);
  const source = (file: string): string =>
    readFileSync(join(profile, 'drafts/la-la-land-own', file), 'utf8');
  const field = (name: string): ReturnType<Page['getByRole']> =>
    page.getByRole('textbox', { name, exact: true });
  const [film, people] = [source('film.yaml'), source('people.yaml')];
  await page.getByRole('button', { name: 'About this film' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'About this film, in La La Land' })).toBeFocused();
  await expectNoViolations(page, 'about the film of a draft');
  await picture(page, 'author-about');

  // The head: a mistake is said at its field until it is mended.
  await field('Year').fill('soon');
  await expect(page.locator('.author-field', { has: field('Year') })).toContainText(
    'this is no number',
  );
  await expect(field('Year')).toHaveAttribute('aria-invalid', 'true');
  await picture(page, 'author-about-problem');
  await field('Year').fill('2017');
  await field('Title of the film').fill('City of Stars');
  await expect(
    page.getByRole('heading', { name: 'About this film, in City of Stars' }),
  ).toBeVisible();
  await expect(state(page)).toHaveText('The checks find nothing wrong with it.');
  expect(source('film.yaml')).toBe(
    film.replace('year: 2016', 'year: 2017').replace('title: La La Land', 'title: City of Stars'),
  );

  // A part begins with another scene, and is taken away again.
  const parts = page.getByRole('region', { name: /^Parts/ });
  const count = await parts.getByRole('group').count();
  await parts.getByRole('button', { name: 'Begin a part' }).press('Enter');
  await expect(parts.getByRole('group')).toHaveCount(count + 1);
  await parts.getByRole('group').nth(1).getByRole('textbox').first().fill('Overture');
  await expect(parts.getByRole('group', { name: 'Part Overture' })).toBeVisible();
  await parts.getByRole('heading').evaluate((heading) => {
    heading.scrollIntoView();
  });
  await picture(page, 'author-parts');
  await expect(state(page)).toHaveText('The checks find nothing wrong with it.');
  await parts.getByRole('button', { name: 'Remove the part Overture' }).press('Enter');
  await expect(parts.getByRole('group')).toHaveCount(count);

  // Somebody new is added, named in an entry, and stays for as long as that is so.
  await field('Name of a new person').fill('The Quokka');
  await page.keyboard.press('Enter');
  await expect(page.locator('summary', { hasText: 'The Quokka' })).toBeFocused();
  await field('What they are').fill('A guest: uninvited');
  await field('May be known from').fill('0:10:0');
  const known = page.locator('.author-field', { has: field('May be known from') });
  await expect(known).toContainText('is no time');
  await field('May be known from').fill('0:10:00');
  await expect(state(page)).toHaveText('The checks find nothing wrong with it.');
  await page.locator('details[open]').scrollIntoViewIfNeeded();
  await picture(page, 'author-person');
  expect(source('people.yaml')).toBe(
    `${people}
- id: the-quokka
  name: The Quokka
  role: "A guest: uninvited"
  kind: cast
  revealsAt: 0:10:00
`,
  );
  await page.getByRole('button', { name: 'All of the draft' }).click();
  await page.getByRole('button', { name: 'Write an entry at this moment' }).click();
  await field('Title').fill('Who is that?');
  await page.getByRole('combobox', { name: 'People' }).fill('The Quokka');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take out The Quokka' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Places' }).fill('Rottnest');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New: add Rottnest to the draft' }).click();
  await expect(page.getByRole('button', { name: 'New: add Rottnest to the draft' })).toHaveCount(0);
  await expect.poll(() => source('entries/own-notes.md')).toContain('places: [rottnest]');
  await picture(page, 'author-entry-names');
  await page.getByRole('button', { name: 'All of the draft' }).click();
  await page.getByRole('button', { name: 'About this film' }).click();
  await page.locator('summary', { hasText: 'The Quokka' }).click();
  await page.getByRole('button', { name: 'Remove The Quokka' }).click();
  await expect(page.getByRole('alert')).toContainText(
    '“The Quokka” stays: the entry “Who is that?” names it.',
  );
  await picture(page, 'author-refused');
  await page.locator('summary', { hasText: 'Hollywood' }).first().click();
  await expectNoViolations(page, 'a place of a draft');

  // At 360 pixels and with text twice as large nothing runs out of the window.
  await page.setViewportSize({ width: 360, height: 720 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(
    await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth),
  ).toBeLessThanOrEqual(0);
  await field('Name of a new person').scrollIntoViewIfNeeded();
  await picture(page, 'author-about-narrow');
});

test('on a first watch the page about the film says nothing of what lies ahead', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'first');
  await begin(page);
  await page.getByRole('button', { name: 'About this film' }).click();
  await expect(page.getByText('lies ahead of you is left out here')).toBeVisible();
  await expect(page.getByRole('region', { name: /^People/ })).toBeVisible();
  const written = await page.evaluate(() => document.documentElement.outerHTML);
  expect(LATER.filter(({ title }) => written.includes(title))).toEqual([]);
  await picture(page, 'author-about-first');
});

test('a draft of thousands of entries is checked while keys are answered', async ({ launch }) => {
  const { app, page, profile } = await launch();
  await answer(page, 'seen');
  await begin(page);
  // Written by somebody in another program: so many that a check takes more than a second.
  const many = Array.from({ length: 1_500 }, (_, index) => {
    const at = `0:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
    return `# Entry ${String(index)}\nid: many-${String(index)}\nkind: trivia\ncues: [${at}]\nrevealsAt: ${at}\npeople: [mia]\nsources: [editor own note]\nverdict: confirmed\nweight: 0.5\n\nWords of *entry* ${String(index)}.\n`;
  });
  const file = join(profile, 'drafts/la-la-land-own/entries/many.md');
  writeFileSync(file, many.join('\n'));
  chmodSync(file, 0o644);
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await expect(state(page)).toContainText('In order', { timeout: 60_000 });
  await expect(page.locator('.author-open')).toHaveCount(1_500, { timeout: 60_000 });

  // The longest time for which main heard nothing, from a change until the check of it is done.
  await inMain(app, () => {
    const held = globalThis as { longest?: number };
    held.longest = 0;
    let before = performance.now();
    setInterval(() => {
      const now = performance.now();
      held.longest = Math.max(held.longest ?? 0, now - before);
      before = now;
    }, 10);
  });
  many[7] = many[7]!.replace('people: [mia]', 'people: [nobody]');
  writeFileSync(file, many.join('\n'));
  await page.keyboard.press('a');
  await expect(composer(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(state(page)).toContainText('The checks find 1 problem.', { timeout: 60_000 });
  // In main such a check would take more than a second.
  const longest = await inMain(app, () => (globalThis as { longest?: number }).longest ?? 0);
  expect(longest).toBeLessThan(500);
});

test('one’s own notes become a pack in three clicks', async ({ launch, picture }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await seek(page, 300);
  await page.keyboard.press('m');
  await page.keyboard.type('Wombat on the left');
  await page.keyboard.press('Enter');
  await seek(page, 360);
  await page.keyboard.press('b');
  await expect(page.locator('.note-word')).toContainText('Bookmark kept at 0:06:00.');

  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await page.getByRole('button', { name: 'Make a pack of these notes' }).click();
  await picture(page, 'author-notes');
  await page.getByRole('button', { name: 'Make the pack' }).click();

  await expect(entry(page, 'Wombat on the left')).toBeVisible();
  await expectNoViolations(page, 'a draft');
  await expect(page.getByRole('textbox', { name: 'Line for 0:06:00' })).toBeVisible();
  await expect(state(page)).toHaveText(
    'In order: the checks find nothing wrong. 1 moment waiting for a line.',
  );
});

test('a pack on a film of which nothing is known opens with a clock of its own', async ({
  launch,
}) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Packs of your own' }).click();
  await page.getByText('On another film, of which nothing is here yet').click();
  const form = page.getByRole('form', { name: 'A pack on another film' });
  await form.getByRole('textbox', { name: 'Title of the film' }).fill('Fog over Fen');
  await form.getByRole('textbox', { name: 'Year' }).fill('1931');
  await form.getByRole('textbox', { name: 'Running time' }).fill('61');
  await form.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Fog over Fen 1931', exact: true })).toBeVisible();
  await page.keyboard.press('w');
  await seek(page, 120);
  await page.keyboard.press('i');
  await expect(word(page)).toContainText('A new scene begins at 0:02:00.');
  await page.keyboard.press('a');
  await page.keyboard.type('The bell');
  await page.keyboard.press('Enter');
  await expect(word(page)).toContainText('Kept at 0:02:00.');
  await page.keyboard.press('Shift+A');
  await expect(state(page)).toContainText('In order');
  await expect(page.getByRole('combobox', { name: 'Scene' }).locator('option')).toHaveCount(2);
});
