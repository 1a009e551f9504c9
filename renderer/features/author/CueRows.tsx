import type { ReactElement } from 'react';
import type { ProblemView } from '#shared/author/views';
import { Field } from './Field';

interface CueRowsProps {
  cues: readonly string[];
  problems: readonly ProblemView[] | undefined;
  /** The second of the film at this instant, as the sources write it. */
  now: () => string;
  onChange: (cues: string[]) => void;
}

const CUE = /^(\S*?)(?: +to +(\S*))?( +in +\S+)?$/;

/** When an entry pops up: from one second, starting no later than another. Without a cue it never does. */
export function CueRows({ cues, problems, now, onChange }: CueRowsProps): ReactElement {
  const change = (place: number, cue: string | undefined): void => {
    onChange(cues.flatMap((other, index) => (index === place ? (cue ?? []) : other)));
  };
  return (
    <fieldset className="author-cues">
      <legend>Pops up</legend>
      {cues.map((cue, place) => (
        <CueRow
          // A row is its place: what is typed in it is the cue itself.
          key={place}
          number={place + 1}
          cue={cue}
          problems={place === cues.length - 1 ? problems : undefined}
          now={now}
          onChange={(next) => {
            change(place, next);
          }}
        />
      ))}
      {cues.length === 0 && <p className="author-soft">Never: it is only found and opened.</p>}
      <button
        type="button"
        className="chip"
        onClick={() => {
          onChange([...cues, now()]);
        }}
      >
        Add this second
      </button>
    </fieldset>
  );
}

interface CueRowProps {
  number: number;
  cue: string;
  problems: readonly ProblemView[] | undefined;
  now: () => string;
  onChange: (cue: string | undefined) => void;
}

function CueRow({ number, cue, problems, now, onChange }: CueRowProps): ReactElement {
  const [, from = cue, until = '', scene = ''] = CUE.exec(cue) ?? [];
  const set = (next: { from?: string; until?: string }): void => {
    const whole = { from, until, ...next };
    const end = whole.until === '' ? '' : ` to ${whole.until}`;
    // A row without a beginning keeps its place while another one is typed.
    onChange(`${whole.from === '' ? '?' : whole.from}${end}${scene}`);
  };
  const time = (label: string, value: string, take: (text: string) => void): ReactElement => (
    <Field label={label} problems={label === 'From' ? problems : undefined}>
      {(control) => (
        <span className="author-when">
          <input
            {...control}
            type="text"
            className="input author-input-time"
            inputMode="numeric"
            placeholder="0:00:00"
            value={value === '?' ? '' : value}
            onChange={(event) => {
              take(event.target.value.replace(/\s+/g, ''));
            }}
          />
          <button
            type="button"
            className="chip"
            aria-label={`${label}: this second`}
            onClick={() => {
              take(now());
            }}
          >
            Now
          </button>
        </span>
      )}
    </Field>
  );
  return (
    <div className="author-cue" role="group" aria-label={`Cue ${String(number)}`}>
      {time('From', from, (text) => {
        set({ from: text });
      })}
      {time('Until', until, (text) => {
        set({ until: text });
      })}
      <button
        type="button"
        className="chip"
        onClick={() => {
          onChange(undefined);
        }}
      >
        Remove
      </button>
    </div>
  );
}
