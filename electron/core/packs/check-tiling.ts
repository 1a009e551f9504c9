import { formatFilmTime } from '#shared/film-time';
import type { Problems } from './problems';
import type { PackSources } from './read-sources';

/** Scenes follow one another without gap or overlap, from the first second of the film to its last. */
export function checkTiling({ scenes, film, locate }: PackSources, problems: Problems): void {
  let end = 0;
  const at = (...path: PropertyKey[]): string => locate('scenes.yaml', path);
  for (const [index, scene] of scenes.entries()) {
    if (scene.start !== end) {
      problems.add(
        at(index, 'start'),
        `scene "${scene.id}" starts at ${formatFilmTime(scene.start)}, but the one before ends at ${formatFilmTime(end)}`,
        'scenes follow one another without gap or overlap',
      );
    }
    if (scene.end <= scene.start) {
      problems.add(
        at(index, 'end'),
        `scene "${scene.id}" ends before it starts`,
        'its end comes after its start',
      );
    }
    end = scene.end;
  }
  const { runtimeSeconds } = film.film;
  if (end !== runtimeSeconds) {
    problems.add(
      at(scenes.length - 1, 'end'),
      `the last scene ends at ${formatFilmTime(end)}, the film at ${formatFilmTime(runtimeSeconds)}`,
      'the last scene ends with the film',
    );
  }
}
