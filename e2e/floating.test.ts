import type { ElectronApplication, Page } from '@playwright/test';
import { Desktop, Player, startWindowManager } from './support/desktop';
import { expect, test as base } from './support/footlight';
import { inMain } from './support/in-main';
import { injectClock } from './support/injected-clock';
import { planOf } from './support/pack';
import { answer } from './support/steps';

const test = base.extend<{ desktop: Desktop }>({
  desktop: async ({ prepared }, use) => {
    const desktop = new Desktop(prepared.owner);
    await use(desktop);
    desktop.close();
  },
});

interface Seen {
  isVisible: boolean;
  bounds: { x: number; y: number; width: number; height: number };
}

/** The floating window as its own process knows it; undefined where there is none. */
function floating(app: ElectronApplication): Promise<Seen | undefined> {
  return inMain(app, ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('/float.html'),
    );
    return window && { isVisible: window.isVisible(), bounds: window.getBounds() };
  });
}

async function floatPage(app: ElectronApplication): Promise<Page> {
  const find = (): Page | undefined =>
    app.windows().find((page) => page.url().endsWith('/float.html'));
  await expect.poll(() => find() !== undefined).toBe(true);
  return find()!;
}

test('notes lie over a full-screen player, let clicks through and leave it the focus', async ({
  launch,
  desktop,
}) => {
  await startWindowManager(desktop);
  const { app, page } = await launch();
  await answer(page, 'first');
  await page.keyboard.press('f');
  await expect.poll(() => floating(app)).toMatchObject({ isVisible: true });
  await page.keyboard.press('w');
  const clock = await injectClock(app, page);
  const [first] = planOf('normal').shown;
  await page.keyboard.press('Space');
  await clock.advance(6_000);
  await expect.poll(() => floating(app)).toMatchObject({ isVisible: false });
  const player = await Player.start(desktop);

  await clock.advance(first!.at * 1000 - 7_000);
  expect(await floating(app)).toMatchObject({ isVisible: false });
  await clock.advance(1_500);
  await expect.poll(() => floating(app)).toMatchObject({ isVisible: true });
  const { bounds } = (await floating(app))!;
  expect(player.hasFocus()).toBe(true);
  desktop.picture('floating-over-player');
  desktop.run('xdotool', ['mousemove', String(bounds.x + 60), String(bounds.y + 60), 'click', '1']);
  await expect.poll(() => player.clicks()).toBe(1);
  expect(player.hasFocus()).toBe(true);
});
