import { useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { filmSeconds, formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { ViewingState } from '#shared/watch/viewing-state';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import { RibbonDrawing, RibbonParts } from './RibbonDrawing';
import { RibbonHint } from './RibbonHint';
import { RibbonMarks } from './RibbonMarks';
import './Ribbon.css';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -60,
  PageUp: 60,
};

/**
 * The whole film as one ribbon: parts in colour, songs, how many notes there are, how far you have watched, where you are.
 * A pointer that is held down moves the playhead with it; the film follows when it is let go, for a player that is
 * followed could not keep up with every pixel.
 */
export function Ribbon({ viewing }: { viewing: ViewingState }): ReactElement {
  const say = useWords();
  const { timeline, anchor } = viewing;
  const { runtime } = timeline;
  const [hover, setHover] = useState<FilmSeconds>();
  const [scrub, setScrub] = useState<FilmSeconds>();
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
    if (event.key === 'Escape' && scrub !== undefined) setScrub(undefined);
    else if (step !== undefined) tell('seekBy', { seconds: step });
    else if (event.key === 'Home') seek(0);
    else if (event.key === 'End') seek(viewing.audience === 'seen' ? runtime : viewing.frontier);
    else return;
    event.preventDefault();
  };
  return (
    <div className="ribbon-room">
      {hover !== undefined && <RibbonHint at={hover} timeline={timeline} />}
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
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setScrub(momentUnder(event));
        }}
        onPointerMove={(event) => {
          const moment = momentUnder(event);
          setHover(moment);
          if (scrub !== undefined) setScrub(moment);
        }}
        onPointerUp={(event) => {
          if (scrub !== undefined) seek(momentUnder(event));
          setScrub(undefined);
        }}
        onPointerCancel={() => {
          setScrub(undefined);
        }}
        onPointerLeave={() => {
          setHover(undefined);
        }}
      >
        <div className="ribbon-band">
          <RibbonDrawing timeline={timeline} />
          <RibbonMarks viewing={viewing} scrub={scrub} />
        </div>
        <RibbonParts timeline={timeline} />
      </div>
    </div>
  );
}

function valueText({ anchor, now }: ViewingState): string {
  const time = formatFilmTime(anchor.position);
  return now.scene ? `${time}, ${now.scene.title}` : time;
}
