import type { Page } from '@playwright/test';
import type { Reply } from '#shared/ipc/bridge';
import type { AppState } from '#shared/ipc/state';
import type { HeldView } from '#shared/watch/views';
import { expect, test } from './support/footlight';
import { injectClock } from './support/injected-clock';
import { entries, manifest, STORY_END } from './support/pack';
import { expectNoSecret } from './support/secrets';
import { answer } from './support/steps';

/** In the middle of the film, a good while before its last part. */
const HALF_WAY = 4_000;

/** What this viewing has held back, as main tells it to the window. */
async function heldBack(page: Page): Promise<HeldView[]> {
  const { film } = await page.evaluate(async () => {
    const reply = JSON.parse(await window.footlight.getState()) as Reply<AppState>;
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  });
  if (film.status !== 'ready') throw new Error('no film is open');
  return film.viewing.held;
}

/** How many of the held back belong to each part of the film: what the view should say was missed. */
function missedByPart(held: readonly HeldView[]): string[] {
  const missed = held.filter(({ kind }) => kind !== 'question' && kind !== 'notice');
  return manifest.parts.flatMap(({ title, start, end }) => {
    const inPart = missed.filter(({ at }) => (at ?? 0) >= start && (at ?? 0) < end);
    return inPart.length > 0 ? [`${title} ${String(inPart.length)}`] : [];
  });
}

test('after a first watch there is the ending, questions, what was missed and noted, and a second look; before it, none of that', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  const offer = page.locator('.after-offer');
  const tab = page.getByRole('button', { name: 'After the film', exact: true });
  const section = (name: string): ReturnType<Page['getByRole']> =>
    page.getByRole('region', { name, exact: true });

  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await clock.advance(HALF_WAY * 1000);
  await page.keyboard.press('m');
  await page.keyboard.type('Look at that wall again');
  await page.keyboard.press('Enter');
  await expect(page.locator('.note-word')).toContainText('Note kept at');
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { name: 'After the film' })).toBeFocused();
  await expect(page.getByText('is not over yet')).toBeVisible();
  await expect(section('The ending, explained')).toHaveCount(0);
  await expect(section('See it again with other eyes')).toHaveCount(0);
  await expect(page.locator('.after-question')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Watch it again' })).toHaveCount(0);
  await expectNoSecret(page, HALF_WAY, 'after the film');
  await picture(page, 'after-film-too-early');

  await page.keyboard.press('w');
  await clock.advance((STORY_END - 1 - HALF_WAY) * 1000);
  await expect(offer).toHaveCount(0);
  await expect(tab).toHaveCount(0);
  await clock.advance(2_000);
  await expect(offer).toBeVisible();
  await picture(page, 'after-film-offer');
  await offer.getByRole('button', { name: /After the film/ }).click();
  await expect(page.getByRole('heading', { name: 'After the film' })).toBeFocused();
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(offer).toHaveCount(0);
  await picture(page, 'after-film');

  const asked = entries.filter(
    ({ kind, revealsAt }) => kind === 'question' && revealsAt >= STORY_END,
  );
  expect(asked.length).toBeGreaterThan(0);
  await expect(section('Questions to talk about').locator('.after-question h4')).toHaveText(
    asked.map(({ title }) => title),
  );
  await expect(section('What you noted')).toContainText('Look at that wall again');
  const parts = missedByPart(await heldBack(page));
  expect(parts.length).toBeGreaterThan(3);
  await expect(page.locator('.after-part > summary')).toHaveText(parts);
  await page.locator('.after-part > summary').nth(1).click();
  await page.locator('.after-part').nth(1).scrollIntoViewIfNeeded();
  await picture(page, 'after-film-missed');

  const chapter = section('The ending, explained').locator('.after-read li button').first();
  const title = await chapter.textContent();
  await chapter.click();
  await expect(page.locator('.long-read')).toContainText(title ?? '');
  await page.keyboard.press('Alt+ArrowLeft');
  await section('What you noted').getByRole('button').click();
  await expect(page.getByRole('article', { name: /^note at 1:06:40/ })).toBeFocused();

  // No is an answer too; the way back in stays in the head of the window.
  await page.keyboard.press('w');
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toHaveCount(0);
  await tab.click();
  await page.getByRole('button', { name: 'Watch it again from the start' }).click();
  await expect(page.locator('.film-time-now')).toHaveText('0:00:00');
  await page.keyboard.press('v');
  await expect(page.locator('[data-viewing="2"]')).toContainText('Seen before. At 0:00:00');
  await expect(page.locator('[data-viewing="1"]')).toContainText('First time. At 1:59:51');
  await expect(offer).toHaveCount(0);
});
