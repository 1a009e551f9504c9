import type { ReactElement } from 'react';
import type { ProblemView } from '#shared/author/views';
import { Field } from './Field';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  /** What can be chosen, and in which words. */
  options: Readonly<Record<Value, string>>;
  problems: readonly ProblemView[];
  onChoose: (value: Value) => void;
}

/** One of a few. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { label, value, options, problems, onChoose } = props;
  const values = Object.keys(options) as Value[];
  return (
    <Field label={label} problems={problems}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          onChange={(event) => {
            const chosen = values.find((one) => one === event.target.value);
            if (chosen !== undefined) onChoose(chosen);
          }}
        >
          {values.map((one) => (
            <option key={one} value={one}>
              {options[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
