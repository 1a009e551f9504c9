import { memo, type ReactElement } from 'react';
import type { Landmark } from '#shared/pack/manifest';
import { ask, tell } from '../../lib/api';
import { Timecode } from '../../ui/Timecode';

const NUDGES = [-5, -1, -0.1, 0.1, 1, 5] as const;

/** Starts at a landmark: choose a moment that you can see, press when it comes. */
function startAt({ at }: Landmark): void {
  void ask('seek', { to: at }).then(() => {
    tell('play');
  });
}

/** Ways to bring our clock and the film together. */
export const InStep = memo(function InStep({
  landmarks,
  next,
}: {
  landmarks: readonly Landmark[];
  /** The first landmark that is still to come. */
  next: Landmark | null;
}): ReactElement {
  const coming = landmarks.findIndex(({ id }) => id === next?.id);
  const first = Math.max(0, (coming < 0 ? landmarks.length : coming) - 1);
  return (
    <section className="in-step" aria-labelledby="in-step-title">
      <h3 id="in-step-title">Get in step</h3>
      <p>Press one of these at the moment you see it on your screen:</p>
      <ul className="landmarks">
        {landmarks.slice(first, first + 4).map((landmark) => (
          <li key={landmark.id}>
            <button
              type="button"
              className="landmark"
              onClick={() => {
                startAt(landmark);
              }}
            >
              <span>{landmark.label}</span>
              <Timecode at={landmark.at} />
            </button>
          </li>
        ))}
      </ul>
      <div className="nudges" role="group" aria-label="Correct the clock">
        {NUDGES.map((seconds) => (
          <button
            key={seconds}
            type="button"
            className="nudge"
            aria-label={`${seconds < 0 ? 'Back' : 'Forward'} ${String(Math.abs(seconds))} seconds`}
            onClick={() => {
              tell('nudge', { seconds });
            }}
          >
            {seconds > 0 ? '+' : '−'}
            {Math.abs(seconds)} s
          </button>
        ))}
      </div>
    </section>
  );
});
