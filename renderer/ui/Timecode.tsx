import type { ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';

/** A moment of the film in figures that do not jump as they change. */
export function Timecode({ at, className = '' }: { at: number; className?: string }): ReactElement {
  const text = formatFilmTime(at);
  return (
    <time className={`timecode ${className}`} dateTime={`PT${String(Math.floor(at))}S`}>
      {text}
    </time>
  );
}
