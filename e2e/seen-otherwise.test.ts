import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { furnish, VIEWS } from './support/views';

/** What can be pressed or typed into and is drawn as such, of which nothing shows where it ends. */
async function withoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      '.button, .chip, .icon-button, .pop-up-button, .nudge, .input, .select, .search-field, textarea';
    return [...document.querySelectorAll(CONTROLS)]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } =
          getComputedStyle(element);
        const hasEdge = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1;
        return !hasEdge || borderTopColor === backgroundColor;
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });
}

/** What is chosen among its like, and told from them by nothing but a colour. */
async function toldByColourAlone(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CHOSEN =
      '[aria-selected="true"], [aria-pressed="true"], [aria-current]:not([aria-current="false"])';
    /** Everything but colours: what is there and what is not. */
    const shapeOf = (element: Element): string => {
      const style = getComputedStyle(element);
      const isClear = (colour: string): boolean => /^rgba\(.*, 0\)$/.test(colour);
      const edge = isClear(style.borderTopColor) ? '0px' : style.borderTopWidth;
      const sign = element.querySelector('svg');
      const filled = sign ? getComputedStyle(sign).fill !== 'none' : false;
      return [
        style.borderTopStyle === 'none' ? '0px' : edge,
        style.outlineStyle,
        style.boxShadow === 'none' ? 'flat' : 'ring',
        isClear(style.borderInlineStartColor) ? '0px' : style.borderInlineStartWidth,
        style.fontWeight,
        style.textDecorationLine,
        String(filled),
      ].join(' ');
    };
    return [...document.querySelectorAll(CHOSEN)]
      .filter((element) => element.checkVisibility() && document.activeElement !== element)
      .filter((element) => {
        const [name = ''] = element.classList;
        const other = [...document.querySelectorAll(`.${name}`)].find(
          (like) => !like.matches(CHOSEN) && like.checkVisibility(),
        );
        // One that says in words that it is the one needs no mark.
        return (
          other !== undefined &&
          shapeOf(other) === shapeOf(element) &&
          element.querySelector('.film-state') === null
        );
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

test('in colours that a viewer chose, everything has an edge and breaks no rule', async ({
  launch,
  picture,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  await furnish(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect
    .poll(() => page.evaluate(() => matchMedia('(forced-colors: active)').matches))
    .toBe(true);
  for (const { name, open } of VIEWS) {
    await open(page);
    await picture(page, `forced-${name}`);
    await expectNoViolations(page, `forced colours: ${name}`);
    expect.soft(await withoutEdge(page), `forced colours: ${name}: without an edge`).toEqual([]);
    expect.soft(await toldByColourAlone(page), `forced colours: ${name}: chosen`).toEqual([]);
  }
  // Where the film is, is drawn in a colour of the system over a ribbon that keeps its own.
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  const [playhead, highlight] = await page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.setProperty('color', 'Highlight');
    probe.style.setProperty('forced-color-adjust', 'none');
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    const mark = document.querySelector('.ribbon-playhead');
    return [mark ? getComputedStyle(mark).backgroundColor : '', colour];
  });
  expect(playhead).toBe(highlight);
  const place = await page.locator('.ribbon-playhead').boundingBox();
  expect(place?.width).toBeGreaterThanOrEqual(2);
  expect(place?.height).toBeGreaterThan(20);
});

test('nothing is told by a colour alone', async ({ launch, picture }) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  await furnish(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
  for (const { name, open } of VIEWS) {
    await open(page);
    await picture(page, `without-colour-${name}`);
    expect.soft(await toldByColourAlone(page), name).toEqual([]);
    if (name === 'search')
      await expect(page.locator('.result mark').first()).toHaveCSS(
        'text-decoration-line',
        'underline',
      );
    for (const verdict of await page.locator('.verdict-note').all())
      await expect(verdict.locator('strong')).not.toBeEmpty();
  }
  await page.keyboard.press('Escape');
  // The parts of the ribbon have names, each under its own light.
  await expect(page.locator('.ribbon-parts b').first()).not.toBeEmpty();
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
});

test('who asks for more contrast gets lines and words as strong as text', async ({
  launch,
  picture,
}) => {
  const { page } = await launch();
  await furnish(page);
  await page.emulateMedia({ contrast: 'more' });
  const [line, text, soft] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['--line-strong', '--text', '--text-soft'].map((name) =>
      style.getPropertyValue(name).trim(),
    );
  });
  expect(line).toBe(text);
  expect(soft).toBe(text);
  for (const { name, open } of VIEWS.filter((view) =>
    ['film', 'search', 'settings', 'shelf'].includes(view.name),
  )) {
    await open(page);
    await expectNoViolations(page, `more contrast: ${name}`);
    await picture(page, `contrast-${name}`);
  }
});
