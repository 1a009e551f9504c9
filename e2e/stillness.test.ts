import type { Page } from '@playwright/test';
import { expect, test } from './support/footlight';
import { injectClock } from './support/injected-clock';
import { answer } from './support/steps';
import { furnish, VIEWS } from './support/views';

/** The most that a layout may shift by, by which pages are called good (web.dev/cls). */
const CALM = 0.1;

interface Shift {
  value: number;
  recent: boolean;
  what: string;
}

/** Notes every shift of the layout from here on, and those of before that the page remembers. */
async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shiftsSeen: shifts });
    interface Moved extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: readonly { node: Node | null }[];
    }
    const nameOf = (node: Node | null | undefined): string =>
      node instanceof Element
        ? `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''}`
        : (node?.parentElement?.tagName ?? 'gone');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Moved[])
        shifts.push({
          value: entry.value,
          recent: entry.hadRecentInput,
          what: entry.sources.map(({ node }) => nameOf(node)).join(', '),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts since the last call, once all of them are drawn. */
async function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { shiftsSeen: Shift[] }).shiftsSeen.splice(0);
  });
}

const sum = (shifts: readonly Shift[]): number => shifts.reduce((all, { value }) => all + value, 0);

test('who asks for less motion sees nothing move', async ({ launch }) => {
  const { page } = await launch();
  await furnish(page);
  for (const { name, open } of VIEWS) {
    await open(page);
    const moving = await page.evaluate(() => {
      const longest = (list: string): number =>
        Math.max(...list.split(',').map((part) => parseFloat(part)));
      const able = [...document.querySelectorAll('*')].filter((element) =>
        ['', '::before', '::after'].some((part) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(
            element,
            part,
          );
          return (
            longest(transitionDuration) > 0.02 ||
            (animationName !== 'none' && longest(animationDuration) > 0.02)
          );
        }),
      );
      const running = document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 20);
      return [
        ...able.map(({ outerHTML }) => outerHTML.slice(0, 80)),
        ...running.map((one) => `running: ${one.id}`),
      ];
    });
    expect.soft(moving.slice(0, 8), name).toEqual([]);
  }
});

test('nothing jumps while the app opens, a view opens, or somebody types', async ({ launch }) => {
  const { page } = await launch();
  await page.locator('.answer').first().waitFor();
  await watchShifts(page);
  const opening = await shiftsOf(page);
  expect(sum(opening), `the question: ${JSON.stringify(opening)}`).toBeLessThan(CALM);
  await furnish(page);
  // The window as it opens on every later start.
  await page.reload();
  await page.getByRole('slider', { name: 'The film' }).waitFor();
  await watchShifts(page);
  const start = await shiftsOf(page);
  expect(sum(start), `the window: ${JSON.stringify(start)}`).toBeLessThan(CALM);
  await page.emulateMedia({ reducedMotion: 'reduce' });

  const found: { name: string; value: number; what: string }[] = [];
  for (const { name, open } of VIEWS) {
    await shiftsOf(page);
    await open(page);
    // Results below the field come and go with every key; what stands above them is measured below.
    const shifts = (await shiftsOf(page)).filter(({ recent }) => !recent);
    const [largest] = [...shifts].sort((a, b) => b.value - a.value);
    if (largest) found.push({ name, ...largest });
    expect.soft(sum(shifts), `${name}: ${JSON.stringify(shifts)}`).toBeLessThan(CALM);
  }
  const [largest] = found.sort((a, b) => b.value - a.value);
  console.log(
    largest
      ? `The largest shift: ${largest.value.toFixed(4)} in ${largest.name}, of ${largest.what}`
      : 'Nothing shifts.',
  );

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const above = (): Promise<unknown> =>
    page.evaluate(() =>
      ['.header', '.search-field', '.search-field input', '.tabs', '.dock'].map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return [selector, box?.x, box?.y, box?.width, box?.height];
      }),
    );
  const before = await above();
  for (const letter of 'kind:goof pier qwx') {
    await page.keyboard.type(letter);
    expect(await above(), `after “${letter}”`).toEqual(before);
  }
  await expect(page.locator('[data-answered="kind:goof pier qwx"]')).toBeVisible();
  expect(await above()).toEqual(before);
});

test('a note that comes does not move what is read', async ({ launch }) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  const clock = await injectClock(app, page);
  await page.setViewportSize({ width: 1240, height: 900 });
  await page.evaluate(() => {
    window.location.hash = '#/read/films-behind-the-film';
  });
  await page.locator('[data-read] p').first().waitFor();
  const places = (): Promise<unknown> =>
    page.evaluate(() =>
      [...document.querySelectorAll('main h2, main h3, main p')].slice(0, 30).map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const before = await places();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  const notes = page.locator('.pop-up');
  for (let steps = 0; steps < 60 && (await notes.count()) === 0; steps += 1)
    await clock.advance(5_000);
  await expect(notes).not.toHaveCount(0);
  expect(await places()).toEqual(before);
});
