import type { Page } from '@playwright/test';
import { expect, test } from './support/footlight';
import { expectNothingCut, widen } from './support/room';
import { furnish, VIEWS } from './support/views';

/** What a window of 1280 × 1024 has room for at four times the size (WCAG 1.4.10), in CSS pixels. */
const ZOOMED = { width: 320, height: 256 };

/** What of the window shows the view itself, once it has been scrolled to; a dialog is one of its own. */
async function shareOfView(page: Page): Promise<number> {
  return page.evaluate(() => {
    const view =
      document.querySelector('dialog:modal, .note-composer') ?? document.querySelector('main');
    view?.scrollIntoView({ block: 'start' });
    const rows = Array.from({ length: 32 }, (_, row) => ((row + 0.5) / 32) * innerHeight);
    const seen = rows.filter((y) => view?.contains(document.elementFromPoint(24, y)) === true);
    return seen.length / rows.length;
  });
}

/** What cannot be brought into view, or lies under something else once it has the focus. */
async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What is being written lies over the rest until it is kept or left.
    const within = document.querySelector('dialog:modal, .note-composer') ?? document;
    const before = document.activeElement;
    const controls = [
      ...within.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary'),
    ].filter((element) => element.checkVisibility() && !element.matches(':disabled'));
    // The first ones, and the last, which a lower edge would cover.
    const some = [...controls.slice(0, 16), ...controls.slice(-16)];
    const out = some.flatMap((element) => {
      element.focus();
      element.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const hits = [0.2, 0.5, 0.8].flatMap((x) =>
        [0.2, 0.5, 0.8].map((y) => document.elementFromPoint(left + x * width, top + y * height)),
      );
      const control = element.closest('label') ?? element;
      // A link of several lines has room between them, which is what it stands in.
      const isSeen = hits.some(
        (hit) => hit && (control.contains(hit) || hit === control.parentElement),
      );
      const [over] = hits;
      return isSeen
        ? []
        : [
            `${element.outerHTML.slice(0, 90)} at ${String(Math.round(top))} under ${over?.outerHTML.slice(0, 60) ?? 'nothing'}`,
          ];
    });
    if (before instanceof HTMLElement) before.focus();
    return out;
  });
}

test('at four times the size everything is read by scrolling one way, and can be reached', async ({
  launch,
  picture,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  await furnish(page);
  await page.setViewportSize(ZOOMED);
  for (const { name, open } of VIEWS) {
    await open(page);
    await picture(page, `zoom-${name}`);
    await expectNothingCut(page, name);
    expect.soft(await shareOfView(page), `${name}: the share of the view`).toBeGreaterThan(1 / 3);
    expect.soft(await outOfReach(page), `${name}: out of reach`).toEqual([]);
  }
});

test('text that a reader spaces out is not cut', async ({ launch, picture }) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  await furnish(page);
  await page.evaluate(() => {
    // WCAG 1.4.12, as a reader's own style sheet would say it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
  await expect(page.locator('.now h2')).toHaveCSS('letter-spacing', /^[4-9]/);
  for (const { name, open } of VIEWS) {
    await open(page);
    for (const width of [360, 1240]) {
      await widen(page, width);
      await expectNothingCut(page, `${name}, spaced out, at ${String(width)} px`);
    }
    await picture(page, `spaced-${name}`);
  }
});
