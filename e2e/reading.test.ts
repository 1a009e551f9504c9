import type { Page } from '@playwright/test';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { entries, reads, RUNTIME } from './support/pack';
import { answer, seek } from './support/steps';

/** Goes to an address inside the app, as its own links do. */
async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
}

test('bars are as long as their figures say', async ({ launch }) => {
  const { page } = await launch();
  await answer(page, 'seen');
  let compared = 0;
  for (const { id, chapters } of reads) {
    const figures = chapters.flatMap(({ figure }) => (figure?.type === 'bars' ? [figure] : []));
    if (figures.length === 0) continue;
    await visit(page, `#/read/${id}`);
    await expect(page.locator('.bars')).toHaveCount(figures.length);
    for (const [place, { bars }] of figures.entries()) {
      const drawn = page.locator('.bars').nth(place).locator('.bars-bar');
      const widths = await drawn.evaluateAll((all) =>
        all.map((bar) => bar.getBoundingClientRect().width),
      );
      const perUnit = Math.max(...widths) / Math.max(...bars.map(({ value }) => value));
      expect(widths).toHaveLength(bars.length);
      for (const [index, { value }] of bars.entries()) {
        // The shortest bar is still seen: two pixels.
        expect(Math.abs(widths[index]! - Math.max(2, value * perUnit))).toBeLessThan(1);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(10);
});

test('the long reads: opened, read on, gone to, printed', async ({ launch, picture }) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('r');
  const list = page.getByRole('region', { name: 'Long reads' });
  await expect(list.getByRole('listitem')).toHaveCount(reads.length);
  await picture(page, 'library');

  for (const read of reads) {
    await visit(page, `#/read/${read.id}`);
    await expect(page.locator(`[data-read="${read.id}"] .chapter`)).toHaveCount(
      read.chapters.length,
    );
    // Every paragraph of every chapter says where it comes from.
    const paragraphs = page.locator('.chapter-text p');
    await expect(page.locator('.chapter-text .cited-mark')).toHaveCount(await paragraphs.count());
    await picture(page, `read-${read.id}`);
    for (const [index, figure] of (await page.locator('.figure').all()).entries()) {
      await figure.scrollIntoViewIfNeeded();
      await picture(page, `figure-${read.id}-${String(index + 1)}`);
    }
  }

  const music = reads.find(({ id }) => id === 'the-music');
  const [first, second] = music?.chapters ?? [];
  await visit(page, '#/read/the-music');
  await expect(page.locator('[data-read="the-music"] h2')).toBeFocused();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(new RegExp(`/the-music/${first?.entry ?? ''}$`));
  await page.keyboard.press('n');
  await expect(page.locator(`[id="${second?.entry ?? ''}"]`)).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.locator(`[id="${first?.entry ?? ''}"]`)).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page).toHaveURL(new RegExp(`/${second?.entry ?? ''}$`));
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(new RegExp(`/${first?.entry ?? ''}$`));

  const sources = page.locator('.cited-mark').first();
  await expect(page.locator('.cited-list').first()).toBeHidden();
  await sources.click();
  await expect(page.locator('.cited-list').first()).toBeVisible();

  // On paper nothing but the text is left, with its sources.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('slider', { name: 'The film' })).toBeHidden();
  await expect(page.locator('.cited-list').nth(1)).toBeVisible();
  const ink = await page
    .locator('.chapter-text')
    .first()
    .evaluate((text) => {
      return [getComputedStyle(text).color, getComputedStyle(document.body).backgroundColor];
    });
  expect(ink).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await picture(page, 'print');
  const pages = await inMain(app, async ({ BrowserWindow }) => {
    const paper = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return paper?.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  });
  expect(pages).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'screen' });

  // The first chapter belongs to no moment, the second to its song.
  await page.keyboard.press('g');
  await expect(page).toHaveURL(new RegExp(`/${first?.entry ?? ''}$`));
  await page.keyboard.press('n');
  await page.keyboard.press('g');
  await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
});

test('from a chapter found by search into its long read, and by a link to a page and its notes', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'seen');
  const chapter = reads.find(({ id }) => id === 'los-angeles')?.chapters[1];
  await visit(page, `#/entry/${chapter?.entry ?? ''}`);
  await expect(page).toHaveURL(new RegExp(`#/read/los-angeles/${chapter?.entry ?? ''}$`));
  await expect(page.locator(`[id="${chapter?.entry ?? ''}"]`)).toBeFocused();

  await visit(page, '#/entry/person-emma-stone');
  const notes = page.getByRole('region', { name: 'What there is about it' });
  const about = entries.filter(({ people }) => people.includes('emma-stone')).length;
  // All of them but her own page.
  await expect(notes.getByRole('listitem')).toHaveCount(about - 1);
  await picture(page, 'page-of-a-person');
  await notes.getByRole('button').first().click();
  await page
    .getByRole('navigation', { name: 'What it is about' })
    .getByRole('button', { name: 'Emma Stone' })
    .click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Emma Stone');
});

test('on a first watch a long read grows with the film, and an address of what is hidden leads nowhere', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await answer(page, 'first');
  const openAt = (second: number): number =>
    reads
      .flatMap(({ chapters }) => chapters)
      .filter(({ entry }) => {
        const found = entries.find(({ id }) => id === entry);
        return found !== undefined && found.revealsAt <= second;
      }).length;
  const counted = async (): Promise<number> => {
    let count = 0;
    for (const { id } of reads) {
      await visit(page, `#/read/${id}`);
      await expect(page.locator(`[data-read="${id}"], [role="alert"]`).first()).toBeVisible();
      count += await page.locator('.chapter').count();
    }
    return count;
  };
  expect(await counted()).toBe(openAt(0));
  await page.keyboard.press('r');
  await picture(page, 'library-of-a-newcomer');
  const hidden = entries.find(({ revealsAt }) => revealsAt > RUNTIME - 600)?.id ?? '';
  await visit(page, `#/entry/${hidden}`);
  await expect(page.getByRole('alert')).toHaveText('There is no such entry.');

  await seek(page, 3600);
  await page.getByRole('button', { name: 'I have seen up to here' }).click();
  expect(await counted()).toBe(openAt(3600));
  expect(openAt(3600)).toBeGreaterThan(openAt(0));
});
