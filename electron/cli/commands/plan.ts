import { planExport } from '#core/exports/plan-export';
import { NEW_VIEWING } from '#core/watch/new-viewing';
import { PLAN_FILES, PLAN_FORMATS, type PlanFormat } from '#shared/exports/formats';
import { FILM_START, formatFilmTime } from '#shared/film-time';
import { DENSITIES, type Density } from '#shared/watch/density';
import { planViewing } from '#shared/watch/plan';
import { NEWCOMER } from '#shared/watch/spoiler-rule';
import { UsageError, type Command } from '../command';
import { loadPack } from '../load-pack';

export const plan: Command = {
  name: 'plan',
  usage: `plan PACK [--density off|few|normal|many] [--json | --as ${PLAN_FORMATS.join('|')}] [--seen]`,
  summary:
    'Prints what pops up when, and what is held back and why, from the start to the end; or a file of it for a player.',
  options: {
    density: { type: 'string', default: 'normal' },
    json: { type: 'boolean' },
    as: { type: 'string' },
    seen: { type: 'boolean' },
  },
  async run([folder, ...rest], { density, json, as: format, seen }) {
    if (folder === undefined || rest.length > 0) throw new UsageError('name one pack');
    if (!isDensity(density)) throw new UsageError(`--density is one of ${DENSITIES.join(', ')}`);
    if (format !== undefined && !isFormat(format))
      throw new UsageError(`--as is one of ${PLAN_FORMATS.join(', ')}`);
    if (format !== undefined && json === true) throw new UsageError('either --json or --as');
    if (format !== undefined && PLAN_FILES[format].holds === 'pop-ups' && density === 'off')
      throw new UsageError('with --density off nothing pops up');
    const { pack } = await loadPack(folder);
    if (format !== undefined) {
      const audience = seen === true ? 'seen' : 'first';
      const { step } = NEW_VIEWING;
      process.stdout.write(planExport(pack, { density, audience, step, format }).content);
      return;
    }
    const { shown, held } = planViewing({
      entries: pack.entries,
      scenes: pack.scenes,
      runtime: pack.manifest.film.runtimeSeconds,
      language: pack.manifest.language,
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

function isFormat(value: unknown): value is PlanFormat {
  return PLAN_FORMATS.some((format) => format === value);
}

function isDensity(value: unknown): value is Density {
  return DENSITIES.some((density) => density === value);
}
