import { formatFilmTime } from '#shared/film-time';
import type { Problems } from './problems';
import type { PackSources } from './read-sources';

/** What `film.yaml` says has its sources, its parts are in order, and its landmarks and releases make sense. */
export function checkFilm(sources: PackSources, problems: Problems): void {
  checkFacts(sources, problems);
  checkParts(sources, problems);
  checkLandmarks(sources, problems);
}

function checkFacts({ film, locate }: PackSources, problems: Problems): void {
  const known = new Set(film.sources.map(({ id }) => id));
  for (const [index, fact] of film.film.facts.entries()) {
    for (const [place, { source }] of fact.sources.entries()) {
      if (known.has(source)) continue;
      problems.add(
        locate('film.yaml', ['film', 'facts', index, 'sources', place]),
        `fact "${fact.label}" names the source "${source}", which does not exist`,
        'add the source or mend the id',
      );
    }
  }
}

function checkParts({ film, scenes, locate }: PackSources, problems: Problems): void {
  const parts = new Map(film.parts.map((part) => [part.id, part]));
  for (const [index, scene] of scenes.entries()) {
    const part = parts.get(scene.part);
    const at = locate('scenes.yaml', [index, 'part']);
    if (!part)
      problems.add(
        at,
        `scene "${scene.id}" names the part "${scene.part}", which does not exist`,
        'add the part or mend the id',
      );
    else if (scene.start < part.start || scene.end > part.end)
      problems.add(
        at,
        `scene "${scene.id}" is not within its part "${part.id}"`,
        `that part runs from ${formatFilmTime(part.start)} to ${formatFilmTime(part.end)}`,
      );
  }
  const credits = film.parts.findIndex((part) => part.credits);
  const first = film.parts[credits];
  if (!first) return;
  const at = locate('film.yaml', ['parts', credits, 'credits']);
  if (film.parts.slice(credits).some((part) => !part.credits)) {
    problems.add(
      at,
      `after the credits of part "${first.id}" a part of the story follows`,
      'say "credits: true" of the last parts only',
    );
  }
  if (!scenes.some(({ start }) => start === first.start)) {
    problems.add(
      at,
      `the credits of part "${first.id}" begin within a scene`,
      'a scene starts with the credits: that is when the story is over',
    );
  }
}

function checkLandmarks({ film, locate }: PackSources, problems: Problems): void {
  for (const [index, { id, at, revealsAt }] of film.landmarks.entries()) {
    if (at > film.film.runtimeSeconds)
      problems.add(
        locate('film.yaml', ['landmarks', index, 'at']),
        `landmark "${id}" comes after the film has ended`,
        'landmarks lie within the runtime',
      );
    if (revealsAt > at)
      problems.add(
        locate('film.yaml', ['landmarks', index, 'revealsAt']),
        `landmark "${id}" may be known from ${formatFilmTime(revealsAt)}, when its moment, ${formatFilmTime(at)}, is over`,
        'revealsAt of a landmark comes no later than its moment',
      );
  }
}
