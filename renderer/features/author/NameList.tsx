import { useId, useState, type ReactElement } from 'react';
import type { NameChoice, ProblemView } from '#shared/author/views';
import { Field } from './Field';

interface NameListProps {
  label: string;
  values: readonly string[];
  /** What can be named; whatever else is typed is taken as it is. */
  choices?: readonly NameChoice[];
  problems: readonly ProblemView[] | undefined;
  onChange: (values: string[]) => void;
}

const NONE: readonly NameChoice[] = [];

/** A list of names: each can be taken out, and one typed or chosen is added with Enter. */
export function NameList(props: NameListProps): ReactElement {
  const { label, values, choices = NONE, problems, onChange } = props;
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
  return (
    <Field label={label} problems={problems}>
      {(control) => (
        <div className="author-names">
          {values.map((value) => (
            <button
              key={value}
              type="button"
              className="chip"
              aria-label={`Take out ${nameOf(value)}`}
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
            className="author-input"
            dir="auto"
            list={choices.length > 0 ? list : undefined}
            maxLength={200}
            value={typed}
            placeholder="Add …"
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
        </div>
      )}
    </Field>
  );
}
