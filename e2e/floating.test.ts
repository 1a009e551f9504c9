import type { ElectronApplication, Page } from '@playwright/test';
import type { Desktop } from './support/desktop';
import { Notifications, Player, startWayland, startWindowManager } from './support/desktop';
import { expect, testWithDesktop as test } from './support/with-desktop';
import { inMain } from './support/in-main';
import { injectClock } from './support/injected-clock';
import { entryOf, planOf } from './support/pack';
import { answer } from './support/steps';

interface Seen {
  isVisible: boolean;
  bounds: { x: number; y: number; width: number; height: number };
}

const [first] = planOf('normal').shown;

/** The floating window as its own process knows it; undefined where there is none. */
function floating(app: ElectronApplication): Promise<Seen | undefined> {
  return inMain(app, ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('/float.html'),
    );
    return window && { isVisible: window.isVisible(), bounds: window.getBounds() };
  });
}

async function expectFloating(app: ElectronApplication, isVisible: boolean): Promise<void> {
  await expect.poll(() => floating(app)).toMatchObject({ isVisible });
}

function floatPage(app: ElectronApplication): Page {
  const found = app.windows().find((page) => page.url().endsWith('/float.html'));
  if (!found) throw new Error('there is no floating page');
  return found;
}

function mainWindow(app: ElectronApplication): Promise<Seen & { isOnTop: boolean }> {
  return inMain(app, ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('/index.html'),
    )!;
    return {
      isVisible: window.isVisible(),
      bounds: window.getBounds(),
      isOnTop: window.isAlwaysOnTop(),
    };
  });
}

/** A place on the floating window, for the pointer. */
async function pointAt(desktop: Desktop, app: ElectronApplication, name: RegExp): Promise<void> {
  const { bounds } = (await floating(app))!;
  const box = (await floatPage(app).getByRole('button', { name }).boundingBox())!;
  const x = Math.round(bounds.x + box.x + box.width / 2);
  const y = Math.round(bounds.y + box.y + box.height / 2);
  desktop.run('xdotool', ['mousemove', String(x), String(y)]);
}

test('notes lie over a full-screen player, let clicks through and leave it the focus', async ({
  launch,
  desktop,
}) => {
  await startWindowManager(desktop);
  const { app, page } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('s');
  await page.getByRole('checkbox', { name: /^Let these keys work/ }).check();
  await page.getByRole('checkbox', { name: /^Let notes float/ }).check();
  // For a moment it shows where notes will come, then waits unseen.
  await expectFloating(app, true);
  await expect(floatPage(app).getByText('Notes will come here')).toBeVisible();
  desktop.picture('floating-sample');
  await page.keyboard.press('w');
  await expectFloating(app, false);
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  const player = await Player.start(desktop);

  await clock.advance(first!.at * 1000 - 500);
  expect(await floating(app)).toMatchObject({ isVisible: false });
  await clock.advance(1_000);
  await expectFloating(app, true);
  await expect(floatPage(app).getByText(entryOf(first!.id).title)).toBeVisible();
  expect(player.hasFocus()).toBe(true);
  desktop.picture('floating-over-player');

  // What cannot be pressed is not there.
  await expect(floatPage(app).getByRole('button', { name: /^Dismiss/ })).toHaveCount(0);
  const { bounds } = (await floating(app))!;
  expect(bounds.x + bounds.width).toBe(1600 - 24);
  expect(bounds.y).toBe(24);
  const inside = [String(bounds.x + 60), String(bounds.y + 60)];
  desktop.run('xdotool', ['mousemove', ...inside, 'click', '1']);
  await expect.poll(() => player.clicks()).toBe(1);
  expect(player.hasFocus()).toBe(true);

  // The keys that the player does not have: everything goes, and comes back; the film stops.
  desktop.run('xdotool', ['key', 'ctrl+alt+g']);
  await expectFloating(app, false);
  desktop.run('xdotool', ['key', 'ctrl+alt+g']);
  await expectFloating(app, true);
  desktop.run('xdotool', ['key', 'ctrl+alt+p']);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(player.hasFocus()).toBe(true);
});

test('floating notes take clicks for those who want it, and never the focus', async ({
  launch,
  desktop,
}) => {
  await startWindowManager(desktop);
  const { app, page } = await launch();
  await answer(page, 'seen');
  await page.keyboard.press('s');
  await page.getByRole('checkbox', { name: /^Let notes float/ }).check();
  await page.getByRole('checkbox', { name: /^Clicks go through/ }).uncheck();
  await page.getByRole('radio', { name: 'Bottom left' }).check();
  await page.keyboard.press('w');
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  const player = await Player.start(desktop);
  await clock.advance(first!.at * 1000 + 500);
  await expectFloating(app, true);
  const { bounds } = (await floating(app))!;
  expect(bounds.x).toBe(24);
  expect(bounds.y + bounds.height).toBe(1000 - 24);

  await pointAt(desktop, app, /^Mark/);
  desktop.run('xdotool', ['click', '1']);
  await expect(floatPage(app).getByRole('button', { name: /^Mark/, pressed: true })).toBeVisible();
  expect(player.clicks()).toBe(0);
  expect(player.hasFocus()).toBe(true);
  desktop.picture('floating-takes-clicks');

  // While the pointer is on a note it stays: there is time to read it to the end.
  await clock.advance(60_000);
  await expect(floatPage(app).getByText(entryOf(first!.id).title)).toBeVisible();
  // Its title leads to all of it, in the window.
  await floatPage(app)
    .getByRole('button', { name: entryOf(first!.id).title, exact: true })
    .click();
  await expect(page.locator(`article.entry[data-entry="${first!.id}"]`)).toBeVisible();
});

test('corner, light and display of floating notes are kept', async ({ launch, desktop }) => {
  await startWindowManager(desktop);
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('f');
  await expectFloating(app, true);
  const corner = async (): Promise<string> => {
    const { bounds } = (await floating(app))!;
    return `${String(bounds.x < 800)} ${String(bounds.y < 500)}`;
  };
  const corners = new Set<string>();
  for (let turns = 0; turns < 4; turns += 1) {
    const before = await corner();
    await page.keyboard.press('q');
    // The window manager moves it when it comes to it.
    await expect.poll(corner).not.toBe(before);
    corners.add(await corner());
  }
  expect(corners.size).toBe(4);
  await page.keyboard.press('q');
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  await expect(floatPage(app).locator('main')).toHaveAttribute('data-light', '50');
  desktop.picture('floating-dimmed');
  const display = await inMain(app, ({ screen }) => screen.getPrimaryDisplay().id);
  await page.evaluate((id) => window.footlight.changeSettings({ floatDisplay: id }), display);
  await page.evaluate(() => window.footlight.getClock());
  await app.close();

  const again = await launch({ profile });
  await again.page.getByRole('slider', { name: 'The film' }).waitFor();
  await again.page.keyboard.press('s');
  await expect(again.page.getByRole('radio', { name: 'Bottom right' })).toBeChecked();
  await expect(again.page.getByRole('radio', { name: '50 %' })).toBeChecked();
  await expect(again.page.getByRole('combobox', { name: 'Display' })).toHaveValue(String(display));
  // A display that is gone is remembered, and the notes come where the window is.
  await again.page.evaluate(() => window.footlight.changeSettings({ floatDisplay: 987_654 }));
  await expectFloating(again.app, true);
  await again.page.keyboard.press('f');
  await expect.poll(() => floating(again.app)).toBe(undefined);
});

test('the companion stands beside the player, and goes back to where it was', async ({
  launch,
  desktop,
  picture,
}) => {
  await startWindowManager(desktop);
  const { app, page } = await launch();
  await answer(page, 'first');
  const before = await mainWindow(app);
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  await clock.advance(first!.at * 1000 + 500);
  await page.keyboard.press('k');
  await expect.poll(async () => (await mainWindow(app)).bounds.width).toBe(420);
  const beside = await mainWindow(app);
  expect(beside.isOnTop).toBe(true);
  expect(beside.bounds.x + beside.bounds.width).toBeGreaterThanOrEqual(1590);
  expect(beside.bounds.height).toBeGreaterThan(900);
  await expect(page.locator('.pop-up')).toContainText(entryOf(first!.id).title);
  // The note is in the column, not over the scene.
  const note = (await page.locator('.pop-up').boundingBox())!;
  const scene = (await page.getByRole('region', { name: 'Now' }).boundingBox())!;
  expect(note.y + note.height).toBeLessThanOrEqual(scene.y);
  const wide = await page.locator('.film-view').evaluate((view) =>
    [...view.querySelectorAll('*')]
      .filter((one) => one.closest('.horizon') === null)
      .filter((one) => one.getBoundingClientRect().right > view.clientWidth + 1)
      .map((one) => `${one.tagName}.${one.className}`),
  );
  expect(wide).toEqual([]);
  expect(
    await page.locator('.film-view').evaluate((view) => view.scrollWidth - view.clientWidth),
  ).toBe(0);
  await picture(page, 'companion');
  desktop.picture('companion-on-desktop');
  await page.getByRole('button', { name: 'Whole window' }).click();
  await expect.poll(async () => (await mainWindow(app)).bounds.width).toBe(before.bounds.width);
  expect((await mainWindow(app)).isOnTop).toBe(false);
});

test('notes come as notifications where that is wanted, and go with their moment', async ({
  launch,
  desktop,
}) => {
  await startWindowManager(desktop);
  const notifications = await Notifications.start(desktop);
  const { app, page } = await launch({ environment: notifications.environment });
  await answer(page, 'first');
  await page.keyboard.press('s');
  await page.getByRole('checkbox', { name: /^Let notes come as/ }).check();
  await page.keyboard.press('w');
  const clock = await injectClock(app, page);
  await page.keyboard.press('Space');
  await Player.start(desktop);
  await clock.advance(first!.at * 1000 - 500);
  expect(notifications.displayed()).toBe(0);
  await clock.advance(1_000);
  await expect.poll(() => notifications.displayed()).toBe(1);
  desktop.picture('notification');
  await clock.advance((first!.until - first!.at) * 1000 + 100);
  await expect.poll(() => notifications.displayed()).toBe(0);
  expect(notifications.history()).toContain(entryOf(first!.id).title);
  // Before its bus goes.
  await app.close();
});

test('on Wayland it says why nothing can float, what there is instead, and starts through X11', async ({
  launch,
  desktop,
  prepared,
}) => {
  const socket = await startWayland(desktop);
  const environment = {
    XDG_SESSION_TYPE: 'wayland',
    WAYLAND_DISPLAY: socket,
    XDG_RUNTIME_DIR: desktop.folder,
  };
  const { app, page, profile } = await launch({
    environment,
    args: ['--ozone-platform=wayland'],
  });
  await answer(page, 'first');
  await expect(
    page.getByText('where no window of ours may lie over another program'),
  ).toBeVisible();
  await page.evaluate(() => window.footlight.changeSettings({ floatOn: true }));
  expect(await floating(app)).toBe(undefined);
  desktop.picture('wayland');
  // The key leads to where it is said.
  await page.keyboard.press('f');
  await expect(page.getByRole('group', { name: 'Over the player' })).toContainText('Wayland');
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Whole window' })).toBeVisible();
  await page.keyboard.press('s');

  const ended = app.waitForEvent('close');
  await page.getByRole('button', { name: 'Start again through X11' }).click();
  await ended;
  const next = (): string =>
    desktop.run('sh', [
      '-c',
      `pgrep -af '[u]ser-data-dir=${profile} .*ozone-platform=x11' || true`,
    ]);
  await expect.poll(next).toContain(prepared.appFolder);
  // It floats now: the kept choice holds.
  const find = (): string =>
    desktop.run('sh', ['-c', "xdotool search --name '^Footlight: notes' || true"]);
  await expect.poll(find).toMatch(/^\d+/);
  desktop.run('sh', ['-c', `pkill -f '[u]ser-data-dir=${profile}' || true`]);
  await expect.poll(next).toBe('');
});
