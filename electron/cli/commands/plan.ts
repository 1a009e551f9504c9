import { FILM_START, formatFilmTime } from '#shared/film-time';
import { DENSITIES, type Density } from '#shared/watch/density';
import { planViewing } from '#shared/watch/plan';
import { NEWCOMER } from '#shared/watch/spoiler-rule';
import { UsageError, type Command } from '../command';
import { loadPack } from '../load-pack';

export const plan: Command = {
  name: 'plan',
  usage: 'plan PACK [--density off|few|normal|many] [--json] [--seen]',
  summary: 'Prints what pops up when, and what is held back and why, from the start to the end.',
  options: {
    density: { type: 'string', default: 'normal' },
    json: { type: 'boolean' },
    seen: { type: 'boolean' },
  },
  async run([folder, ...rest], { density, json, seen }) {
    if (folder === undefined || rest.length > 0) throw new UsageError('name one pack');
    if (!isDensity(density)) throw new UsageError(`--density is one of ${DENSITIES.join(', ')}`);
    const { pack } = await loadPack(folder);
    const { shown, held } = planViewing({
      entries: pack.entries,
      scenes: pack.scenes,
      runtime: pack.manifest.film.runtimeSeconds,
      density,
      viewpoint: { ...NEWCOMER, seen: seen === true },
      from: FILM_START,
      frontierFollows: true,
      already: [],
    });
    if (json === true) {
      process.stdout.write(`${JSON.stringify({ shown, held })}\n`);
      return;
    }
    for (const { id, at, until } of shown) {
      process.stdout.write(`${formatFilmTime(at)} to ${formatFilmTime(until)}  ${id}\n`);
    }
    process.stdout.write(`\n${String(shown.length)} shown, ${String(held.length)} held back\n`);
    for (const { id, reason } of held) process.stdout.write(`${reason.padEnd(12)}  ${id}\n`);
  },
};

function isDensity(value: unknown): value is Density {
  return DENSITIES.some((density) => density === value);
}
