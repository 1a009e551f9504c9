import type { z } from 'zod';
import { newFilm, runtimeOf, timesOnly, type NewFilm } from '#core/packs/skeleton/new-film';
import { skeletonFiles } from '#core/packs/skeleton/skeleton-files';
import { writeSkeleton } from '#core/packs/skeleton/write-skeleton';
import { openSubtitleFile } from '#core/subtitles/subtitle-file';
import { FootlightError } from '#shared/errors';
import { parseFilmTime, type FilmSeconds } from '#shared/film-time';
import { filmId } from '#shared/pack/film-id';
import { languageProblem } from '#shared/pack/language';
import { UsageError, type Command, type OptionValues } from '../command';

/** What is wrong with an option, by the field that it fills. */
const FAULTS: Readonly<Record<Exclude<keyof z.infer<typeof newFilm>, 'language'>, string>> = {
  id: '--id is small letters, figures and hyphens: --id tokyo-story',
  title: '--title is one line of at most 200 letters: --title "The Third Man"',
  year: '--year is the year of the first showing, 1870 to 2200: --year 1949',
  directors: '--director is one name of at most 200 letters; write it once for each of them',
};

export const create: Command = {
  name: 'new',
  usage:
    'new FOLDER --title T --year Y (--runtime 1:32:00 | --subtitles FILE.srt) [--director D]… [--language en] [--id I]',
  summary:
    'Begins a pack: sources that can be checked, built and watched at once. Of a subtitle file only the times are used.',
  options: {
    title: { type: 'string' },
    year: { type: 'string' },
    runtime: { type: 'string' },
    director: { type: 'string', multiple: true },
    language: { type: 'string', default: 'en' },
    subtitles: { type: 'string' },
    id: { type: 'string' },
  },
  async run([folder, ...rest], options) {
    if (folder === undefined || rest.length > 0)
      throw new UsageError('name one folder, which is to hold the sources');
    const head = readHead(options);
    const said = readRuntime(options['runtime']);
    const lines = await readTimes(options['subtitles']);
    const film: NewFilm = {
      ...head,
      runtime: runtimeOrUsage(said, lines),
      ...(lines && { lines }),
    };
    await writeSkeleton(skeletonFiles(film), folder);
    process.stderr.write(
      `begun ${film.id} in ${folder}\n  next: filmpack check ${folder}, then filmpack watch ${folder}\n`,
    );
  },
};

function readHead(options: OptionValues): Omit<NewFilm, 'runtime' | 'lines'> {
  const { title, year, director, language, id } = options;
  if (typeof title !== 'string' || title.trim() === '')
    throw new UsageError(`no title: ${FAULTS.title}`);
  if (typeof year !== 'string') throw new UsageError(`no year: ${FAULTS.year}`);
  const chosen = id ?? filmId(title);
  if (chosen === undefined)
    throw new UsageError(
      `no id can be made of the title ${JSON.stringify(title)}: choose one in Latin letters, such as --id tokyo-story`,
    );
  const problem = languageProblem(String(language));
  if (problem) throw new UsageError(`--language: ${problem.what}; ${problem.instead}`);
  const data = {
    id: chosen,
    title,
    year: /^\d{4}$/.test(year) ? Number(year) : year,
    directors: director ?? [],
    language,
  };
  const checked = newFilm.safeParse(data);
  if (checked.success) return checked.data;
  const [field] = checked.error.issues[0]?.path ?? [];
  throw new UsageError(FAULTS[field as keyof typeof FAULTS]);
}

function readRuntime(runtime: unknown): FilmSeconds | undefined {
  if (typeof runtime !== 'string') return undefined;
  const seconds = parseFilmTime(runtime);
  if (seconds === undefined)
    throw new UsageError(
      `--runtime: "${runtime}" is no time; write hours, minutes and seconds: 1:32:00`,
    );
  return seconds;
}

async function readTimes(file: unknown): Promise<NewFilm['lines']> {
  return typeof file === 'string' ? timesOnly((await openSubtitleFile(file)).lines) : undefined;
}

function runtimeOrUsage(
  said: FilmSeconds | undefined,
  lines: NewFilm['lines'] | undefined,
): FilmSeconds {
  try {
    return runtimeOf(said, lines);
  } catch (error) {
    if (!(error instanceof FootlightError)) throw error;
    throw new UsageError(`${error.message} ${error.remedy ?? ''}`.trim());
  }
}
