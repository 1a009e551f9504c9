import { useId, useState, type ReactElement } from 'react';
import type { NameChoice, ProblemView } from '#shared/author/views';
import { useWords, Words } from '../../lib/words';
import { Field } from './Field';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';

interface NameListProps {
  label: string;
  values: readonly string[];
  /** What can be named; whatever else is typed is taken as it is. */
  choices?: readonly NameChoice[];
  problems: readonly ProblemView[] | undefined;
  onChange: (values: string[]) => void;
  /** Adds what was typed and is none of the choices to them, and answers its id. */
  onNew?: ((name: string) => Promise<string>) | undefined;
}

const NONE: readonly NameChoice[] = [];

/** A list of names: each can be taken out, and one typed or chosen is added with Enter. */
export function NameList(props: NameListProps): ReactElement {
  const { label, values, choices = NONE, problems, onChange, onNew } = props;
  const say = useWords();
  const { said, trouble, run } = useDoing();
  const [typed, setTyped] = useState('');
  const list = useId();
  const add = (text: string): void => {
    const words = text.trim();
    if (words === '') return;
    const id = choices.find((choice) => choice.name === words || choice.id === words)?.id ?? words;
    if (!values.includes(id)) onChange([...values, id]);
    setTyped('');
  };
  const nameOf = (value: string): string => choices.find(({ id }) => id === value)?.name ?? value;
  const unknown = onNew ? values.filter((value) => choices.every(({ id }) => id !== value)) : [];
  return (
    <Field label={label} problems={problems}>
      {(control) => (
        <div className="author-names">
          {values.map((value) => (
            <button
              key={value}
              type="button"
              className="chip"
              aria-label={say('author-entry.names.take-out', { name: nameOf(value) })}
              onClick={() => {
                onChange(values.filter((other) => other !== value));
              }}
            >
              <bdi>{nameOf(value)}</bdi> <span aria-hidden="true">×</span>
            </button>
          ))}
          <input
            {...control}
            type="text"
            className="input"
            dir="auto"
            list={choices.length > 0 ? list : undefined}
            maxLength={200}
            value={typed}
            placeholder={say('author-entry.names.add')}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
            onBlur={() => {
              add(typed);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add(typed);
            }}
          />
          {choices.length > 0 && (
            <datalist id={list}>
              {choices.map(({ id, name }) => (
                <option key={id} value={name} />
              ))}
            </datalist>
          )}
          {onNew &&
            unknown.map((value) => (
              <button
                key={value}
                type="button"
                className="chip"
                onClick={() => {
                  run(
                    async () => {
                      const id = await onNew(value);
                      onChange(values.map((other) => (other === value ? id : other)));
                    },
                    say('author-entry.names.added', { name: value }),
                  );
                }}
              >
                <Words id="author-entry.names.new" values={{ name: <bdi>{value}</bdi> }} />
              </button>
            ))}
          <Outcome said={said} trouble={trouble} />
        </div>
      )}
    </Field>
  );
}
