import { memo, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { filmSeconds, formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { ViewingState } from '#shared/watch/viewing-state';
import type { TimelineView } from '#shared/watch/views';
import { tell } from '../../lib/api';
import { useAttention } from '../../lib/attention';
import { useFilmSecond } from '../../lib/film-clock';
import { useWords } from '../../lib/words';
import { PackWords } from '../../ui/pack-text';
import './Ribbon.css';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -60,
  PageUp: 60,
};

/** The playhead moves no finer than the eye can see it move: a pixel is worth several seconds. */
const PLAYHEAD_STEP = 5;
/** And not by itself while nobody looks at it: a new scene brings it along. */
const UNWATCHED_STEP = Infinity;

function usePlayhead({ anchor, timeline }: ViewingState): FilmSeconds {
  return useFilmSecond(anchor, timeline.runtime, useAttention() ? PLAYHEAD_STEP : UNWATCHED_STEP);
}

/** The whole film as one ribbon: parts in colour, songs, cues, how far you have watched, where you are. */
export function Ribbon({ viewing }: { viewing: ViewingState }): ReactElement {
  const say = useWords();
  const { timeline, anchor } = viewing;
  const { runtime } = timeline;
  const [hover, setHover] = useState<FilmSeconds>();
  const seek = (to: number): void => {
    tell('seek', { to: filmSeconds(Math.min(Math.max(to, 0), runtime)) });
  };
  const momentUnder = (event: PointerEvent): FilmSeconds => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientX - left) / width, 0), 1);
    return filmSeconds(share * runtime);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) tell('seekBy', { seconds: step });
    else if (event.key === 'Home') seek(0);
    else if (event.key === 'End') seek(viewing.audience === 'seen' ? runtime : viewing.frontier);
    else return;
    event.preventDefault();
  };
  return (
    <div className="ribbon-room">
      {hover !== undefined && <Hint at={hover} timeline={timeline} />}
      <div
        className="ribbon"
        role="slider"
        tabIndex={0}
        aria-label={say('watch.ribbon')}
        aria-valuemin={0}
        aria-valuemax={runtime}
        aria-valuenow={Math.floor(anchor.position)}
        aria-valuetext={valueText(viewing)}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => {
          setHover(momentUnder(event));
        }}
        onPointerLeave={() => {
          setHover(undefined);
        }}
        onClick={(event) => {
          seek(momentUnder(event as unknown as PointerEvent));
        }}
      >
        <RibbonDrawing timeline={timeline} />
        <Veil viewing={viewing} />
        <Playhead viewing={viewing} />
      </div>
    </div>
  );
}

function valueText({ anchor, now }: ViewingState): string {
  const time = formatFilmTime(anchor.position);
  return now.scene ? `${time}, ${now.scene.title}` : time;
}

/** Drawn once for each timeline: nothing in it moves. */
const RibbonDrawing = memo(function RibbonDrawing({
  timeline,
}: {
  timeline: TimelineView;
}): ReactElement {
  const { runtime, parts, songs, cues } = timeline;
  return (
    <svg viewBox={`0 0 ${String(runtime)} 40`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ start, end, accent }) => (
        <rect key={start} x={start} width={end - start} y={10} height={30} fill={accent} />
      ))}
      {songs.map(({ id, start, end }) => (
        <rect
          key={id}
          className="ribbon-song"
          x={start}
          width={end - start}
          y={30}
          height={6}
          rx={3}
        />
      ))}
      {cues.map((at) => (
        <rect key={at} className="ribbon-cue" x={at} width={5} y={2} height={6} />
      ))}
    </svg>
  );
});

/** What lies ahead of the furthest watched point. */
function Veil({ viewing }: { viewing: ViewingState }): ReactElement | null {
  const { runtime } = viewing.timeline;
  const here = usePlayhead(viewing);
  if (viewing.audience === 'seen') return null;
  const furthest = viewing.ahead ? viewing.frontier : Math.max(here, viewing.frontier);
  return (
    <div
      className="ribbon-veil"
      style={{ transform: `translateX(${String((furthest / runtime) * 100)}%)` }}
    />
  );
}

function Playhead({ viewing }: { viewing: ViewingState }): ReactElement {
  const { runtime } = viewing.timeline;
  const here = usePlayhead(viewing);
  return (
    <div
      className="ribbon-track"
      style={{ transform: `translateX(${String((here / runtime) * 100)}%)` }}
    >
      <div className="ribbon-playhead" />
    </div>
  );
}

/** The time under the pointer, and the scene and song there if the viewer has been there. */
function Hint({ at, timeline }: { at: FilmSeconds; timeline: TimelineView }): ReactElement {
  const within = ({ start, end }: { start: number; end: number }): boolean =>
    start <= at && at < end;
  const scene = timeline.scenes.find(within);
  const song = timeline.songs.find(within);
  return (
    <p
      className="ribbon-hint"
      aria-hidden="true"
      style={{ left: `${String((at / timeline.runtime) * 100)}%` }}
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
