import { memo, type ReactElement } from 'react';
import type { Landmark } from '#shared/pack/manifest';
import type { StepView } from '#shared/watch/views';
import { tell } from '../../lib/api';
import { useWording } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';
import { CopyChoice } from './CopyChoice';
import { fitWords, offsetWords } from './step-words';
import { PackWords } from '../../ui/pack-text';
import './InStep.css';

const NUDGES = [-5, -1, -0.1, 0.1, 1, 5] as const;

/** How many landmarks are offered at once: the last one passed, and those that come next. */
const OFFERED = 4;

/** Ways to bring our clock and the film together. */
export const InStep = memo(function InStep({
  landmarks,
  next,
  step,
}: {
  landmarks: readonly Landmark[];
  /** The first landmark that is still to come. */
  next: Landmark | null;
  step: StepView;
}): ReactElement {
  const wording = useWording();
  const { say, number } = wording;
  const coming = landmarks.findIndex(({ id }) => id === next?.id);
  const first = Math.max(0, (coming < 0 ? landmarks.length : coming) - 1);
  return (
    <section className="in-step" aria-labelledby="in-step-title">
      <h3 id="in-step-title">{say('watch.in-step')}</h3>
      <p>{say('watch.in-step.press')}</p>
      <ul className="landmarks">
        {landmarks.slice(first, first + OFFERED).map((landmark) => (
          <li key={landmark.id}>
            <button
              type="button"
              className="landmark"
              onClick={() => {
                tell('tapLandmark', { id: landmark.id });
              }}
            >
              <span>
                <PackWords>{landmark.label}</PackWords>
              </span>
              <Timecode at={landmark.at} />
            </button>
          </li>
        ))}
      </ul>
      <p className="fit" role="status" data-fit={step.fit?.quality ?? ''}>
        {fitWords(step, say)}
      </p>
      <div className="nudges" role="group" aria-label={say('watch.nudge')}>
        {NUDGES.map((seconds) => (
          <button
            key={seconds}
            type="button"
            className="nudge"
            aria-label={say(seconds < 0 ? 'watch.nudge.back' : 'watch.nudge.forward', {
              seconds: Math.abs(seconds),
            })}
            onClick={() => {
              tell('nudge', { seconds });
            }}
          >
            <bdi dir="ltr">
              {seconds > 0 ? '+' : '−'}
              {number(Math.abs(seconds))} s
            </bdi>
          </button>
        ))}
      </div>
      <div className="nudges">
        <span>{say('watch.correction.is')}</span>
        <output className="offset" dir="ltr" aria-label={say('watch.correction')}>
          {offsetWords(step.offset, wording)}
        </output>
        <button
          type="button"
          className="nudge"
          disabled={!step.canUndo}
          onClick={() => {
            tell('undoStep');
          }}
        >
          {say('watch.undo')}
        </button>
      </div>
      <CopyChoice step={step} />
    </section>
  );
});
