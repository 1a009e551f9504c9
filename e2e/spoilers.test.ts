import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './support/footlight';
import { injectClock } from './support/injected-clock';
import { entries, reads, RUNTIME } from './support/pack';
import { expectNoSecret } from './support/secrets';
import { answer } from './support/steps';
import { visit, walkTheLibrary } from './support/walk-library';

/** Minutes of a first watch at which everything is looked through. */
const STOPS = [10, 40, 80, 110];

/** The window that the audience looks at, opened from the host's view where it is not open yet. */
async function audienceOf(app: ElectronApplication, page: Page): Promise<Page> {
  const open = app.windows().find((window) => window.url().includes('audience'));
  if (open) return open;
  const [audience] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: 'In a window here' }).click(),
  ]);
  await audience.locator('.audience-screen').waitFor();
  return audience;
}

/** Notes, viewings, what there is for afterwards, and an evening whose host sees the film for the first time too. */
async function walkTheRest(app: ElectronApplication, page: Page, second: number): Promise<void> {
  const views = [
    ['j', 'Your notes'],
    ['v', 'Your viewings'],
    ['e', 'After the film'],
    ['t', 'An evening with La La Land'],
  ] as const;
  for (const [key, name] of views) {
    await page.keyboard.press(key);
    await page.getByRole('heading', { name }).waitFor();
    await expectNoSecret(page, second, name);
  }
  const audience = await audienceOf(app, page);
  await page.getByRole('button', { name: 'Begin the evening' }).click();
  await expect(page.getByRole('region', { name: 'Controls' })).toBeVisible();
  await expectNoSecret(page, second, 'the presenter’s view');
  // All that a hand could send to the room: what it may not know does not get there.
  const ahead = entries.filter(({ revealsAt }) => revealsAt > second).map(({ id }) => id);
  await page.evaluate(async (ids) => {
    await window.footlight.hostHasSeen();
    for (const id of ids) await window.footlight.hostShow({ id });
  }, ahead);
  await expect(audience.locator('[data-kind="quiet"]')).toBeVisible();
  const questions = entries.filter(({ kind }) => kind === 'question');
  for (let from = 0; from < questions.length; from += 6) {
    const some = questions.slice(from, from + 6);
    await page.evaluate(
      (ids) => window.footlight.hostAsk({ questions: ids, words: '' }),
      some.map(({ id }) => id),
    );
    await expect(page.getByRole('button', { name: 'Go on with the film' })).toBeVisible();
    await expect(audience.locator('[data-kind="question"] .audience-card h2')).toHaveText(
      some.filter(({ revealsAt }) => revealsAt <= second).map(({ title }) => title),
    );
    await expectNoSecret(audience, second, 'the audience’s screen');
    await expectNoSecret(page, second, 'the presenter’s view of a question');
  }
  await page.evaluate(async () => {
    await window.footlight.hostGoOn();
    await window.footlight.hostEnd();
  });
  await page.getByRole('button', { name: 'A programme to print' }).click();
  await expect(page.locator('.programme')).toBeVisible();
  await expectNoSecret(page, second, 'the programme');
  await page.getByRole('checkbox', { name: /With spoilers/ }).check();
  await expect(page.locator('.programme[data-spoilers="true"]')).toBeVisible();
  await expectNoSecret(page, second, 'the programme for afterwards');
}

test('a first watch meets nothing whose time has not come, in any view or search', async ({
  launch,
  picture,
}) => {
  test.setTimeout(600_000);
  const { app, page } = await launch();
  await answer(page, 'first');
  const [float] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('f')]);
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  let now = 0;
  for (const minute of STOPS) {
    const second = minute * 60;
    await clock.advance((second - now) * 1000);
    now = second;
    await page.keyboard.press('w');
    await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
    await expectNoSecret(page, now, 'the film view');
    await expectNoSecret(float, now, 'the notes over the film');
    await picture(page, `first-watch-${String(minute)}-minutes`);
    await page.keyboard.press('h');
    await expectNoSecret(page, now, 'held back');
    await page.keyboard.press('s');
    await expectNoSecret(page, now, 'the settings');
    await walkTheLibrary(page, now);
    await walkTheRest(app, page, now);

    // The words of what is hidden are the ones that must not find it.
    const words = entries
      .filter((entry) => entry.revealsAt > second)
      .flatMap(({ title }) => title.split(/\s+/))
      .filter((word) => word.length > 4);
    for (const word of [...new Set(words)].slice(0, 40)) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(word);
      await expect(page.locator('.results-count')).toBeVisible();
      await expectNoSecret(page, now, `the search for ${word}`);
    }
    await page.keyboard.press('Escape');
  }

  await clock.advance((RUNTIME + 1 - now) * 1000);
  await page.keyboard.press('r');
  await expect(page.locator('.library-read')).toHaveCount(reads.length);
  for (const { id, chapters } of reads) {
    await visit(page, `#/read/${id}`);
    await expect(page.locator(`[data-read="${id}"] .chapter`)).toHaveCount(chapters.length);
  }
  for (const { id } of entries.filter((entry) => !entry.id.startsWith('read-'))) {
    await visit(page, `#/entry/${id}`);
    await expect(page.locator(`.entry[data-entry="${id}"]`)).toBeVisible();
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dream');
  await expect(page.locator('[data-entry="dream-starts-at-second-meeting"]')).toBeVisible();
});
