import type { ReactElement } from 'react';
import { filmSeconds, type FilmSeconds } from '#shared/film-time';
import type { ViewingState } from '#shared/watch/viewing-state';
import { useAttention } from '../../lib/attention';
import { useFilmSecond } from '../../lib/film-clock';

/** The playhead moves no finer than the eye can see it move: a pixel is worth several seconds. */
const PLAYHEAD_STEP = 5;
/** And not by itself while nobody looks at it: a new scene brings it along. */
const UNWATCHED_STEP = Infinity;

function usePlayhead({ anchor, timeline }: ViewingState): FilmSeconds {
  return useFilmSecond(anchor, timeline.runtime, useAttention() ? PLAYHEAD_STEP : UNWATCHED_STEP);
}

/** Something as wide as the ribbon whose left edge lies on a moment: moved without layout. */
const movedTo = (at: FilmSeconds, runtime: FilmSeconds): { transform: string } => ({
  transform: `translateX(${String((at / runtime) * 100)}%)`,
});

/**
 * What moves over the ribbon: a veil over what is still to come, thicker and from the furthest watched point on in a first
 * viewing, and the light of a lamp where the film is.
 * @param scrub where a pointer that is held down would move the film to
 */
export function RibbonMarks({
  viewing,
  scrub,
}: {
  viewing: ViewingState;
  scrub: FilmSeconds | undefined;
}): ReactElement {
  const { runtime } = viewing.timeline;
  const playhead = usePlayhead(viewing);
  const here = scrub ?? playhead;
  const { ahead, frontier } = viewing;
  const furthest = ahead ? frontier : filmSeconds(Math.max(playhead, frontier));
  return (
    <>
      {viewing.audience === 'seen' ? (
        <div className="ribbon-ahead" style={movedTo(here, runtime)} />
      ) : (
        <div className="ribbon-veil" style={movedTo(furthest, runtime)} />
      )}
      <div className="ribbon-track" style={movedTo(here, runtime)}>
        <div className="ribbon-playhead" />
      </div>
    </>
  );
}
