import type { ReactElement } from 'react';
import type { HostState } from '#shared/host/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { useFilmSecond } from '../../lib/film-clock';
import { useSessionTime } from '../../lib/session-clock';
import { useWords } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';
import { formatDuration } from './duration';

interface SessionClockProps {
  host: HostState;
  viewing: ViewingState;
}

/** How long the room talks at a pause, in minutes, for the hour at which the evening may end. */
const TALK = 5;

/** The clocks of the evening: the film's, the next pause's, the session's, the wall's. */
export function SessionClock({ host, viewing }: SessionClockProps): ReactElement {
  const say = useWords();
  const { anchor, timeline } = viewing;
  const second = useFilmSecond(anchor, timeline.runtime);
  const { elapsed, wall } = useSessionTime(host.begun);
  const pauses = host.points.filter(({ at }) => at > second);
  const left = timeline.runtime - second + pauses.length * TALK * 60;
  const next = pauses[0];
  return (
    <dl className="session-clock">
      <div className="session-film">
        <dt>{say('host.clock.film')}</dt>
        <dd>
          <Timecode at={second} />
        </dd>
      </div>
      <div>
        <dt>{say('host.clock.next-pause')}</dt>
        <dd className="timecode">
          {next
            ? say('host.next.in', { duration: formatDuration(next.at - second) })
            : say('host.clock.none')}
        </dd>
      </div>
      <div>
        <dt>{say('host.clock.evening')}</dt>
        <dd className="timecode">{formatDuration(elapsed ?? 0)}</dd>
      </div>
      <div>
        <dt>{say('host.clock.wall')}</dt>
        <dd className="timecode">{hour(wall)}</dd>
      </div>
      <div>
        <dt>{say('host.clock.ends')}</dt>
        <dd className="timecode">{hour(new Date(wall.getTime() + left * 1000))}</dd>
      </div>
    </dl>
  );
}

function hour(date: Date): string {
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
