import { formatFilmTime } from '#shared/film-time';
import type { PausePoint } from '#shared/host/pause-points';
import type { CardText, ProgrammeView } from '#shared/host/views';
import type { Entry } from '#shared/pack/entry';
import type { EntryKind } from '#shared/pack/entry-kinds';
import type { Pack } from '#shared/pack/pack';
import { storyEnd } from '#shared/watch/film-end';
import { isRevealed, NEWCOMER, type Viewpoint } from '#shared/watch/spoiler-rule';
import { cardText } from './audience-cut';

/** What to look for: as many as fit half a page. */
const MOST_TO_LOOK_FOR = 6;

/** Facts of the pack: its first ones, because on the later lines stand prizes and takings rather than the film. */
const MOST_FACTS = 9;

/** Kinds that sharpen the eye; prizes and opinions do not. */
const WORTH_A_LOOK: readonly EntryKind[] = [
  'trivia',
  'connection',
  'person',
  'place',
  'song',
  'plot',
];

export interface ProgrammeOptions {
  points: readonly PausePoint[];
  welcome: string;
  /** For afterwards: what the host may know himself. Without it a page holds what a newcomer may know. */
  spoilersFor: Viewpoint | null;
}

/** A programme to print and hand out. Without spoilers it is safe for somebody who has not seen a second of the film. */
export function programme(pack: Pack, options: ProgrammeOptions): ProgrammeView {
  const { points, welcome, spoilersFor } = options;
  const viewpoint = spoilersFor ?? NEWCOMER;
  const { film, parts } = pack.manifest;
  const end = storyEnd(pack.manifest);
  const known = pack.entries.filter(({ revealsAt }) => isRevealed(revealsAt, viewpoint));
  const asked = new Set(points.flatMap(({ questions }) => questions));
  const questions = known.filter(({ id, kind }) => kind === 'question' && !asked.has(id));
  const lookFor = known
    .filter(({ kind, revealsAt }) => WORTH_A_LOOK.includes(kind) && revealsAt === 0)
    .filter(({ cues }) => cues.some(({ at }) => at < end))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TO_LOOK_FOR);
  const before = questions.filter(({ revealsAt, cues }) => revealsAt === 0 && cues.length === 0);
  const after = questions.filter(({ revealsAt }) => revealsAt >= end);
  const pauses = points.map(({ at, questions: ids, words }) => ({
    at,
    entries: known.filter(({ id }) => ids.includes(id)),
    words: spoilersFor ? words : '',
  }));
  const printed = [...before, ...after, ...lookFor, ...pauses.flatMap(({ entries }) => entries)];
  return {
    spoilers: spoilersFor !== null,
    welcome,
    film: {
      title: film.title,
      year: film.year,
      runtime: film.runtimeSeconds,
      made: made(pack),
      facts: facts(pack),
    },
    cast: pack.people.flatMap(({ kind, name, actor, revealsAt }) =>
      kind === 'cast' && actor !== undefined && isRevealed(revealsAt, viewpoint)
        ? [{ name, actor }]
        : [],
    ),
    parts: parts.map(({ title, start, end: partEnd, credits }) => ({
      title: isRevealed(start, viewpoint) ? title : null,
      start,
      end: partEnd,
      isCredits: credits === true,
    })),
    points: pauses.map(({ at, entries, words }) => ({ at, questions: texts(entries), words })),
    before: texts(before),
    after: texts(after),
    lookFor: texts(lookFor),
    sources: sourceTitles(pack, printed),
  };
}

/** Who made the film, and what it is. */
function made({ manifest: { film } }: Pack): ProgrammeView['film']['made'] {
  const all: ProgrammeView['film']['made'] = [
    { what: 'directors', value: film.directors.join(', ') },
    { what: 'writers', value: film.writers.join(', ') },
    { what: 'genres', value: film.genres.join(', ') },
    { what: 'rating', value: film.rating ?? '' },
    { what: 'length', value: formatFilmTime(film.runtimeSeconds) },
  ];
  return all.filter(({ value }) => value !== '');
}

/** What is a number or a date about the film. None of it tells what happens. */
function facts({ manifest: { film } }: Pack): ProgrammeView['film']['facts'] {
  return film.facts.slice(0, MOST_FACTS).map(({ label, value }) => ({ label, value }));
}

function texts(entries: readonly Entry[]): CardText[] {
  return entries.map(cardText);
}

function sourceTitles({ manifest }: Pack, entries: readonly Entry[]): string[] {
  const cited = new Set([
    ...entries.flatMap(({ sources }) => sources.map(({ source }) => source)),
    ...manifest.film.facts
      .slice(0, MOST_FACTS)
      .flatMap(({ sources }) => sources.map(({ source }) => source)),
  ]);
  return manifest.sources.filter(({ id }) => cited.has(id)).map(({ title }) => title);
}
