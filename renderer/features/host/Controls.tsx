import { useRef, type ReactElement } from 'react';
import { EyeOff, MonitorOff, Pause, Play, StepForward } from 'lucide-react';
import type { HostState } from '#shared/host/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { tell } from '../../lib/api';
import { useKeyHint } from '../../lib/keymap';
import { useWords, Words } from '../../lib/words';
import { KeyCap } from '../../ui/KeyCap';
import { PackWords } from '../../ui/pack-text';
import './Controls.css';

const BREAKS = [5, 10, 15] as const;

interface ControlsProps {
  host: HostState;
  viewing: ViewingState;
}

/** Large enough to be hit in the dark. */
export function Controls({ host, viewing }: ControlsProps): ReactElement {
  const say = useWords();
  const play = useRef<HTMLButtonElement>(null);
  const { playing } = viewing.anchor;
  const { audience, isBlank } = host;
  const hints = {
    play: useKeyHint('playPause'),
    next: useKeyHint('hostNext'),
    clear: useKeyHint('hostClear'),
    blank: useKeyHint('hostBlank'),
  };
  const ready = host.cues.find(({ id }) => id === host.ready);
  const isTalking = audience.kind === 'question' || audience.kind === 'break';
  return (
    <section className="host-controls" aria-label={say('host.controls')}>
      <button
        ref={play}
        type="button"
        className="host-control host-play"
        {...hints.play.aria}
        onClick={() => {
          if (playing) tell('pause');
          else tell(isTalking ? 'hostGoOn' : 'play');
        }}
      >
        {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        {say(
          playing
            ? 'host.controls.stop'
            : isTalking
              ? 'host.controls.go-on'
              : 'host.controls.start',
        )}
        <KeyCap printed={hints.play.printed} />
      </button>
      {ready && !isTalking ? (
        <button
          type="button"
          className="host-control host-ready"
          {...hints.next.aria}
          onClick={() => {
            tell('hostShow', { id: ready.id });
          }}
        >
          <StepForward aria-hidden="true" />
          <span>
            <Words
              id="host.controls.show"
              values={{
                title: (
                  <em>
                    <PackWords>{ready.title}</PackWords>
                  </em>
                ),
              }}
            />
          </span>
          <KeyCap printed={hints.next.printed} />
        </button>
      ) : (
        <button
          type="button"
          className="host-control"
          {...hints.clear.aria}
          disabled={audience.kind === 'quiet'}
          onClick={() => {
            tell('hostClear');
          }}
        >
          <EyeOff aria-hidden="true" />
          {say('host.controls.clear')}
          <KeyCap printed={hints.clear.printed} />
        </button>
      )}
      <button
        type="button"
        className="host-control"
        {...hints.blank.aria}
        aria-pressed={isBlank}
        onClick={() => {
          tell('hostBlank', { on: !isBlank });
        }}
      >
        <MonitorOff aria-hidden="true" />
        {say('host.controls.blank')}
        <KeyCap printed={hints.blank.printed} />
      </button>
      <div className="host-breaks" role="group" aria-label={say('host.break')}>
        <span>{say('host.break.of')}</span>
        {BREAKS.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className="chip"
            onClick={() => {
              tell('hostBreak', { minutes });
              // What comes next is to go on: Space must not take the same break again.
              play.current?.focus();
            }}
          >
            {say('host.break.minutes', { minutes })}
          </button>
        ))}
      </div>
    </section>
  );
}
