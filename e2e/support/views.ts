import { expect, type Page } from '@playwright/test';
import { planOf } from './pack';
import { answer, seek } from './steps';

/** One view as a viewer finds it, with something in it. */
export interface View {
  name: string;
  /** Opens it from wherever the viewer is. */
  open: (page: Page) => Promise<void>;
}

/** Goes to a place by its address, out of every field and dialog. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate((hash) => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.location.hash = hash;
  }, `#/${address}`);
}

const at = (address: string, selector: string): View['open'] => {
  return async (page) => {
    await goTo(page, address);
    await page.locator(selector).first().waitFor();
  };
};

/** Types a query in the place of the one before. */
async function find(page: Page, query: string): Promise<void> {
  await goTo(page, 'search');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(query);
}

/**
 * Every view of a film's window, opened by keys alone, for a note may lie over it, in an order in which each can follow
 * the one before; whatever language the window speaks.
 */
export const VIEWS: readonly View[] = [
  { name: 'film', open: at('watch', '.pop-up') },
  {
    name: 'search',
    open: async (page) => {
      await find(page, 'stars');
      await page.locator('.result').first().waitFor();
    },
  },
  {
    name: 'search-nothing',
    open: async (page) => {
      await find(page, 'qwxzzy');
      await page.locator('[data-answered="qwxzzy"] .results-count').waitFor();
    },
  },
  {
    name: 'search-empty',
    open: async (page) => {
      await find(page, '');
      await page.locator('.film-view[data-view="search"]').waitFor();
    },
  },
  { name: 'library', open: at('library', '.library') },
  { name: 'read', open: at('read/films-behind-the-film', '[data-read]') },
  { name: 'map', open: at('read/los-angeles', '[data-read="los-angeles"]') },
  { name: 'figures', open: at('read/money-and-records', '[data-read="money-and-records"]') },
  { name: 'entry', open: at('entry/four-coloured-dresses', '.entry-reader, article') },
  { name: 'held-back', open: at('held-back', '.film-view h2') },
  {
    name: 'notes',
    open: async (page) => {
      await goTo(page, 'notes');
      await page.locator('.note').first().waitFor();
      await page.keyboard.press('m');
      await page.locator('.note-composer textarea').waitFor();
    },
  },
  { name: 'viewings', open: at('viewings', '[data-viewing]') },
  {
    name: 'after-film',
    open: async (page) => {
      await goTo(page, 'after');
      await page.locator('.after-part > summary').first().press('Enter');
    },
  },
  {
    name: 'host-prepare',
    open: async (page) => {
      await goTo(page, 'host');
      await page.locator('.host-begin').waitFor();
      await page.locator('.prepare details:has(> .pause-proposals) > summary').press('Enter');
    },
  },
  {
    name: 'host-presenter',
    open: async (page) => {
      await goTo(page, 'host');
      await page.locator('.host-begin').press('Enter');
      await page.locator('details:has(> .host-buttons) > summary').press('Enter');
    },
  },
  {
    name: 'programme',
    open: async (page) => {
      await goTo(page, 'programme');
      await page.locator('.programme').waitFor();
      await page.evaluate(() => window.footlight.hostEnd());
    },
  },
  { name: 'shelf', open: at('shelf', '[data-film]') },
  { name: 'settings', open: at('settings', '.settings') },
  {
    name: 'about',
    open: async (page) => {
      await goTo(page, 'about');
      // The longest of them, and one with the shape of a letter.
      for (const name of ['lunr-languages', 'lunr'])
        await page.locator(`[data-package="${name}"]:not([open]) > summary`).press('Enter');
      await page.locator('[data-package="lunr"] .licence-text').waitFor();
    },
  },
  {
    name: 'key-sheet',
    open: async (page) => {
      await goTo(page, 'watch');
      await page.keyboard.press('?');
      await page.locator('.key-sheet').waitFor();
    },
  },
  {
    name: 'commands',
    open: async (page) => {
      await goTo(page, 'watch');
      await page.keyboard.press('Control+Shift+P');
      await page.locator('.commands').waitFor();
    },
  },
  {
    name: 'author',
    open: async (page) => {
      await goTo(page, 'author');
      await page.locator('.author').waitFor();
      const begin = page.locator('form[aria-labelledby="author-on-film"] .button');
      if (await begin.isVisible()) await begin.press('Enter');
      await page.locator('.author-head').waitFor();
    },
  },
  { name: 'author-film', open: at('author-film', '.film-view[data-view="author-film"] h2') },
];

/** Leaves two notes, so that there is something to list. */
export async function writeNotes(page: Page): Promise<void> {
  await seek(page, 600);
  await page.keyboard.press('b');
  await expect(page.locator('.note-word')).toContainText('Bookmark kept at');
  await page.keyboard.press('m');
  await page.keyboard.type('The lamp again, and this time it is she who waits under it');
  await page.keyboard.press('Enter');
  await expect(page.locator('.note-word')).toContainText('Note kept at');
}

/** Makes of a new app one in which every view has something to show: notes, and a pop-up that stays. */
export async function furnish(page: Page): Promise<void> {
  // A note that is still fading in has not its own contrast yet.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  await writeNotes(page);
  await seek(page, Math.floor((planOf('normal').shown[10]?.at ?? 0) / 5) * 5 - 5);
  await page.keyboard.press('Space');
  await expect(page.locator('.pop-up').first()).toBeVisible({ timeout: 40_000 });
  await page.keyboard.press('Space');
}

/** The light of a room, as the settings name it. */
export const LIGHTS = ['dusk', 'day', 'dim'] as const;
export type Light = (typeof LIGHTS)[number];

export async function setLight(page: Page, light: Light): Promise<void> {
  await page.evaluate((change) => window.footlight.changeSettings(change), {
    theme: light === 'day' ? ('light' as const) : ('dark' as const),
    dim: light === 'dim',
  });
  await expect(page.locator('html')).toHaveAttribute('data-light', light);
}
