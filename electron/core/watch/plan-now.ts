import type { FilmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import type { Density } from '#shared/watch/density';
import { planViewing, type Plan } from '#shared/watch/plan';
import { viewpointOf, type Progress } from '#shared/watch/progress';
import type { PopUps } from './pop-ups';

interface Now {
  progress: Progress;
  position: FilmSeconds;
  density: Density;
  /** Film seconds per second. */
  rate: number;
}

/** What pops up from now on, after what has popped up already and without what was missed. */
export function planNow(pack: Pack, popUps: PopUps, now: Now): Plan {
  const { progress, position, density, rate } = now;
  const missed = new Set(popUps.missed.map(({ id }) => id));
  return planViewing({
    entries: pack.entries.filter(({ id }) => !missed.has(id)),
    scenes: pack.scenes,
    runtime: pack.manifest.film.runtimeSeconds,
    language: pack.manifest.language,
    density,
    viewpoint: viewpointOf(progress),
    from: position,
    frontierFollows: !progress.ahead,
    already: popUps.history,
    rate,
  });
}
