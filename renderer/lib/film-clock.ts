import { useEffect, useState } from 'react';
import { filmSeconds, type FilmSeconds } from '#shared/film-time';
import { millisecondsUntil, positionAt, type Anchor } from '#shared/watch/clock';
import { ask } from './api';

/** Main's monotonic clock minus ours, in milliseconds. */
let offset = 0;

/** Compares our clock with main's: of several tries the quickest answer is the most exact. */
export async function setClockByMain(): Promise<void> {
  let quickest = Infinity;
  for (let tries = 0; tries < 5; tries += 1) {
    const asked = performance.now();
    const main = await ask('getClock');
    const answered = performance.now();
    if (answered - asked < quickest) {
      quickest = answered - asked;
      offset = main - (asked + answered) / 2;
    }
  }
}

/** Monotonic milliseconds of the main process, by our reckoning. */
export function mainNow(): number {
  return performance.now() + offset;
}

/** The film second of this very instant. */
export function filmTimeNow(anchor: Anchor, runtime: FilmSeconds): FilmSeconds {
  return positionAt(anchor, performance.now() + offset, runtime);
}

/**
 * The film second that has begun. Draws anew only when it changes by `step` seconds, and never while paused;
 * with a step of Infinity it is the second of the last drawing.
 */
export function useFilmSecond(anchor: Anchor, runtime: FilmSeconds, step = 1): FilmSeconds {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!anchor.playing || step === Infinity) return undefined;
    let timer: number;
    const wait = (): void => {
      const here = filmTimeNow(anchor, runtime);
      if (here >= runtime) return;
      const next = filmSeconds(Math.min((Math.floor(here / step) + 1) * step, runtime));
      const left = millisecondsUntil(anchor, next, performance.now() + offset);
      timer = window.setTimeout(() => {
        redraw((count) => count + 1);
        wait();
      }, Math.ceil(left));
    };
    wait();
    return () => {
      window.clearTimeout(timer);
    };
  }, [anchor, runtime, step]);
  const here = filmTimeNow(anchor, runtime);
  if (!anchor.playing || step === Infinity) return here;
  return filmSeconds(Math.floor(here / step) * step);
}
