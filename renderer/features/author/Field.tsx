import { useId, type ReactElement, type ReactNode } from 'react';
import type { ProblemView } from '#shared/author/views';
import './Field.css';

/** What a control needs of the field that it stands in. */
export interface FieldControl {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface FieldProps {
  label: string;
  /** What the checks say of it. */
  problems?: readonly ProblemView[] | undefined;
  hint?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** A labelled control, with what is wrong beside it. */
export function Field({ label, problems = [], hint, children }: FieldProps): ReactElement {
  const id = useId();
  const about = `${id}-about`;
  const isWrong = problems.length > 0;
  return (
    <div className="author-field" data-wrong={isWrong}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...((isWrong || hint !== undefined) && { 'aria-describedby': about }),
        ...(isWrong && { 'aria-invalid': true as const }),
      })}
      {(isWrong || hint !== undefined) && (
        <div id={about}>
          {hint !== undefined && <p className="author-soft">{hint}</p>}
          <Said problems={problems} />
        </div>
      )}
    </div>
  );
}

/** What the checks say, in a list. */
export function Said({ problems }: { problems: readonly ProblemView[] }): ReactElement | null {
  if (problems.length === 0) return null;
  return (
    <ul className="author-problems">
      {problems.map(({ what, instead, where }) => (
        <li key={`${where} ${what}`}>
          {what}
          {instead !== null && <span className="author-soft"> — {instead}</span>}
        </li>
      ))}
    </ul>
  );
}
