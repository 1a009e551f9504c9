import { useId, useState, type ReactElement } from 'react';

interface TextFieldProps {
  label: string;
  value: string;
  longest: number;
  /** More than one makes it a field for several lines. */
  lines?: number;
  placeholder?: string;
  onChange: (value: string) => void;
}

/** A field that keeps its own text while it is written, and gives it away when it is left. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, longest, lines = 1, placeholder, onChange } = props;
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const common = {
    id,
    className: 'field',
    value: draft ?? value,
    maxLength: longest,
    placeholder,
    onChange: (event: { target: { value: string } }) => {
      setDraft(event.target.value);
    },
    onBlur: () => {
      if (draft !== undefined && draft !== value) onChange(draft);
      setDraft(undefined);
    },
  };
  return (
    <p className="host-field">
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...common} rows={lines} />
      ) : (
        <input
          {...common}
          type="text"
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      )}
    </p>
  );
}
