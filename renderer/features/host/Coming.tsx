import type { ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { HostCue, HostPoint, HostState } from '#shared/host/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { useFilmSecond } from '../../lib/film-clock';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import { KindLabel } from '../../ui/KindLabel';
import { formatDuration } from './duration';
import { PackWords } from '../../ui/pack-text';

/** As many as a glance takes in. */
const IN_SIGHT = 7;

/** A note whose moment was this many seconds ago can still be shown. */
const JUST_NOW = 45;

type Item = { at: FilmSeconds } & ({ cue: HostCue } | { point: HostPoint });

interface ComingProps {
  host: HostState;
  viewing: ViewingState;
  onOpen: (id: string) => void;
}

/** What comes next, with the time that is left to it. */
export function Coming({ host, viewing, onOpen }: ComingProps): ReactElement {
  const say = useWords();
  const second = useFilmSecond(viewing.anchor, viewing.timeline.runtime);
  const items: Item[] = [
    ...host.cues.map((cue) => ({ at: cue.at, cue })),
    ...host.points.map((point) => ({ at: point.at, point })),
  ]
    .filter(({ at }) => at > second - JUST_NOW)
    .sort((a, b) => a.at - b.at)
    .slice(0, IN_SIGHT);
  return (
    <section aria-labelledby="host-coming">
      <h3 id="host-coming">{say('host.next')}</h3>
      {items.length === 0 && <p className="empty">{say('host.next.nothing')}</p>}
      <ul className="coming">
        {items.map((item) => (
          <li
            key={'cue' in item ? item.cue.id : `pause-${String(item.at)}`}
            data-kind={'cue' in item ? item.cue.kind : 'pause'}
          >
            <span className="coming-time timecode">
              {item.at > second
                ? say('host.next.in', { duration: formatDuration(item.at - second) })
                : say('host.next.now')}
            </span>
            {'cue' in item ? (
              <ComingCue
                cue={item.cue}
                isUp={host.card === item.cue.id}
                isOpen={item.cue.from <= Math.max(host.seenUpTo, host.isAhead ? 0 : second)}
                onOpen={onOpen}
              />
            ) : (
              <ComingPause point={item.point} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ComingCueProps {
  cue: HostCue;
  isUp: boolean;
  /** The room may know it by now. */
  isOpen: boolean;
  onOpen: (id: string) => void;
}

export function ComingCue({ cue, isUp, isOpen, onOpen }: ComingCueProps): ReactElement {
  const say = useWords();
  const { id, kind, title, planned, shown } = cue;
  return (
    <>
      <button
        type="button"
        className="coming-title"
        onClick={() => {
          onOpen(id);
        }}
      >
        <PackWords>{title}</PackWords>
      </button>
      <span className="coming-facts">
        <KindLabel kind={kind} />
        {planned && <span className="coming-planned">{say('host.cue.planned')}</span>}
        {shown && <span>{say('host.cue.shown')}</span>}
      </span>
      <button
        type="button"
        className="chip"
        aria-label={say(isUp ? 'host.cue.take-away-it' : 'host.cue.show-it', { title })}
        disabled={!isOpen}
        title={isOpen ? undefined : say('host.cue.not-yet')}
        onClick={() => {
          if (isUp) tell('hostClear');
          else tell('hostShow', { id });
        }}
      >
        {say(isUp ? 'host.cue.take-away' : 'host.cue.show')}
      </button>
    </>
  );
}

function ComingPause({ point }: { point: HostPoint }): ReactElement {
  const say = useWords();
  const { questions, words, done } = point;
  const asked = [...questions.map(({ title }) => title), ...(words === '' ? [] : [words])];
  return (
    <>
      <span className="coming-title">{asked.join(' · ') || say('host.pause.short')}</span>
      <span className="coming-facts">
        <span className="kind">{say('host.pause.stops')}</span>
        {done && <span>{say('host.pause.done')}</span>}
      </span>
      <button
        type="button"
        className="chip"
        aria-label={say('host.pause.ask-it', { asked: asked.join(', ') })}
        onClick={() => {
          tell('hostAsk', { questions: questions.map(({ id }) => id), words });
        }}
      >
        {say('host.pause.ask')}
      </button>
    </>
  );
}
