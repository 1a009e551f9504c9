import { formatFilmTime } from '#shared/film-time';
import type { Entry } from '#shared/pack/entry';
import { linkTargets } from '#shared/pack/rich-text';
import { longestReading, readingSeconds } from '#shared/watch/reading-time';
import { catalogueEntries } from './catalogue-entries';
import type { SourcedEntry } from './entry-source';
import { writtenEntries } from './long-reads';
import type { Problems } from './problems';
import type { PackSources } from './read-sources';

export type Known = Record<
  'people' | 'places' | 'songs' | 'scenes' | 'sources' | 'entries',
  ReadonlySet<string>
>;

/** Every id that something in the pack may name. */
export function knownIds(sources: PackSources): Known {
  const of = (items: readonly { id: string }[]): ReadonlySet<string> =>
    new Set(items.map((item) => item.id));
  const written = writtenEntries(sources);
  return {
    people: of(sources.people),
    places: of(sources.places),
    songs: of(sources.songs),
    scenes: of(sources.scenes),
    sources: of(sources.film.sources),
    entries: of([...written, ...catalogueEntries(sources, written)]),
  };
}

/** Checks one entry against the rest of the pack: what it names, its moments, its length. */
export function checkEntry(
  { entry, where, places }: SourcedEntry,
  sources: PackSources,
  known: Known,
  problems: Problems,
  isChapter = false,
): void {
  const say: Say = (what, instead, at = where) => {
    problems.add(at, `"${entry.id}": ${what}`, instead);
  };
  for (const list of ['people', 'places', 'songs', 'scenes'] as const) {
    for (const [index, id] of entry[list].entries()) {
      if (!known[list].has(id))
        say(
          `${list} names "${id}", which does not exist`,
          `add it to ${list}.yaml or mend the id`,
          places.field([list, index]),
        );
    }
  }
  for (const [index, { source, ref }] of entry.sources.entries()) {
    if (known.sources.has(source)) continue;
    say(
      `the source "${source}" does not exist`,
      `sources are ${[...known.sources].join(', ')}`,
      // The sources of a chapter stand in its text.
      isChapter ? places.text(`${source} ${ref}`) : places.field(['sources', index]),
    );
  }
  const { runtimeSeconds } = sources.film.film;
  if (entry.revealsAt > runtimeSeconds)
    say(
      `revealsAt, ${formatFilmTime(entry.revealsAt)}, lies outside the film`,
      `the film ends at ${formatFilmTime(runtimeSeconds)}`,
      places.field(['revealsAt']),
    );
  for (const [index, cue] of entry.cues.entries()) {
    const place = places.field(['cues', index]);
    const scene = sources.scenes.find((candidate) => candidate.id === cue.scene);
    const at = formatFilmTime(cue.at);
    if (cue.scene !== undefined && !scene)
      say(
        `the cue at ${at} names the scene "${cue.scene}", which does not exist`,
        'mend the id',
        place,
      );
    if (scene && (cue.at < scene.start || cue.at >= scene.end)) {
      say(
        `the cue at ${at} is not in the scene "${scene.id}"`,
        `that scene runs from ${formatFilmTime(scene.start)} to ${formatFilmTime(scene.end)}`,
        place,
      );
    }
    if ((cue.until ?? cue.at) > runtimeSeconds)
      say(`the cue at ${at} lies outside the film`, 'cues lie within the runtime', place);
    if (cue.at < entry.revealsAt) {
      say(
        `the cue at ${at} comes before revealsAt, ${formatFilmTime(entry.revealsAt)}`,
        'a first-time viewer would never see it: move one of the two',
        place,
      );
    }
  }
  for (const to of linkTargets(entry.content)) {
    if (!known.entries.has(to))
      say(
        `a link leads to "${to}", which does not exist`,
        'mend the id or take the link away',
        places.text(`](#${to})`),
      );
  }
  checkLength(entry, sources.film.language, (what, instead) => say(what, instead, places.text('')));
}

/** @param at the entry's title, unless the place is known better */
type Say = (what: string, instead: string, at?: string) => void;

function checkLength(entry: Entry, language: string, say: Say): void {
  const seconds = readingSeconds(entry.content, language);
  const longest = longestReading(entry);
  if (seconds <= longest) return;
  const pops = entry.cues.length > 0;
  say(
    `the body takes ${seconds.toFixed(0)} s to read, too long for ${pops ? 'a pop-up' : `the kind "${entry.kind}"`}`,
    pops
      ? `shorten it to ${String(longest)} s, or take its cues away and make it an essay`
      : `shorten it to ${String(longest)} s, or make it an essay`,
  );
}
