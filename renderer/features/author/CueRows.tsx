import type { ReactElement } from 'react';
import type { ProblemView } from '#shared/author/views';
import { useWords } from '../../lib/words';
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
  const say = useWords();
  const change = (place: number, cue: string | undefined): void => {
    onChange(cues.flatMap((other, index) => (index === place ? (cue ?? []) : other)));
  };
  return (
    <fieldset className="author-cues">
      <legend>{say('author-entry.cues')}</legend>
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
      {cues.length === 0 && <p className="author-soft">{say('author-entry.cues.never')}</p>}
      <button
        type="button"
        className="chip"
        onClick={() => {
          onChange([...cues, now()]);
        }}
      >
        {say('author-entry.cues.add')}
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
  const say = useWords();
  const [, from = cue, until = '', scene = ''] = CUE.exec(cue) ?? [];
  const set = (next: { from?: string; until?: string }): void => {
    const whole = { from, until, ...next };
    const end = whole.until === '' ? '' : ` to ${whole.until}`;
    // A row without a beginning keeps its place while another one is typed.
    onChange(`${whole.from === '' ? '?' : whole.from}${end}${scene}`);
  };
  const time = (
    end: 'from' | 'until',
    value: string,
    take: (text: string) => void,
  ): ReactElement => (
    <Field label={say(`author-entry.cue.${end}`)} problems={end === 'from' ? problems : undefined}>
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
            aria-label={say(`author-entry.cue.${end}-now`)}
            onClick={() => {
              take(now());
            }}
          >
            {say('author-entry.cue.now')}
          </button>
        </span>
      )}
    </Field>
  );
  return (
    <div className="author-cue" role="group" aria-label={say('author-entry.cue', { number })}>
      {time('from', from, (text) => {
        set({ from: text });
      })}
      {time('until', until, (text) => {
        set({ until: text });
      })}
      <button
        type="button"
        className="chip"
        onClick={() => {
          onChange(undefined);
        }}
      >
        {say('author.remove')}
      </button>
    </div>
  );
}
