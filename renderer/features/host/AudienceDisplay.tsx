import type { ReactElement } from 'react';
import { Monitor, PictureInPicture2, X } from 'lucide-react';
import type { HostState } from '#shared/host/views';
import { tell } from '../../lib/api';

function open(display: number | null): void {
  tell('openAudience', { display });
}

/** Where the audience's window is: on a display of its own, or in a window where there is only one. */
export function AudienceDisplay({ host }: { host: HostState }): ReactElement {
  const { isOpen, display, isLost, displays } = host.window;
  const others = displays.filter(({ isMain }) => !isMain);
  return (
    <section aria-labelledby="host-display">
      <h3 id="host-display">The audience’s screen</h3>
      <p className="host-hint" role="status">
        {words(host)}
      </p>
      <div className="host-buttons">
        {others.map(({ id, label, width, height }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={isOpen && !isLost && display === id}
            onClick={() => {
              open(id);
            }}
          >
            <Monitor aria-hidden="true" /> Fill {label} ({width} × {height})
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
          <PictureInPicture2 aria-hidden="true" /> In a window here
        </button>
        {isOpen && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              tell('closeAudience');
            }}
          >
            <X aria-hidden="true" /> Close it
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
        The film runs on the same screen: step aside while there is nothing to show
      </label>
    </section>
  );
}

function words({ window: { isOpen, display, isLost, displays } }: HostState): string {
  if (!isOpen) {
    return displays.length > 1
      ? 'Not open yet. Choose the display that your audience looks at.'
      : 'Not open yet. There is one display only: the audience’s screen can be a window on it, which you may drag to a projector later (F11 fills the display it is on).';
  }
  if (isLost)
    return 'Its display was unplugged. The audience’s screen waits in a window and goes back by itself.';
  const filled = displays.find(({ id }) => id === display);
  return filled ? `It fills ${filled.label}.` : 'It is open in a window of its own.';
}
