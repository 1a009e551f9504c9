import type { ReactElement } from 'react';
import type { StepView } from '#shared/watch/views';
import { tell } from '../../lib/api';
import { useWording } from '../../lib/words';

/** Speeds that players offer. */
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Which edition the viewer has, and how fast it is played: for who knows it without tapping. */
export function CopyChoice({ step }: { step: StepView }): ReactElement {
  const { say, number } = useWording();
  return (
    <div className="copy-choice">
      <label>
        {say('watch.copy')}
        <select
          className="select"
          value={step.edition ?? ''}
          onChange={(event) => {
            tell('chooseEdition', { id: event.target.value });
          }}
        >
          {step.edition === null && (
            <option value="" disabled>
              {say('watch.copy.other', { rate: step.rate })}
            </option>
          )}
          {step.editions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('watch.copy.speed')}
        <select
          className="select"
          value={step.speed}
          onChange={(event) => {
            tell('setSpeed', { speed: Number(event.target.value) });
          }}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {number(speed)}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
