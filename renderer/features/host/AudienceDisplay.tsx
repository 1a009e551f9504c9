import type { ReactElement } from 'react';
import { Monitor, PictureInPicture2, X } from 'lucide-react';
import type { HostState } from '#shared/host/views';
import type { Say } from '#shared/language/say';
import { tell } from '../../lib/api';
import { displayName } from '../../lib/display-name';
import { useWords } from '../../lib/words';

function open(display: number | null): void {
  tell('openAudience', { display });
}

/** Where the audience's window is: on a display of its own, or in a window where there is only one. */
export function AudienceDisplay({ host }: { host: HostState }): ReactElement {
  const say = useWords();
  const { isOpen, display, isLost, displays } = host.window;
  const others = displays.filter(({ isMain }) => !isMain);
  return (
    <section aria-labelledby="host-display">
      <h3 id="host-display">{say('host.display')}</h3>
      <p className="host-hint" role="status">
        {words(host, say)}
      </p>
      <div className="host-buttons">
        {others.map(({ id, width, height, ...named }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={isOpen && !isLost && display === id}
            onClick={() => {
              open(id);
            }}
          >
            <Monitor aria-hidden="true" />{' '}
            {say('host.display.fill', { label: displayName(named, say), width, height })}
          </button>
        ))}
        <button
          type="button"
          className="chip"
          aria-pressed={isOpen && display === null}
          onClick={() => {
            open(null);
          }}
        >
          <PictureInPicture2 aria-hidden="true" /> {say('host.display.window')}
        </button>
        {isOpen && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              tell('closeAudience');
            }}
          >
            <X aria-hidden="true" /> {say('host.display.close')}
          </button>
        )}
      </div>
      <label className="option">
        <input
          type="checkbox"
          checked={host.choices.stepAside}
          onChange={(event) => {
            tell('hostChoose', { stepAside: event.target.checked });
          }}
        />
        {say('host.display.step-aside')}
      </label>
    </section>
  );
}

function words({ window: { isOpen, display, isLost, displays } }: HostState, say: Say): string {
  if (!isOpen) return say(displays.length > 1 ? 'host.display.closed' : 'host.display.closed.one');
  if (isLost) return say('host.display.lost');
  const filled = displays.find(({ id }) => id === display);
  return filled
    ? say('host.display.fills', { label: displayName(filled, say) })
    : say('host.display.own-window');
}
