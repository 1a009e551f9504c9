import { FilmSearch } from '#core/search/film-search';
import { packIndex } from '#core/search/index/pack-index';
import { formatFilmTime, parseFilmTime } from '#shared/film-time';
import { NEWCOMER, type Viewpoint } from '#shared/watch/spoiler-rule';
import { UsageError, type Command, type OptionValues } from '../command';
import { loadPack } from '../load-pack';

export const search: Command = {
  name: 'search',
  usage: 'search PACK "words" [--json] [--at 0:40:00 | --seen]',
  summary: 'Searches as the app does; without --at or --seen as a newcomer at the start.',
  options: {
    json: { type: 'boolean' },
    at: { type: 'string' },
    seen: { type: 'boolean' },
  },
  async run([folder, words, ...rest], options) {
    if (folder === undefined || words === undefined || rest.length > 0) {
      throw new UsageError('name a pack and, in quotes, the words to search');
    }
    const viewpoint = readViewpoint(options);
    const { pack, index } = await loadPack(folder);
    const found = new FilmSearch([index ?? packIndex(pack)]).search(words, viewpoint);
    if (options['json'] === true) {
      const results = found.map(({ id, kind, title, at, score }) => ({
        id,
        kind,
        title,
        at,
        score,
      }));
      process.stdout.write(`${JSON.stringify({ results })}\n`);
      return;
    }
    for (const { id, kind, title, at } of found) {
      const moment = at === null ? '       ' : formatFilmTime(at);
      process.stdout.write(`${moment}  ${title}  (${kind}, ${id})\n`);
    }
  },
};

function readViewpoint(options: OptionValues): Viewpoint {
  const { at, seen } = options;
  if (at !== undefined && seen === true) throw new UsageError('--at and --seen exclude each other');
  if (seen === true) return { ...NEWCOMER, seen: true };
  if (typeof at !== 'string') return NEWCOMER;
  const frontier = parseFilmTime(at);
  if (frontier === undefined) throw new UsageError(`"${at}" is no time; write 0:40:00`);
  return { seen: false, frontier };
}
