import { setTimeout as pause } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import { BarCodeDisplay } from './support/bar-code';
import { BusPlayer } from './support/bus-players';
import { Desktop, startSessionBus } from './support/desktop';
import { FilmClock } from './support/film-clock';
import { expect, test } from './support/footlight';
import { MpvPlayer } from './support/mpv-player';
import { answer } from './support/steps';
import { ScreenWatch } from './support/screen-watch';
import { referenceFilm } from './support/synthetic-film';

/** Two minutes, in which something is done to the player every few seconds. */
const LASTS = 120;
/** What follows within half a second of what was done is the player's and ours to settle. */
const SETTLING = 500;

type Deed = 'pause' | 'play' | { seek: number } | { rate: number };

/** What is done, every five seconds: seeks near and far, on and back, pauses, other speeds. */
const DEEDS: readonly Deed[] = [
  { seek: 900 },
  'pause',
  'play',
  { rate: 1.25 },
  { seek: 880 },
  { rate: 1 },
  { seek: 4_000 },
  'pause',
  { seek: 4_100 },
  'play',
  { rate: 0.8 },
  { rate: 1 },
];
const EVERY = 5_000;

interface Subject {
  /** 95th percentile that is allowed, in milliseconds. */
  limit: number;
  name: string;
  start(
    desktop: Desktop,
    environment: Readonly<Record<string, string>>,
    film: string,
  ): Promise<(deed: Deed) => unknown>;
}

const onBus =
  (player: BusPlayer) =>
  (deed: Deed): void => {
    if (typeof deed === 'string') player.ctl(deed);
    else if ('seek' in deed) player.ctl('position', String(deed.seek));
    else player.ctl('-- set-rate', String(deed.rate));
  };

const SUBJECTS: Readonly<Record<string, Subject>> = {
  mpv: {
    limit: 40,
    name: 'mpv',
    start: async (desktop, environment, film) => {
      const args = ['--vo=x11', '--fs', '--osc=no', '--osd-level=0', '--start=20'];
      const mpv = await MpvPlayer.start(desktop, film, args, 'mpvsocket', environment);
      return (deed) => {
        if (typeof deed === 'string')
          return mpv.command(['set_property', 'pause', deed === 'pause']);
        if ('seek' in deed) return mpv.command(['seek', deed.seek, 'absolute+exact']);
        return mpv.command(['set_property', 'speed', deed.rate]);
      };
    },
  },
  VLC: {
    limit: 100,
    name: 'VLC',
    start: async (desktop, environment, film) =>
      onBus(await BusPlayer.vlc(desktop, environment, film, ['--vout=xcb_x11', '--zoom=5'])),
  },
  Chromium: {
    limit: 120,
    name: 'Chrom',
    start: async (desktop, environment, film) =>
      onBus(
        await BusPlayer.chromium(desktop, environment, film, [
          ...['--kiosk', '--window-size=600,120', '--window-position=0,0'],
        ]),
      ),
  },
};

/** One player with an app that follows it, each with a display of its own. */
interface Pair {
  kind: string;
  limit: number;
  does: (deed: Deed) => unknown;
  watch: ScreenWatch;
  clock: FilmClock;
  /** Deeds so far. */
  count: number;
}

test('the film time is that of the picture on the screen: mpv, VLC and Chromium', async ({
  launch,
  prepared,
}) => {
  test.setTimeout(400_000);
  const film = await referenceFilm();
  const open: { close(): void }[] = [];
  const apps: ElectronApplication[] = [];
  const pairs: Pair[] = [];
  try {
    for (const [kind, subject] of Object.entries(SUBJECTS)) {
      const { limit, name } = subject;
      const desktop = new Desktop(prepared.owner);
      const screen = await BarCodeDisplay.start();
      open.push(desktop, screen);
      const bus = await startSessionBus(desktop);
      const { app, page } = await launch({
        environment: { XDG_RUNTIME_DIR: desktop.folder, ...bus },
      });
      apps.push(app);
      await answer(page, 'seen');
      const clock = await FilmClock.of(app, page);
      const does = await subject.start(desktop, { ...bus, ...screen.environment }, film.path);
      const found = page.getByRole('region', { name: 'A player was found' });
      await found.getByRole('button', { name: `Follow ${name}` }).click();
      await expect(page.getByRole('button', { name: `In step with ${name}` })).toBeVisible();
      const watch = new ScreenWatch(screen, film.frameRate);
      pairs.push({ kind, limit, does, watch, clock, count: 0 });
    }
    await pause(1_000);

    // All at the same time, so that it takes two minutes and not six.
    const begun = performance.now();
    for (let past = 0; past < LASTS * 1000; past = performance.now() - begun) {
      for (const [place, pair] of pairs.entries()) {
        const { watch, does, count } = pair;
        if (past > (count + 1 + place / pairs.length) * EVERY) {
          await watch.do(() => does(DEEDS[count % DEEDS.length]!));
          pair.count += 1;
        }
        watch.look();
      }
      await pause(3);
    }

    for (const { kind, limit, watch, clock } of pairs) {
      const errors = watch.errors(await clock.history(), SETTLING);
      const sizes = errors.map(Math.abs).sort((one, other) => one - other);
      const share = (of: number): number => sizes[Math.floor((sizes.length - 1) * of)] ?? NaN;
      const mean = errors.reduce((sum, one) => sum + one, 0) / errors.length;
      console.log(
        `${kind}: ${String(errors.length)} pictures in ${String(LASTS)} s, mean ${mean.toFixed(1)} ms; ` +
          `sizes: median ${share(0.5).toFixed(1)}, 95th ${share(0.95).toFixed(1)} (limit ${String(limit)}), ` +
          `most ${share(1).toFixed(1)}`,
      );
      expect.soft(errors.length, `pictures of ${kind}`).toBeGreaterThan(LASTS * 8);
      expect.soft(share(0.95), `95th percentile of ${kind}`).toBeLessThanOrEqual(limit);
    }
    // Before the bus that it speaks to goes.
    for (const app of apps) await app.close();
  } finally {
    for (const one of open.reverse()) one.close();
  }
});
