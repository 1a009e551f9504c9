import type { Page } from '@playwright/test';
import { BusPlayer } from './support/bus-players';
import { Desktop, startSessionBus } from './support/desktop';
import { expect, test as base } from './support/footlight';
import { MpvPlayer } from './support/mpv-player';
import { answer } from './support/steps';
import { referenceFilm } from './support/synthetic-film';

const test = base.extend<{ desktop: Desktop }>({
  desktop: async ({ prepared }, use) => {
    const desktop = new Desktop(prepared.owner);
    await use(desktop);
    desktop.close();
  },
});

function offer(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('region', { name: 'A player was found' });
}

/** The second that the window shows. */
async function shownSecond(page: Page): Promise<number> {
  const text = (await page.locator('.film-time-now').first().textContent()) ?? '';
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

test('mpv is noticed, offered, followed, and told what to do', async ({
  launch,
  desktop,
  picture,
}) => {
  const film = await referenceFilm();
  const { page } = await launch({ environment: { XDG_RUNTIME_DIR: desktop.folder } });
  await answer(page, 'first');
  await expect(page.getByText('Clock by hand')).toBeVisible();

  const mpv = await MpvPlayer.start(desktop, film.path, ['--start=0:00:20']);
  await expect(offer(page)).toContainText('mpv plays this film');
  await picture(page, 'player-offer');
  await offer(page).getByRole('button', { name: 'Follow mpv' }).click();
  await expect(page.getByRole('button', { name: /In step with mpv/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => shownSecond(page)).toBeGreaterThan(20);
  await picture(page, 'player-followed');

  await mpv.command(['set_property', 'pause', true]);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await mpv.command(['seek', 30, 'absolute+exact']);
  await expect.poll(() => shownSecond(page)).toBe(30);

  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => mpv.get('pause')).toBe(false);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => mpv.get('pause')).toBe(true);
  await page.getByRole('button', { name: 'Forward 10 seconds' }).click();
  await expect.poll(async () => Number(await mpv.get('time-pos'))).toBeGreaterThan(39);
});

for (const kind of ['vlc', 'chromium'] as const) {
  const name = { vlc: 'VLC', chromium: 'Chrom' }[kind];
  test(`${kind} on the desktop's bus is noticed, followed and told what to do`, async ({
    launch,
    desktop,
    picture,
  }) => {
    const film = await referenceFilm();
    const bus = await startSessionBus(desktop);
    const environment = { XDG_RUNTIME_DIR: desktop.folder, ...bus };
    const { app, page } = await launch({ environment });
    await answer(page, 'seen');
    const player = await BusPlayer[kind](desktop, bus, film.path);
    await offer(page)
      .getByRole('button', { name: `Follow ${name}` })
      .click();
    await expect(page.getByRole('button', { name: `In step with ${name}` })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await picture(page, `player-${kind}`);

    player.ctl('position', '600');
    await expect.poll(() => shownSecond(page)).toBeGreaterThanOrEqual(600);
    player.ctl('pause');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => player.ctl('status')).toBe('Playing');
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => player.ctl('status')).toBe('Paused');
    await page.getByRole('button', { name: 'Forward 10 seconds' }).click();
    await expect.poll(() => Number(player.ctl('position'))).toBeGreaterThan(609);
    await app.close();
  });
}
