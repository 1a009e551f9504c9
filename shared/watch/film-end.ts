import type { FilmSeconds } from '../film-time';
import type { Manifest } from '../pack/manifest';
import type { Viewpoint } from './spoiler-rule';

type Shape = Pick<Manifest, 'parts' | 'film'>;

/** When the story is over: where the credits begin, or the end of a film whose pack names no credits. */
export function storyEnd({ parts, film }: Shape): FilmSeconds {
  return parts.find(({ credits }) => credits === true)?.start ?? film.runtimeSeconds;
}

/** When the last part of the story begins; what opens from then on is about the ending. */
export function lastPartStart(shape: Shape): FilmSeconds {
  const end = storyEnd(shape);
  const story = shape.parts.filter(({ start }) => start < end);
  return story.at(-1)?.start ?? end;
}

/** Whether this viewing has come to its end: by what was watched, or, for who knows the film, by where it is. */
export function isFilmOver(
  { seen, frontier }: Viewpoint,
  position: FilmSeconds,
  end: FilmSeconds,
): boolean {
  return frontier >= end || (seen && position >= end);
}
