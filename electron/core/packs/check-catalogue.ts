import { formatFilmTime } from '#shared/film-time';
import type { Known } from './check-entry';
import type { Problems } from './problems';
import type { PackSources } from './read-sources';

/** Scenes, people, songs and places name only what there is, and nobody before their time. */
export function checkCatalogue(sources: PackSources, known: Known, problems: Problems): void {
  const { locate, songs, scenes, places } = sources;
  const unknown = (file: string, path: PropertyKey[], what: string, of: string): void => {
    problems.add(
      locate(file, path),
      `${what}, which does not exist`,
      `add the ${of} or mend the id`,
    );
  };
  for (const [index, song] of songs.entries()) {
    for (const [place, id] of song.performers.entries()) {
      const what = `song "${song.id}" names the person "${id}"`;
      if (!known.people.has(id))
        unknown('songs.yaml', [index, 'performers', place], what, 'person');
    }
  }
  for (const [index, scene] of scenes.entries()) {
    for (const [place, id] of scene.onScreen.entries()) {
      const what = `scene "${scene.id}" names the person "${id}"`;
      if (!known.people.has(id)) unknown('scenes.yaml', [index, 'onScreen', place], what, 'person');
    }
    const what = `scene "${scene.id}" names the place "${scene.place ?? ''}"`;
    if (scene.place !== undefined && !known.places.has(scene.place))
      unknown('scenes.yaml', [index, 'place'], what, 'place');
  }
  for (const [index, place] of places.entries()) {
    for (const [number, id] of place.scenes.entries()) {
      const what = `place "${place.id}" names the scene "${id}"`;
      if (!known.scenes.has(id)) unknown('places.yaml', [index, 'scenes', number], what, 'scene');
    }
  }
  checkMoments(sources, problems);
}

function checkMoments(sources: PackSources, problems: Problems): void {
  const { locate, songs, scenes, people, film } = sources;
  const { runtimeSeconds } = film.film;
  for (const [index, song] of songs.entries()) {
    if (song.end <= song.start)
      problems.add(
        locate('songs.yaml', [index, 'end']),
        `song "${song.id}" ends before it starts`,
        'its end comes after its start',
      );
    else if (song.end > runtimeSeconds)
      problems.add(
        locate('songs.yaml', [index, 'end']),
        `song "${song.id}" ends after the film`,
        `the film ends at ${formatFilmTime(runtimeSeconds)}`,
      );
  }
  const known = new Map(people.map(({ id, revealsAt }) => [id, revealsAt]));
  for (const [index, person] of people.entries()) {
    if (person.revealsAt > runtimeSeconds)
      problems.add(
        locate('people.yaml', [index, 'revealsAt']),
        `person "${person.id}" is never known: revealsAt lies outside the film`,
        `the film ends at ${formatFilmTime(runtimeSeconds)}`,
      );
  }
  for (const [index, scene] of scenes.entries()) {
    for (const [place, id] of scene.onScreen.entries()) {
      const from = known.get(id) ?? 0;
      if (from < scene.end) continue;
      problems.add(
        locate('scenes.yaml', [index, 'onScreen', place]),
        `scene "${scene.id}" shows the person "${id}", who may not be known before ${formatFilmTime(from)}`,
        `correct revealsAt of "${id}" in people.yaml, or take them off the screen here`,
      );
    }
  }
}
