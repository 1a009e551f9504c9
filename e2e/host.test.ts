import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { AUDIENCE_CHANNEL } from '#shared/host/audience-bridge';
import { CHANNEL, REQUEST_NAMES } from '#shared/ipc/bridge';
import { CHECKOUT } from '../scripts/runtime/checkout';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { injectClock, type InjectedClock } from './support/injected-clock';
import { entryOf } from './support/pack';
import { answer } from './support/steps';

/** A question that a room may be asked from 0:04:30 on. */
const QUESTION = 'question-opening-strangers';

async function openAudience(app: ElectronApplication, page: Page): Promise<Page> {
  const [audience] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: 'In a window here' }).click(),
  ]);
  await audience.locator('.audience-screen').waitFor();
  return audience;
}

/** What is on the audience's screen. */
const screenOf = (audience: Page, kind: string): ReturnType<Page['locator']> =>
  audience.locator(`.audience-screen[data-kind="${kind}"]`);

/** A key on a keyboard beside the projector: it goes to the window, which decides before its page does. */
async function pressInAudience(app: ElectronApplication, keyCode: string): Promise<void> {
  await inMain(
    app,
    ({ BrowserWindow }, key: string) => {
      const window = BrowserWindow.getAllWindows().find(
        (each) => each.getTitle() === 'Footlight: the audience',
      );
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key });
      window?.webContents.sendInputEvent({ type: 'keyUp', keyCode: key });
    },
    keyCode,
  );
}

/** Lets the film run until a card waits for the host, two minutes at most. */
async function runToCard(page: Page, clock: InjectedClock): Promise<string> {
  const ready = page.locator('.host-ready em');
  for (let seconds = 0; seconds < 120 && !(await ready.isVisible()); seconds += 5)
    await clock.advance(5_000);
  return (await ready.textContent()) ?? '';
}

test('a host leads an evening: the room sees cards and questions when the host wants, and nothing else', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  const clock = await injectClock(app, page);
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { name: 'An evening with La La Land' })).toBeVisible();

  // Prepared: one pause more than the pack proposes, with a question of the pack's and one of the host's own.
  await page.getByRole('textbox', { name: 'Another one at' }).fill('1:99:00');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('is no moment of the film');
  await page.getByRole('textbox', { name: 'Another one at' }).fill('5:00');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const point = page.locator('.pause-point').first();
  await expect(point.getByRole('textbox', { name: 'Stops at' })).toHaveValue('0:05:00');
  await point.getByRole('combobox', { name: 'Ask the room' }).selectOption(QUESTION);
  await expect(point.locator('.pause-question')).toContainText(entryOf(QUESTION).title);
  await point.getByRole('textbox', { name: 'A question of your own' }).fill('Who hums along?');
  await page.getByRole('textbox', { name: 'A line on the title card' }).fill('Friday at Ada’s');
  await page.getByRole('textbox', { name: 'Notes for yourself' }).fill('Ice is in the cellar.');
  await picture(page, 'host-prepare-words');
  await page.getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
  await picture(page, 'host-prepare');

  const audience = await openAudience(app, page);
  await expect(screenOf(audience, 'title')).toContainText('Friday at Ada’s');
  await picture(audience, 'audience-title');
  await page.getByRole('button', { name: 'Begin the evening' }).click();
  await expect(screenOf(audience, 'quiet')).toHaveText('');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Stop the film' })).toBeVisible();

  // A card waits for the host; until then the room sees only the film.
  const title = await runToCard(page, clock);
  expect(title).not.toBe('');
  await expect(screenOf(audience, 'quiet')).toBeVisible();
  await picture(page, 'host-presenter');
  await picture(audience, 'audience-quiet');
  await page.keyboard.press('PageDown');
  await expect(screenOf(audience, 'card').getByRole('heading')).toHaveText(title);
  await expect(page.locator('.presenter-preview')).toContainText(title);
  await picture(audience, 'audience-card');
  await page.keyboard.press('x');
  await expect(screenOf(audience, 'blank')).toHaveText('');
  await page.keyboard.press('x');
  await expect(screenOf(audience, 'card')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(screenOf(audience, 'quiet')).toBeVisible();
  // What lies ahead cannot be shown, not even by a hand that slips.
  await page.getByText('The whole plan').click();
  await expect(
    page
      .locator('.coming')
      .getByRole('button', { name: /^Show: / })
      .last(),
  ).toBeDisabled();

  // The film runs into the pause, and stands there until the host goes on.
  await clock.advance(300_000);
  await expect(page.getByRole('button', { name: 'Go on with the film' })).toBeVisible();
  const asked = screenOf(audience, 'question');
  await expect(asked).toContainText('Who hums along?');
  await expect(asked).toContainText(entryOf(QUESTION).title);
  await expect(page.locator('.presenter-preview')).toContainText('Who hums along?');
  await clock.advance(60_000);
  await expect(page.locator('.session-film')).toContainText('0:05:00');
  await page.locator('.session-clock').scrollIntoViewIfNeeded();
  await picture(page, 'host-presenter-question');
  await picture(audience, 'audience-question');
  await page.keyboard.press('PageDown');
  await expect(screenOf(audience, 'quiet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop the film' })).toBeVisible();

  await page.getByRole('button', { name: '10 min' }).click();
  await expect(screenOf(audience, 'break').getByRole('timer')).toHaveText(/^(10:00|9:5\d)$/);
  await expect(page.getByRole('button', { name: 'Go on with the film' })).toBeVisible();
  await picture(audience, 'audience-break');
  await page.keyboard.press('Space');
  await expect(screenOf(audience, 'quiet')).toBeVisible();

  expect(await audience.content()).not.toContain('Ice is in the cellar.');
  await page.getByText('Pauses, cards and the end of the evening').click();
  await page.getByRole('button', { name: 'End the evening' }).click();
  await expect(screenOf(audience, 'title')).toBeVisible();
});

test('the audience’s window is closed, opened again, fills its display, and has the keys of a clicker', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  const clock = await injectClock(app, page);
  await page.keyboard.press('t');
  const first = await openAudience(app, page);
  await page.getByRole('button', { name: 'Begin the evening' }).click();
  await page.keyboard.press('Space');
  const title = await runToCard(page, clock);
  await page.keyboard.press('PageDown');
  await expect(screenOf(first, 'card')).toBeVisible();
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('Not open yet.')).toBeVisible();
  expect(first.isClosed()).toBe(true);

  const audience = await openAudience(app, page);
  await expect(screenOf(audience, 'card').getByRole('heading')).toHaveText(title);
  await pressInAudience(app, 'PageUp');
  await expect(screenOf(audience, 'quiet')).toBeVisible();
  await pressInAudience(app, 'x');
  await expect(screenOf(audience, 'blank')).toBeVisible();
  await pressInAudience(app, '.');
  await expect(screenOf(audience, 'quiet')).toBeVisible();

  const isFull = (): Promise<boolean> =>
    inMain(app, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isFullScreen()),
    );
  await pressInAudience(app, 'F11');
  await expect.poll(isFull).toBe(true);
  await pressInAudience(app, 'Escape');
  await expect.poll(isFull).toBe(false);

  // The film runs on the same screen: the window comes up only while it has something to show.
  const isVisible = (): Promise<boolean | undefined> =>
    inMain(app, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle() === 'Footlight: the audience')
        ?.isVisible(),
    );
  await page.getByRole('checkbox', { name: /step aside/ }).check();
  await expect.poll(isVisible).toBe(false);
  await page.getByRole('button', { name: '5 min', exact: true }).click();
  await expect.poll(isVisible).toBe(true);
});

test('the programme is printed by the app’s own engine, and gives nothing away unless it is to', async ({
  launch,
  picture,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'A programme to print' }).click();
  const programme = page.locator('.programme');
  await expect(programme.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(programme).toHaveAttribute('data-spoilers', 'false');
  await expect(programme).not.toContainText('this page tells how it ends');
  await picture(page, 'programme');

  const path = join(profile, 'programme.pdf');
  const print = (): Promise<void> =>
    inMain(
      app,
      async ({ BrowserWindow }, file: string) => {
        const [window] = BrowserWindow.getAllWindows();
        const pdf = await window!.webContents.printToPDF({ pageSize: 'A4' });
        const { writeFileSync: write } = process.getBuiltinModule('node:fs');
        write(file, pdf);
      },
      path,
    );
  const pages = (): number =>
    readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  await print();
  expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-/);
  const few = pages();
  copyFileSync(path, join(CHECKOUT, 'out', 'pictures', 'programme.pdf'));
  expect(few).toBeGreaterThanOrEqual(1);
  expect(few).toBeLessThanOrEqual(3);

  await page.getByRole('checkbox', { name: /With spoilers/ }).check();
  await expect(programme).toHaveAttribute('data-spoilers', 'true');
  await expect(programme).toContainText('this page tells how it ends');
  await print();
  expect(pages()).toBeGreaterThanOrEqual(few);
});

test('the audience’s page can ask nothing of the main process, even one that was broken into', async ({
  launch,
  copyOfApp,
}) => {
  const appFolder = copyOfApp();
  chmodSync(appFolder, 0o755);
  // As if somebody had got hold of all that a page's preload can do.
  const preload = join(appFolder, 'out', 'preload', 'audience-window.cjs');
  writeFileSync(
    preload,
    `${readFileSync(preload, 'utf8')}
const stolen = require('electron');
stolen.contextBridge.exposeInMainWorld('stolen', {
  ask: (channel, argument) => stolen.ipcRenderer.invoke(channel, argument),
});`,
  );
  const { app, page } = await launch({ appFolder });
  await answer(page, 'seen');
  await page.keyboard.press('t');
  const audience = await openAudience(app, page);
  expect(await audience.evaluate(() => 'footlight' in window)).toBe(false);
  expect(await audience.evaluate(() => Object.keys(window.footlightAudience).sort())).toEqual([
    'getView',
    'onView',
  ]);
  const ask = (channel: string): Promise<string> =>
    audience.evaluate(
      (name) =>
        (window as unknown as { stolen: { ask: (name: string) => Promise<string> } }).stolen.ask(
          name,
        ),
      channel,
    );
  for (const name of REQUEST_NAMES) {
    expect(JSON.parse(await ask(`${CHANNEL}${name}`)), name).toMatchObject({
      ok: false,
      error: { code: 'bad-request', message: 'This page may not ask anything.' },
    });
  }
  expect(JSON.parse(await ask(AUDIENCE_CHANNEL))).toMatchObject({ view: { kind: 'title' } });
});
