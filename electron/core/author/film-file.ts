import type { HeadChange, HeadForm } from '#shared/author/about-form';
import type { PartSpan } from '#shared/author/parts';
import { timeText } from '#shared/author/time-text';
import { parseFilmTime } from '#shared/film-time';
import { asFields } from './item-files';
import { withFields, withValue } from './yaml-edits';
import { withItemAfter, withoutItem } from './yaml-lists';
import { one, texts, writtenList, writtenMap } from './yaml-plain';

export const FILM = 'film.yaml';

/** A part as it stands in `film.yaml`. */
export interface WrittenPart extends PartSpan {
  title: string;
  accent: string;
}

/** @throws YAMLParseError if the text is no YAML */
export function readHeadForm(text: string): HeadForm {
  const [top, film] = [writtenMap(text, []), writtenMap(text, ['film'])];
  return {
    title: one(film.get('title')),
    year: one(film.get('year')),
    version: one(top.get('version')),
    language: one(top.get('language')),
    directors: texts(film.get('directors')),
  };
}

/** Changes what is said in the head; what is left out stays. */
export function withHead(text: string, set: HeadChange): string {
  const { title, year, directors, version, language } = set;
  const top = {
    ...(version !== undefined && { version }),
    ...(language !== undefined && { language }),
  };
  const film = {
    ...(title !== undefined && { title }),
    ...(year !== undefined && { year }),
    ...(directors !== undefined && { directors }),
  };
  const inTop = withFields(text, [], asFields(top), ['id', 'version', 'language']);
  return withFields(inTop, ['film'], asFields(film), ['title', 'year', 'runtimeSeconds']);
}

/** The parts, each at its place in the list. @throws YAMLParseError if the text is no YAML */
export function readParts(text: string): WrittenPart[] {
  return writtenList(text, ['parts']).map((part) => ({
    id: one(part.get('id')),
    title: one(part.get('title')),
    start: parseFilmTime(one(part.get('start'))) ?? 0,
    end: parseFilmTime(one(part.get('end'))) ?? 0,
    accent: one(part.get('accent')),
    ...(one(part.get('credits')) === 'true' && { credits: true as const }),
  }));
}

/** Colours of parts that are begun here, one after the other. */
const ACCENTS = ['#4c6fb1', '#b1744c', '#5f9e6e', '#9a6bb0', '#b0596b', '#4c9aa8'];

/** The file with its parts begun, ended and taken away as a change says; what stays keeps its words. */
export function withParts(text: string, after: readonly PartSpan[]): string {
  const gone = readParts(text)
    .map(({ id }, place) => (after.some((part) => part.id === id) ? -1 : place))
    .filter((place) => place >= 0)
    .reverse();
  const left = gone.reduce((before, place) => withoutItem(before, place, ['parts']), text);
  return after.reduce((before, part, index) => {
    const written = readParts(before);
    const place = written.findIndex(({ id }) => id === part.id);
    const span = { start: timeText(part.start), end: timeText(part.end) };
    if (place < 0) {
      const previous = after[index - 1];
      const title = `Part at ${span.start}`;
      const accent = ACCENTS[written.length % ACCENTS.length];
      return withItemAfter(
        before,
        previous ? written.findIndex(({ id }) => id === previous.id) : -1,
        { id: part.id, title, ...span, accent, ...(part.credits && { credits: true }) },
        ['parts'],
      );
    }
    const was = written[place];
    return withFields(before, ['parts', place], {
      ...(was?.start !== part.start && { start: span.start }),
      ...(was?.end !== part.end && { end: span.end }),
    });
  }, left);
}

/** The file of a film that runs longer or shorter: its last part ends with it, and so does the copy it was written on. */
export function withRuntime(text: string, before: number, runtime: number): string {
  const parts = readParts(text);
  const last = parts.findIndex(({ end }) => end === before);
  let changed = withFields(text, ['film'], { runtimeSeconds: timeText(runtime) }, [
    'title',
    'year',
  ]);
  if (last >= 0) changed = withFields(changed, ['parts', last], { end: timeText(runtime) });
  for (const [place, edition] of writtenList(text, ['editions']).entries()) {
    const points = edition.get('points');
    if (!Array.isArray(points)) continue;
    const index = (points as unknown[]).findIndex(
      (point) => Array.isArray(point) && point.every((at) => at === before),
    );
    if (index < 0) continue;
    for (const side of [0, 1])
      changed = withValue(changed, ['editions', place, 'points', index, side], runtime);
  }
  return changed;
}
