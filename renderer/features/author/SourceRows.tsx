import type { ReactElement } from 'react';
import type { NameChoice, ProblemView } from '#shared/author/views';
import { useWords } from '../../lib/words';
import { Said } from './Field';

interface SourceRowsProps {
  sources: readonly string[];
  choices: readonly NameChoice[];
  problems: readonly ProblemView[] | undefined;
  onChange: (sources: string[]) => void;
}

/** Where an entry comes from: a source of the pack, and what in it. */
export function SourceRows({
  sources,
  choices,
  problems,
  onChange,
}: SourceRowsProps): ReactElement {
  const say = useWords();
  const change = (place: number, next: string | undefined): void => {
    onChange(sources.flatMap((other, index) => (index === place ? (next ?? []) : other)));
  };
  return (
    <fieldset className="author-cues">
      <legend>{say('author-entry.sources')}</legend>
      {sources.map((written, place) => {
        const [source = '', ...rest] = written.split(' ');
        const ref = rest.join(' ');
        const known = choices.some(({ id }) => id === source);
        return (
          // A row is its place: what is typed in it is the source itself.
          <div
            key={place}
            className="author-cue"
            role="group"
            aria-label={say('author-entry.source.number', { number: place + 1 })}
          >
            <select
              className="select"
              aria-label={say('author-entry.source')}
              value={source}
              onChange={(event) => {
                change(place, `${event.target.value} ${ref}`);
              }}
            >
              {!known && <option value={source}>{source}</option>}
              {choices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <input
              type="text"
              className="input"
              aria-label={say('author-entry.source.place')}
              dir="auto"
              maxLength={200}
              value={ref}
              onChange={(event) => {
                change(place, `${source} ${event.target.value}`);
              }}
            />
            <button
              type="button"
              className="chip"
              onClick={() => {
                change(place, undefined);
              }}
            >
              {say('author.remove')}
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="chip"
        onClick={() => {
          onChange([...sources, `${choices[0]?.id ?? 'editor'} own note`]);
        }}
      >
        {say('author-entry.source.add')}
      </button>
      <Said problems={problems ?? []} />
    </fieldset>
  );
}
