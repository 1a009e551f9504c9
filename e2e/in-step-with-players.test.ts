import { setTimeout as pause } from 'node:timers/promises';
import { BarCodeDisplay } from './support/bar-code';
import { BusPlayer } from './support/bus-players';
import { Desktop, startSessionBus } from './support/desktop';
import { FilmClock, wallNow } from './support/film-clock';
import { expect, test } from './support/footlight';
import { MpvPlayer } from './support/mpv-player';
import { answer } from './support/steps';
import { referenceFilm } from './support/synthetic-film';

/** Two minutes, in which something is done to the player every few seconds. */
const LASTS = Number(process.env['IN_STEP_SECONDS'] ?? 120);
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

for (const [kind, subject] of Object.entries(SUBJECTS)) {
  test(`the film time is that of the picture on the screen of ${kind}`, async ({
    launch,
    prepared,
  }) => {
    test.setTimeout(300_000);
    const film = await referenceFilm();
    const desktop = new Desktop(prepared.owner);
    const screen = await BarCodeDisplay.start();
    try {
      const bus = await startSessionBus(desktop);
      const { app, page } = await launch({
        environment: { XDG_RUNTIME_DIR: desktop.folder, ...bus },
      });
      await answer(page, 'seen');
      const clock = await FilmClock.of(app, page);
      const does = await subject.start(desktop, { ...bus, ...screen.environment }, film.path);
      await page
        .getByRole('button', { name: `Follow ${subject.name}` })
        .first()
        .click();
      await expect(
        page.getByRole('button', { name: `In step with ${subject.name}` }),
      ).toBeVisible();
      await pause(1_000);

      const seen: { wall: number; second: number }[] = [];
      const done: number[] = [wallNow()];
      const begun = performance.now();
      let before: { number: number; wall: number } | undefined;
      for (let next = 0; performance.now() - begun < LASTS * 1000;) {
        if (performance.now() - begun > (next + 1) * EVERY) {
          done.push(wallNow());
          await does(DEEDS[next % DEEDS.length]!);
          done.push(wallNow());
          next += 1;
          before = undefined;
        }
        const number = screen.read();
        const wall = wallNow();
        // A picture that has just come: its second is exact. One that stands does not tell how long it has.
        if (number !== undefined && before && number !== before.number && wall - before.wall < 12)
          seen.push({ wall: (wall + before.wall) / 2, second: number / film.frameRate });
        // Of a picture that stands because the film is paused, any instant will do.
        before = number === undefined ? undefined : { number, wall };
        await pause(3);
      }

      const at = await clock.history();
      const errors = seen
        .filter(({ wall }) => !done.some((deed) => wall >= deed && wall < deed + SETTLING))
        .map(({ wall, second }) => ((at(wall) ?? NaN) - second) * 1000);
      const sizes = errors.map(Math.abs).sort((one, other) => one - other);
      const share = (of: number): number => sizes[Math.floor((sizes.length - 1) * of)] ?? NaN;
      if (process.env['DEBUG_STEP']) {
        const by: Record<string, number[]> = {};
        seen.forEach(({ wall, second }) => {
          const n = done.filter((d) => d <= wall).length;
          (by[String(n)] ??= []).push(((at(wall) ?? NaN) - second) * 1000);
        });
        for (const [n, es] of Object.entries(by))
          console.log(
            n,
            JSON.stringify(DEEDS[(Math.floor((Number(n) - 1) / 2) - 1) % DEEDS.length]),
            es
              .filter((_, i) => i % 8 === 0)
              .map((e) => e.toFixed(0))
              .join(' '),
          );
      }
      const mean = errors.reduce((sum, one) => sum + one, 0) / errors.length;
      console.log(
        `${kind}: ${String(errors.length)} pictures in ${String(LASTS)} s: mean ${mean.toFixed(1)} ms, ` +
          `median of sizes ${share(0.5).toFixed(1)}, 95th ${share(0.95).toFixed(1)}, most ${share(1).toFixed(1)} (limit ${String(subject.limit)})`,
      );
      expect(errors.length).toBeGreaterThan(LASTS * 10);
      expect(share(0.95)).toBeLessThanOrEqual(subject.limit);
      await app.close();
    } finally {
      desktop.close();
      screen.close();
    }
  });
}
