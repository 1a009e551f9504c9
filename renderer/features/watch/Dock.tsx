import { memo, type ReactElement, type ReactNode } from 'react';
import { Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import type { ViewingState } from '#shared/watch/viewing-state';
import { tell } from '../../lib/api';
import { useAttention } from '../../lib/attention';
import { useFilmSecond } from '../../lib/film-clock';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useWording, Words } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';
import { PackWords } from '../../ui/pack-text';
import { Ribbon } from './Ribbon';
import { copyWords, offsetWords } from './step-words';
import './Dock.css';

interface DockProps {
  viewing: ViewingState;
  /** Further controls, beside those of the clock; the same element until they change. */
  tools?: ReactNode;
  /** Who moves the film; the same element until that changes. */
  player?: ReactNode;
}

/**
 * Always in view at the foot of the window: the ribbon, the time, and the controls of the clock.
 * Drawn anew only with a new state: every key that is typed in the search passes by it.
 */
export const Dock = memo(function Dock({ viewing, tools, player }: DockProps): ReactElement {
  const { anchor, now, step } = viewing;
  const wording = useWording();
  const { say } = wording;
  const copy = copyWords(step, say);
  const back = useKeyHint('back');
  const playPause = useKeyHint('playPause');
  const forward = useKeyHint('forward');
  return (
    <footer className="dock">
      <Ribbon viewing={viewing} />
      <div className="transport">
        <button
          type="button"
          className="icon-button"
          aria-label={say('keys.action.back')}
          title={withKey(say('keys.action.back'), back)}
          {...back.aria}
          onClick={() => {
            tell('seekBy', { seconds: -10 });
          }}
        >
          <RotateCcw aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button play"
          aria-label={say(anchor.playing ? 'watch.pause' : 'watch.play')}
          title={withKey(say(anchor.playing ? 'watch.pause' : 'watch.play'), playPause)}
          {...playPause.aria}
          onClick={() => {
            tell(anchor.playing ? 'pause' : 'play');
          }}
        >
          {anchor.playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('keys.action.forward')}
          title={withKey(say('keys.action.forward'), forward)}
          {...forward.aria}
          onClick={() => {
            tell('seekBy', { seconds: 10 });
          }}
        >
          <RotateCw aria-hidden="true" />
        </button>
        {tools}
        <FilmTime viewing={viewing} />
        {player}
        <p className="film-step">
          <span className="film-step-name">{say('watch.clock')} </span>
          <bdi dir="ltr">{offsetWords(step.offset, wording)}</bdi>
          {copy !== undefined && `, ${copy}`}
        </p>
        <p className="next-landmark">
          {now.nextLandmark && (
            <Words
              id="watch.next-landmark"
              values={{
                landmark: <PackWords>{now.nextLandmark.label}</PackWords>,
                at: <Timecode at={now.nextLandmark.at} />,
              }}
            />
          )}
        </p>
      </div>
    </footer>
  );
});

/**
 * Apart from the rest, because it alone changes every second. While the viewer leans back nothing ticks: then
 * the time is that of the scene, which a new scene brings along.
 */
function FilmTime({ viewing }: { viewing: ViewingState }): ReactElement {
  const { anchor, now, timeline } = viewing;
  const leansBack = !useAttention() && anchor.playing;
  const second = useFilmSecond(anchor, timeline.runtime, leansBack ? Infinity : 1);
  return (
    <p className="film-time">
      {leansBack && now.scene ? (
        <span className="film-time-now">
          <Words
            id="watch.scene-time"
            values={{
              start: <Timecode at={now.scene.start} />,
              end: <Timecode at={now.scene.end} />,
            }}
          />
        </span>
      ) : (
        <Timecode at={second} className="film-time-now" />
      )}
      <span className="film-time-whole">
        {' / '}
        <Timecode at={timeline.runtime} />
      </span>
    </p>
  );
}
