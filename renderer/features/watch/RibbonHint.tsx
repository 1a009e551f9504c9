import type { ReactElement } from 'react';
import { formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { TimelineView } from '#shared/watch/views';
import { PackWords } from '../../ui/pack-text';

/** The time under the pointer, and the scene and song there if the viewer has been there. */
export function RibbonHint({
  at,
  timeline,
}: {
  at: FilmSeconds;
  timeline: TimelineView;
}): ReactElement {
  const within = ({ start, end }: { start: number; end: number }): boolean =>
    start <= at && at < end;
  const scene = timeline.scenes.find(within);
  const song = timeline.songs.find(within);
  const share = at / timeline.runtime;
  return (
    <p
      className="ribbon-hint"
      aria-hidden="true"
      style={{
        left: `${String(share * 100)}%`,
        // At either end of the film it leans inwards, to stay in the window.
        transform: `translateX(${String(share * -100)}%)`,
      }}
    >
      <strong className="timecode">{formatFilmTime(at)}</strong>
      {scene && (
        <span>
          <PackWords>{scene.title}</PackWords>
        </span>
      )}
      {song && (
        <span className="ribbon-hint-song">
          ♪ <PackWords>{song.title}</PackWords>
        </span>
      )}
    </p>
  );
}
