import { memo, type ReactElement } from 'react';
import type { Landmark } from '#shared/pack/manifest';
import type { StepView } from '#shared/watch/views';
import type { ActionId } from '#shared/keys/actions';
import { tell } from '../../lib/api';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useWording } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';
import { CopyChoice } from './CopyChoice';
import { fitWords, offsetWords } from './step-words';
import { PackWords } from '../../ui/pack-text';
import './InStep.css';

/** By how many seconds the clock is corrected, and what a key does to the same end. */
const NUDGES: readonly (readonly [seconds: number, action: ActionId])[] = [
  [-5, 'nudgeBackFive'],
  [-1, 'nudgeBackSecond'],
  [-0.1, 'nudgeBackTenth'],
  [0.1, 'nudgeOnTenth'],
  [1, 'nudgeOnSecond'],
  [5, 'nudgeOnFive'],
];

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
  const { say } = wording;
  const coming = landmarks.findIndex(({ id }) => id === next?.id);
  const tap = useKeyHint('tapNext');
  const undo = useKeyHint('undoStep');
  const first = Math.max(0, (coming < 0 ? landmarks.length : coming) - 1);
  return (
    <section className="in-step" aria-labelledby="in-step-title">
      <h3 id="in-step-title">{say('watch.in-step')}</h3>
      <p>{say('watch.in-step.press')}</p>
      {/* Where the focus goes from a landmark that has passed. */}
      <ul className="landmarks" tabIndex={-1} aria-labelledby="in-step-title">
        {landmarks.slice(first, first + OFFERED).map((landmark) => (
          <li key={landmark.id}>
            <button
              type="button"
              className="landmark"
              {...(landmark.id === next?.id && {
                title: withKey(say('watch.landmark-now'), tap),
                ...tap.aria,
              })}
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
        {NUDGES.map(([seconds, action]) => (
          <Nudge key={action} seconds={seconds} action={action} />
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
          title={withKey(say('watch.undo'), undo)}
          {...undo.aria}
          // Not disabled, for it may have the focus: whoever takes the last step back stays where he is.
          aria-disabled={!step.canUndo}
          onClick={() => {
            if (step.canUndo) tell('undoStep');
          }}
        >
          {say('watch.undo')}
        </button>
      </div>
      <CopyChoice step={step} />
    </section>
  );
});

function Nudge({ seconds, action }: { seconds: number; action: ActionId }): ReactElement {
  const hint = useKeyHint(action);
  const { say, number } = useWording();
  const label = say(seconds < 0 ? 'watch.nudge.back' : 'watch.nudge.forward', {
    seconds: Math.abs(seconds),
  });
  return (
    <button
      type="button"
      className="nudge"
      aria-label={label}
      title={withKey(label, hint)}
      {...hint.aria}
      onClick={() => {
        tell('nudge', { seconds });
      }}
    >
      <bdi dir="ltr">
        {seconds > 0 ? '+' : '−'}
        {number(Math.abs(seconds))} s
      </bdi>
    </button>
  );
}
