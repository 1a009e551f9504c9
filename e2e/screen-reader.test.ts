import type { Page } from '@playwright/test';
import { expect, test } from './support/footlight';
import { injectClock } from './support/injected-clock';
import { answer, seek } from './support/steps';
import { furnish, VIEWS } from './support/views';

// What a screen reader goes by: landmarks in the order of the window, headings in theirs, and names that say what is there.

/** What stands at the head of the window and at its foot in every view. */
const HEAD = `
- banner:
  - heading /La La Land/ [level=1]
  - search:
    - combobox "Search the film"
  - navigation:
    - button "Film"
`;
const FOOT = `
- contentinfo:
  - slider "The film"
  - button "Back 10 seconds"
  - button /Play|Pause/
  - button "Forward 10 seconds"
`;

/** The levels of the headings, in the order in which they are read; no level may be left out on the way down. */
async function expectHeadingsInOrder(page: Page, where: string): Promise<void> {
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => Number(heading.tagName.slice(1))),
  );
  expect.soft(levels[0], `${where}: the first heading`).toBe(1);
  expect
    .soft(
      levels.filter((level) => level === 1),
      `${where}: headings of the window`,
    )
    .toHaveLength(1);
  const leaps = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
  expect.soft(leaps, `${where}: ${levels.join(' ')}`).toEqual([]);
}

test('the film: landmarks, headings, and what can be done, in the order of the window', async ({
  launch,
}) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await seek(page, 600);
  await expect(page.locator('#root')).toMatchAriaSnapshot(`
    ${HEAD.trim().replaceAll('\n', '\n    ')}
    - main:
      - region "Now":
        - heading [level=2]
      - region "Get in step":
        - heading "Get in step" [level=3]
        - list:
          - listitem:
            - button
        - group "Correct the clock"
    - complementary "Notes of the moment"
    ${FOOT.trim().replaceAll('\n', '\n    ')}
  `);
  await expectHeadingsInOrder(page, 'the film');
});

test('what was found is called by its title, and the number of it is said', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('planetarium');
  await expect(page.locator('[data-answered="planetarium"]')).toBeVisible();
  await expect(page.locator('#root')).toMatchAriaSnapshot(`
    - banner:
      - search:
        - combobox "Search the film" [expanded]: planetarium
    - main:
      - region "Search results":
        - status: /^\\d+ found/
        - listbox "Results":
          - group:
            - option [selected]
    - contentinfo
  `);
  for (const result of (await page.getByRole('option').all()).slice(0, 5)) {
    const title = (await result.locator('.result-title').textContent()) ?? '';
    const meta = (await result.locator('.result-meta > *').allTextContents()).join(' ');
    const snippet = (await result.locator('.result-snippet').textContent()) ?? '';
    await expect(result).toHaveAccessibleName(`${title} ${meta}`.trim());
    await expect(result).toHaveAccessibleDescription(snippet.trim());
  }
});

test('a note that comes is announced politely, and takes nobody’s focus', async ({ launch }) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  const clock = await injectClock(app, page);
  const list = page.getByRole('complementary', { name: 'Notes of the moment' });
  // It is there before anything comes to stand in it; else nothing would be announced.
  await expect(list).toHaveAttribute('aria-live', 'polite');
  await expect(list.getByRole('article')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search the film' });
  await page.keyboard.type('lamp');
  for (let steps = 0; steps < 60 && (await list.getByRole('article').count()) === 0; steps += 1)
    await clock.advance(5_000);
  await expect(list).toMatchAriaSnapshot(`
    - complementary "Notes of the moment":
      - article:
        - button /^Mark/
        - button /^Pin/
        - button /^Dismiss/
        - heading [level=2]:
          - button
        - paragraph
  `);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('lamp');
  // Nothing in it is louder than the rest of the film.
  await expect(list.locator('[role="alert"], [aria-live="assertive"]')).toHaveCount(0);
});

test('every view has one main part, and its headings in order', async ({ launch }) => {
  const { page } = await launch();
  await furnish(page);
  for (const { name, open } of VIEWS) {
    await open(page);
    await expect.soft(page.getByRole('main'), name).toHaveCount(1);
    if ((await page.locator('dialog:modal').count()) === 0) await expectHeadingsInOrder(page, name);
  }
});
