import { formatFilmTime } from '#shared/film-time';
import { plainText } from '#shared/pack/rich-text';
import { readingSeconds, LONGEST_READING } from '#shared/watch/reading-time';
import { catalogueEntries } from './catalogue-entries';
import type { SourcedEntry } from './entry-source';
import type { Problems } from './problems';
import type { PackSources } from './read-sources';

/** Checks what no single file can know: that ids exist, scenes tile the film and nothing shows too early. */
export function checkSources(sources: PackSources, problems: Problems): void {
  checkUnique(sources, problems);
  checkTiling(sources, problems);
  checkParts(sources, problems);
  const known = knownIds(sources);
  for (const fact of sources.film.film.facts) {
    for (const { source } of fact.sources) {
      if (!known.sources.has(source))
        unknown('film.yaml', `fact "${fact.label}"`, 'source', source, problems);
    }
  }
  for (const entry of sources.entries) checkEntry(entry, sources, known, problems);
  for (const song of sources.songs) {
    for (const id of song.performers) {
      if (!known.people.has(id)) unknown('songs.yaml', `song "${song.id}"`, 'person', id, problems);
    }
  }
  for (const scene of sources.scenes) {
    for (const id of scene.onScreen) {
      if (!known.people.has(id))
        unknown('scenes.yaml', `scene "${scene.id}"`, 'person', id, problems);
    }
    if (scene.place !== undefined && !known.places.has(scene.place)) {
      unknown('scenes.yaml', `scene "${scene.id}"`, 'place', scene.place, problems);
    }
  }
  for (const place of sources.places) {
    for (const id of place.scenes) {
      if (!known.scenes.has(id))
        unknown('places.yaml', `place "${place.id}"`, 'scene', id, problems);
    }
  }
}

type Known = Record<'people' | 'places' | 'songs' | 'scenes' | 'sources', ReadonlySet<string>>;

function knownIds(sources: PackSources): Known {
  const of = (items: readonly { id: string }[]): ReadonlySet<string> =>
    new Set(items.map((item) => item.id));
  return {
    people: of(sources.people),
    places: of(sources.places),
    songs: of(sources.songs),
    scenes: of(sources.scenes),
    sources: of(sources.film.sources),
  };
}

function unknown(file: string, what: string, kind: string, id: string, problems: Problems): void {
  problems.add(
    file,
    `${what} names the ${kind} "${id}", which does not exist`,
    `add the ${kind} or mend the id`,
  );
}

function checkUnique(sources: PackSources, problems: Problems): void {
  const lists: [string, readonly { id: string }[]][] = [
    ['scenes.yaml', sources.scenes],
    ['people.yaml', sources.people],
    ['songs.yaml', sources.songs],
    ['places.yaml', sources.places],
    ['film.yaml (landmarks)', sources.film.landmarks],
    ['film.yaml (sources)', sources.film.sources],
    ['film.yaml (parts)', sources.film.parts],
    ['film.yaml (editions)', sources.film.editions],
  ];
  for (const [file, items] of lists) {
    const seen = new Set<string>();
    for (const { id } of items) {
      if (seen.has(id))
        problems.add(file, `the id "${id}" stands twice`, 'ids are unique in their file');
      seen.add(id);
    }
  }
  const first = new Map(
    catalogueEntries(sources).map(({ id }) => [id, 'the entry that the build makes']),
  );
  for (const { entry, where } of sources.entries) {
    const earlier = first.get(entry.id);
    if (earlier !== undefined) {
      problems.add(
        where,
        `the id "${entry.id}" stands already at ${earlier}`,
        'ids are unique in a pack',
      );
    }
    first.set(entry.id, where);
  }
}

function checkTiling(sources: PackSources, problems: Problems): void {
  let end = 0;
  for (const scene of sources.scenes) {
    if (scene.start !== end) {
      problems.add(
        'scenes.yaml',
        `scene "${scene.id}" starts at ${formatFilmTime(scene.start)}, but the one before ends at ${formatFilmTime(end)}`,
        'scenes follow one another without gap or overlap',
      );
    }
    if (scene.end <= scene.start) {
      problems.add(
        'scenes.yaml',
        `scene "${scene.id}" ends before it starts`,
        'its end comes after its start',
      );
    }
    end = scene.end;
  }
  if (end !== sources.film.film.runtimeSeconds) {
    problems.add(
      'scenes.yaml',
      `the last scene ends at ${formatFilmTime(end)}, the film at ${formatFilmTime(sources.film.film.runtimeSeconds)}`,
      'the last scene ends with the film',
    );
  }
}

function checkParts(sources: PackSources, problems: Problems): void {
  const parts = new Set(sources.film.parts.map((part) => part.id));
  for (const scene of sources.scenes) {
    if (!parts.has(scene.part))
      unknown('scenes.yaml', `scene "${scene.id}"`, 'part', scene.part, problems);
  }
  const runtime = sources.film.film.runtimeSeconds;
  for (const landmark of sources.film.landmarks) {
    if (landmark.at > runtime) {
      problems.add('film.yaml', `landmark "${landmark.id}" comes after the film has ended`);
    }
  }
}

function checkEntry(
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
  const words = plainText(entry.content);
  if (entry.cues.length > 0 && readingSeconds(words) > LONGEST_READING) {
    say(
      `the body takes ${readingSeconds(words).toFixed(0)} s to read, too long for a pop-up`,
      `shorten it to ${String(LONGEST_READING)} s, or take its cues away and make it an essay`,
    );
  }
}
