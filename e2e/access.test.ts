import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/footlight';
import { planOf } from './support/pack';
import { answer, seek } from './support/steps';

async function expectNoViolations(page: Page, where: string): Promise<void> {
  // Legacy mode: axe would else open a page of its own, which the app does not allow.
  const { violations } = await new AxeBuilder({ page: page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, where).toEqual([]);
}

test('no view breaks a rule of accessibility, bright or dim', async ({ launch, picture }) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  // A note that is still fading in has not its own contrast yet.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectNoViolations(page, 'the question');
  await answer(page, 'seen');
  const { shown } = planOf('normal');
  for (const [round, light] of ['dusk', 'dim'].entries()) {
    const soon = shown[10 + round * 10]?.at ?? 0;
    await page.keyboard.press('s');
    if (light === 'dim') await page.getByRole('checkbox', { name: /Dim/ }).check();
    await expectNoViolations(page, `${light}: settings`);
    await page.keyboard.press('w');
    await seek(page, Math.floor(soon / 5) * 5 - 5);
    await page.keyboard.press('Space');
    await expect(page.locator('.pop-up').first()).toBeVisible({ timeout: 40_000 });
    await page.keyboard.press('Space');
    await expectNoViolations(page, `${light}: film with a note`);
    await picture(page, `film-${light}`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('stars');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectNoViolations(page, `${light}: search`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').first()).toBeVisible();
    await expectNoViolations(page, `${light}: entry`);
    await page.keyboard.press('h');
    await expectNoViolations(page, `${light}: held back`);
    await page.keyboard.press('r');
    await expect(page.getByRole('region', { name: 'Long reads' })).toBeVisible();
    await expectNoViolations(page, `${light}: library`);
    for (const read of ['films-behind-the-film', 'los-angeles', 'money-and-records', 'corrected']) {
      await page.evaluate((id) => {
        window.location.hash = `#/read/${id}`;
      }, read);
      await expect(page.locator(`[data-read="${read}"]`)).toBeVisible();
      await expectNoViolations(page, `${light}: ${read}`);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
  }
});

test('the whole way works by keyboard alone', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: /No, this is my first time/ }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /No, this is my first time/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('slider', { name: 'The film' })).toBeVisible();
  const reached: string[] = [];
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      }),
    );
  }
  for (const name of ['Search the film', 'Settings', 'The film', 'Play', 'Forward 10 seconds']) {
    expect(reached, name).toContain(name);
  }
});

test('nothing is cut or scrolls sideways from 360 px on, with text at 32 px', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('s');
  await page.getByRole('radio', { name: '32', exact: true }).check();
  for (const width of [360, 800, 1500]) {
    await app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 900);
    }, width);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    for (const key of ['w', 's', 'h', 'r']) {
      await page.keyboard.press(key);
      const cut = await page.evaluate(() => {
        // What a scroll bar leaves of the width is the room that there is.
        const room = document.getElementById('root')?.clientWidth ?? 0;
        return [...document.querySelectorAll('.film-window, .film-window *')]
          .filter((element) => element.getBoundingClientRect().width > 0)
          .filter((element) => element.closest('.horizon, .ribbon') === null)
          .filter((element) => element.getBoundingClientRect().right > room + 1)
          .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`);
      });
      expect(cut, `${key} at ${String(width)} px`).toEqual([]);
      await picture(page, `large-text-${key}-${String(width)}`);
    }
  }
});
