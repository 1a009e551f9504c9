import type { ReactElement } from 'react';
import type { Arranged } from './arrange';

interface HowManyProps {
  arranged: Arranged;
  isTyped: boolean;
  /** Why a time that is typed cannot be gone to, in words. */
  trouble: string | undefined;
}

/** Says how many commands there are for what is typed, also to a screen reader. */
export function HowMany({ arranged, isTyped, trouble }: HowManyProps): ReactElement {
  return (
    <p className="commands-count" role="status">
      {[trouble, countWords(arranged, isTyped)].filter(Boolean).join(' ')}
    </p>
  );
}

function countWords({ rows, count }: Arranged, isTyped: boolean): string {
  if (count === 0) return 'Nothing that can be done now is called that.';
  const all = `${String(count)} ${count === 1 ? 'command' : 'commands'}`;
  if (rows.length < count) return `The first ${String(rows.length)} of ${all}: type on.`;
  return isTyped ? `${all} found` : all;
}
