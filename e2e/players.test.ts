import type { Page } from '@playwright/test';
import { mprisPlugin } from '../scripts/runtime/mpris-plugin';
import { expectNoViolations } from './support/accessible';
import { BusPlayer } from './support/bus-players';
import { startSessionBus, type Desktop } from './support/desktop';
import type { LaunchOptions, RunningApp } from './support/footlight';
import { expect, testWithDesktop as test } from './support/with-desktop';
import { inMain } from './support/in-main';
import { MpvPlayer } from './support/mpv-player';
import { FilmClock, wallNow } from './support/film-clock';
import { entryOf, planOf } from './support/pack';
import { answer } from './support/steps';
import { otherFilm, referenceFilm, twinFilm } from './support/synthetic-film';

function offer(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('region', { name: 'A player was found' });
}

/** Starts the app on that desktop for somebody who has seen the film, and notes how its film clock runs. */
async function begin(
  launch: (options: LaunchOptions) => Promise<RunningApp>,
  desktop: Desktop,
  bus: Readonly<Record<string, string>> = {},
): Promise<RunningApp & { clock: FilmClock }> {
  const running = await launch({ environment: { XDG_RUNTIME_DIR: desktop.folder, ...bus } });
  await answer(running.page, 'seen');
  return { ...running, clock: await FilmClock.of(running.app, running.page) };
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
  await expectNoViolations(page, 'a player that is offered');
  await picture(page, 'player-offer');
  await offer(page).getByRole('button', { name: 'Follow mpv' }).click();
  await expect(page.getByRole('button', { name: /In step with mpv/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect.poll(() => shownSecond(page)).toBeGreaterThan(20);
  await expectNoViolations(page, 'a player that is followed');
  await picture(page, 'player-followed');

  await mpv.command(['set_property', 'pause', true]);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await mpv.command(['seek', 30, 'absolute+exact']);
  await expect.poll(() => shownSecond(page)).toBe(30);

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => mpv.get('pause')).toBe(false);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
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
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
    await picture(page, `player-${kind}`);

    player.ctl('position', '600');
    await expect.poll(() => shownSecond(page)).toBeGreaterThanOrEqual(600);
    player.ctl('pause');
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => player.ctl('status')).toBe('Playing');
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect.poll(() => player.ctl('status')).toBe('Paused');
    await page.getByRole('button', { name: 'Forward 10 seconds' }).click();
    await expect.poll(() => Number(player.ctl('position'))).toBeGreaterThan(609);
    await app.close();
  });
}

test('a player that was chosen once is followed by itself: killed, started again, stopped, or with another film in it', async ({
  launch,
  desktop,
}) => {
  const film = await referenceFilm();
  const { page, clock } = await begin(launch, desktop);
  const first = await MpvPlayer.start(desktop, film.path, ['--start=100']);
  await offer(page).getByRole('button', { name: 'Follow mpv' }).click();
  const line = page.locator('.player-line');
  await expect(line).toHaveText('In step with mpv');
  // Something else stands before this copy: that is right for it the next time, too.
  await page.getByRole('button', { name: 'Forward 5 seconds' }).click();
  await expect(page.locator('.film-step')).toContainText('+5.0 s');

  const killed = wallNow();
  first.kill();
  const stood = await clock.heard(killed, ({ playing }) => !playing);
  expect(stood - killed, 'ms until a killed player is noticed').toBeLessThan(1_000);
  await expect(line).toHaveText('Clock by hand');
  await expect(page.getByText('mpv was closed. The film stands where it was.')).toBeVisible();

  const second = await MpvPlayer.start(desktop, film.path, ['--start=2000']);
  const isThere = wallNow();
  const followed = await clock.heard(
    stood,
    ({ playing, position }) => playing && position > 2_004.9 && position < 2_030,
  );
  expect(followed - isThere, 'ms until a restarted one is in step').toBeLessThan(1_000);
  await expect(line).toHaveText('In step with mpv');

  second.kill('SIGSTOP');
  await expect(line).toHaveText('mpv stands still');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  second.kill('SIGCONT');
  await expect(line).toHaveText('In step with mpv');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();

  const other = await otherFilm();
  await second.command(['loadfile', other.path]);
  await expect(page.getByText('mpv plays something else now.')).toBeVisible();
  await expect(page.getByText('Not this film, by its name and its length.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Follow mpv' })).toHaveCount(0);
});

test('the copy in the player tells the edition, and its seconds become those of the film', async ({
  launch,
  desktop,
  picture,
}) => {
  const twin = await twinFilm();
  const { page, clock } = await begin(launch, desktop);
  const mpv = await MpvPlayer.start(desktop, twin.path, ['--pause', '--start=1000']);
  await offer(page).getByRole('button', { name: 'Follow mpv' }).click();
  await expect(page.locator('.film-step')).toContainText('25 fps');
  // 7,680 s of the film are 7,365.4272 s of this copy.
  const second = (1_000 * 7_680) / 7_365.4272;
  await clock.heard(0, ({ position }) => Math.abs(position - second) < 0.06);
  await picture(page, 'player-25-fps');
  await page.getByRole('slider', { name: 'The film' }).press('Home');
  await expect.poll(async () => Number(await mpv.get('time-pos'))).toBeLessThan(0.1);
});

for (const kind of ['vlc', 'chromium'] as const) {
  test(`${kind}, once chosen, is in step within a second of its start, and missed as soon when it is killed`, async ({
    launch,
    desktop,
  }) => {
    const film = await referenceFilm();
    const bus = await startSessionBus(desktop);
    const { app, page, clock } = await begin(launch, desktop, bus);
    const first = await BusPlayer[kind](desktop, bus, film.path);
    await offer(page)
      .getByRole('button', { name: /^Follow/ })
      .click();
    await expect(page.locator('.player-line')).toContainText('In step');
    first.kill('SIGSTOP');
    await expect(page.locator('.player-line')).toContainText('stands still');
    first.kill('SIGCONT');
    await expect(page.locator('.player-line')).toContainText('In step');
    const killed = wallNow();
    first.kill();
    const stood = await clock.heard(killed, ({ playing }) => !playing);
    expect(stood - killed, 'ms until a killed player is noticed').toBeLessThan(1_000);

    const second = await BusPlayer[kind](desktop, bus, film.path);
    const isThere = wallNow();
    const followed = await clock.heard(stood, ({ playing, position }) => playing && position < 30);
    expect(followed - isThere, 'ms until one that was started is in step').toBeLessThan(1_000);
    second.kill();
    await app.close();
  });
}

for (const [kind, limit] of [
  ['mpv', 150],
  ['vlc', 400],
] as const) {
  test(`a seek in ${kind} is followed within ${String(limit)} ms`, async ({ launch, desktop }) => {
    const film = await referenceFilm();
    const bus = await startSessionBus(desktop);
    const { app, page, clock } = await begin(launch, desktop, bus);
    const player =
      kind === 'mpv'
        ? await MpvPlayer.start(desktop, film.path)
        : await BusPlayer.vlc(desktop, bus, film.path);
    await offer(page)
      .getByRole('button', { name: /^Follow/ })
      .click();
    await expect(page.locator('.player-line')).toContainText('In step');
    const took: number[] = [];
    for (const to of [1_000, 5_000, 4_990, 300, 7_000]) {
      const asked = wallNow();
      if (player instanceof MpvPlayer) await player.command(['seek', to, 'absolute+exact']);
      else player.ctl('position', String(to));
      // The film goes on meanwhile: however late it is heard, it is this place, and the test says how late.
      const heard = await clock.heard(
        asked,
        ({ position }, at) => Math.abs(position - to - (at - asked) / 1_000) < 1.5,
      );
      took.push(heard - asked);
    }
    console.log(
      `${kind}: ms until a seek is followed: ${took.map((ms) => ms.toFixed(0)).join(', ')}`,
    );
    expect(Math.max(...took)).toBeLessThan(limit);
    await app.close();
  });
}

test('one mpv that is both at its socket and on the bus is one player, heard at its socket', async ({
  launch,
  desktop,
  picture,
}) => {
  const film = await referenceFilm();
  const bus = await startSessionBus(desktop);
  const { app, page } = await begin(launch, desktop, bus);
  const rows = page.locator('.player-row');
  const onBus = (): string =>
    desktop.run('sh', ['-c', 'playerctl --player=mpv status 2>&1 || true'], bus);
  const args = [`--script=${mprisPlugin() ?? ''}`, '--start=100'];
  const mpv = await MpvPlayer.start(desktop, film.path, args, 'mpvsocket', bus);
  await expect.poll(onBus).toBe('Playing');
  await offer(page).getByRole('button', { name: 'Follow mpv' }).click();
  await expect(page.locator('.player-line')).toHaveText('In step with mpv');
  await expect(offer(page)).toHaveCount(0);
  await expect(rows).toHaveCount(1);
  // Only at its socket does it draw notes.
  await expect(page.getByRole('checkbox', { name: /Notes inside the picture/ })).toBeVisible();
  await rows.scrollIntoViewIfNeeded();
  await picture(page, 'player-mpv-both-ways');

  mpv.kill('SIGTERM');
  await expect(rows).toHaveCount(0);
  await expect(page.getByText('mpv was closed. The film stands where it was.')).toBeVisible();
  // Another one that is on the bus alone is followed there.
  const [plugin] = args;
  desktop.start(
    'mpv',
    ['--no-config', '--ao=null', '--vo=null', '--no-terminal', plugin ?? '', film.path],
    bus,
  );
  await expect(page.locator('.player-line')).toHaveText('In step with mpv');
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: /Notes inside the picture/ })).toHaveCount(0);
  await app.close();
});

test('mpv draws the notes inside its own picture, and loses them when we go', async ({
  launch,
  desktop,
}) => {
  const film = await referenceFilm();
  const { app, page } = await launch({ environment: { XDG_RUNTIME_DIR: desktop.folder } });
  await answer(page, 'seen');
  const [, , note] = planOf('normal').shown;
  const args = [
    '--vo=x11',
    '--geometry=1200x675+0+0',
    '--no-keepaspect',
    '--osc=no',
    '--osd-level=0',
  ];
  const mpv = await MpvPlayer.start(desktop, film.path, [
    ...args,
    `--start=${String(note!.at - 3)}`,
  ]);
  await offer(page).getByRole('button', { name: 'Follow mpv' }).click();
  await page.getByRole('checkbox', { name: 'Notes inside the picture of mpv' }).check();
  await expect(
    page.getByRole('article').filter({ hasText: entryOf(note!.id).title }),
  ).toBeVisible();
  await mpv.command(['set_property', 'pause', true]);
  const corner = (name: string): string =>
    desktop.picture(name, '600x300+600+0').toString('base64');
  await page.getByRole('checkbox', { name: 'Notes inside the picture of mpv' }).uncheck();
  await expect.poll(() => new Set([corner('mpv-without'), corner('mpv-without')]).size).toBe(1);
  const without = corner('mpv-without-notes');
  await page.getByRole('checkbox', { name: 'Notes inside the picture of mpv' }).check();
  await expect.poll(() => corner('mpv-with-notes')).not.toBe(without);
  await app.close();
  await expect.poll(() => corner('mpv-without-notes')).toBe(without);
});

test('VLC is found by its web interface where the viewer gave the password, and a wrong one is said', async ({
  launch,
  desktop,
  picture,
}) => {
  const film = await referenceFilm();
  const { page } = await launch({ environment: { XDG_RUNTIME_DIR: desktop.folder } });
  await answer(page, 'seen');
  desktop.start('vlc', [
    ...['-I', 'dummy', '--no-interact', '--aout=dummy', '--vout=dummy', '--no-dbus'],
    ...['--extraintf=http', '--http-host=127.0.0.1', '--http-port=18437', '--http-password=secret'],
    film.path,
  ]);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Port of VLC’s web interface' }).fill('18437');
  await page.getByLabel(/^Password of VLC/).fill('wrong');
  await page.getByLabel(/^Password of VLC/).press('Enter');
  await picture(page, 'player-settings');
  await page.getByRole('button', { name: 'Film', exact: true }).click();
  await expect(page.getByText(/VLC has another password/)).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel(/^Password of VLC/).fill('secret');
  await page.getByLabel(/^Password of VLC/).press('Enter');

  await offer(page).getByRole('button', { name: 'Follow VLC' }).click();
  await expect(page.locator('.player-line')).toContainText('In step with VLC');
  await page.getByRole('slider', { name: 'The film' }).press('PageUp');
  await expect.poll(() => shownSecond(page)).toBeGreaterThan(59);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.locator('.player-line')).toContainText('In step with VLC, paused');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test('mpv is started on the viewer’s own file, and followed without another word', async ({
  launch,
  desktop,
}) => {
  const film = await referenceFilm();
  const { app, page } = await launch({
    environment: { XDG_RUNTIME_DIR: desktop.folder, HOME: desktop.folder },
  });
  await answer(page, 'seen');
  await inMain(
    app,
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    film.path,
  );
  await page.getByRole('button', { name: 'Open the film in mpv…' }).click();
  await expect(page.locator('.player-line')).toHaveText('In step with mpv');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  // It is nobody's child: it goes on when we go.
  desktop.run('sh', ['-c', 'pkill -f "[f]orce-window=immediate" || true']);
  await app.close();
});
