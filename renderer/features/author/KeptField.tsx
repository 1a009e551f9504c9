import type { ReactElement } from 'react';
import type { ProblemView } from '#shared/author/views';
import { Field } from './Field';
import { useKept } from './use-kept';

interface KeptFieldProps {
  label: string;
  /** As it is kept. */
  value: string;
  keep: (typed: string) => void;
  problems?: readonly ProblemView[] | undefined;
  hint?: string | undefined;
  /** For a time or a number: no wider than that takes. */
  isShort?: boolean;
}

/** One line of text that is kept as it is typed. */
export function KeptField(props: KeptFieldProps): ReactElement {
  const { label, value, keep, problems, hint, isShort } = props;
  const kept = useKept(value, keep);
  return (
    <Field label={label} problems={problems} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="text"
          className={isShort ? 'input author-input-time' : 'input'}
          dir="auto"
          maxLength={2000}
          value={kept.value}
          onChange={(event) => {
            kept.type(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
