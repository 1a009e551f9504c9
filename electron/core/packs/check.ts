import { formatFilmTime } from '#shared/film-time';
import { catalogueEntries } from './catalogue-entries';
import { checkEntry, knownIds } from './check-entry';
import { checkCopies } from './check-copies';
import { checkReads } from './check-reads';
import { checkClaims } from './claims-coverage';
import { writtenEntries } from './long-reads';
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
  for (const written of [...sources.entries, ...sources.reads.flatMap(({ chapters }) => chapters)])
    checkEntry(written, sources, known, problems);
  checkReads(sources, problems);
  checkClaims(sources, problems);
  checkCopies(sources, problems);
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
    catalogueEntries(sources, writtenEntries(sources)).map(({ id }) => [
      id,
      'the entry that the build makes',
    ]),
  );
  const chapters = sources.reads.flatMap((read) => read.chapters);
  for (const { entry, where } of [...sources.entries, ...chapters]) {
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
  const credits = sources.film.parts.findIndex((part) => part.credits);
  const first = sources.film.parts[credits];
  if (first && sources.film.parts.slice(credits).some((part) => !part.credits)) {
    problems.add(
      'film.yaml',
      `after the credits of part "${first.id}" a part of the story follows`,
      'say "credits: true" of the last parts only',
    );
  }
  if (first && !sources.scenes.some(({ start }) => start === first.start)) {
    problems.add(
      'film.yaml',
      `the credits of part "${first.id}" begin within a scene`,
      'a scene starts with the credits: that is when the story is over',
    );
  }
  const runtime = sources.film.film.runtimeSeconds;
  for (const landmark of sources.film.landmarks) {
    if (landmark.at > runtime) {
      problems.add('film.yaml', `landmark "${landmark.id}" comes after the film has ended`);
    }
  }
}
