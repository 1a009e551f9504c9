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
  { entry, where }: SourcedEntry,
  sources: PackSources,
  known: Known,
  problems: Problems,
): void {
  const say = (what: string, instead: string): void => {
    problems.add(where, `"${entry.id}": ${what}`, instead);
  };
  for (const list of ['people', 'places', 'songs', 'scenes'] as const) {
    for (const id of entry[list]) {
      if (!known[list].has(id))
        say(`${list} names "${id}", which does not exist`, `add it to ${list}.yaml or mend the id`);
    }
  }
  for (const { source } of entry.sources) {
    if (!known.sources.has(source)) {
      say(`the source "${source}" does not exist`, `sources are ${[...known.sources].join(', ')}`);
    }
  }
  for (const cue of entry.cues) {
    const scene = sources.scenes.find((candidate) => candidate.id === cue.scene);
    const at = formatFilmTime(cue.at);
    if (cue.scene !== undefined && !scene)
      say(`the cue at ${at} names the scene "${cue.scene}", which does not exist`, 'mend the id');
    if (scene && (cue.at < scene.start || cue.at >= scene.end)) {
      say(
        `the cue at ${at} is not in the scene "${scene.id}"`,
        `that scene runs from ${formatFilmTime(scene.start)} to ${formatFilmTime(scene.end)}`,
      );
    }
    if ((cue.until ?? cue.at) > sources.film.film.runtimeSeconds)
      say(`the cue at ${at} lies outside the film`, 'cues lie within the runtime');
    if (cue.at < entry.revealsAt) {
      say(
        `the cue at ${at} comes before revealsAt, ${formatFilmTime(entry.revealsAt)}`,
        'a first-time viewer would never see it: move one of the two',
      );
    }
  }
  for (const to of linkTargets(entry.content)) {
    if (!known.entries.has(to))
      say(`a link leads to "${to}", which does not exist`, 'mend the id or take the link away');
  }
  checkLength(entry, sources.film.language, say);
}

function checkLength(
  entry: Entry,
  language: string,
  say: (what: string, instead: string) => void,
): void {
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
