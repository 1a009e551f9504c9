import type { ElectronApplication, Page } from '@playwright/test';
import type { Anchor } from '../../shared/watch/clock';
import { inMain } from './in-main';

/** An anchor as a window was told it, and when, on the wall clock in milliseconds. */
interface Told {
  anchor: Anchor;
  heard: number;
}

/** How long one waits for an anchor, in milliseconds: only what never comes takes as long. */
const PATIENCE = 30_000;

declare global {
  interface Window {
    told: { anchor: Anchor; heard: number }[];
  }
}

/** The app's film clock as it was at each instant of a test: every anchor that its window was told. */
export class FilmClock {
  private constructor(
    private readonly page: Page,
    /** Milliseconds of the wall clock at which main's own clock began. */
    private readonly origin: number,
  ) {}

  /** Notes every anchor from now on. */
  static async of(app: ElectronApplication, page: Page): Promise<FilmClock> {
    const origin = await inMain(app, () => performance.timeOrigin);
    await page.evaluate(() => {
      window.told = [];
      window.footlight.onState((state) => {
        const { film } = JSON.parse(state) as {
          film: { status: string; viewing?: { anchor: Anchor } };
        };
        if (film.viewing) {
          const heard = performance.timeOrigin + performance.now();
          window.told.push({ anchor: film.viewing.anchor, heard });
        }
      });
    });
    return new FilmClock(page, origin);
  }

  /**
   * When the window first heard, at or after an instant of the wall clock (ms), of an anchor like this.
   * @throws Error with the last that it was told, if there is none for a long time
   */
  async heard(
    since: number,
    isLike: (anchor: Anchor, heard: number) => boolean,
  ): Promise<number> {
    const until = wallNow() + PATIENCE;
    for (;;) {
      const told: Told[] = await this.page.evaluate(() => window.told);
      const found = told.find(({ anchor, heard }) => heard >= since && isLike(anchor, heard));
      if (found) return found.heard;
      if (wallNow() > until)
        throw new Error(`No such anchor since ${String(since)}: ${JSON.stringify(told.slice(-5))}`);
      await this.page.waitForTimeout(20);
    }
  }

  /** Every second of the film at which the clock was set by now, each once, in order. */
  async positions(): Promise<number[]> {
    const told: Told[] = await this.page.evaluate(() => window.told);
    return [...new Set(told.map(({ anchor }) => anchor.position))].sort((a, b) => a - b);
  }

  /** The clock's whole history: film second at an instant of the wall clock (ms), as known at that instant. */
  async history(): Promise<(wall: number) => number | undefined> {
    const told: Told[] = await this.page.evaluate(() => window.told);
    return (wall) => {
      const known = told.findLast(({ heard }) => heard <= wall);
      if (!known) return undefined;
      const { position, at, rate, playing } = known.anchor;
      return playing ? position + ((wall - this.origin - at) / 1000) * rate : position;
    };
  }
}

/** Milliseconds of the wall clock, by this process. */
export function wallNow(): number {
  return performance.timeOrigin + performance.now();
}
