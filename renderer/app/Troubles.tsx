import type { ReactElement } from 'react';
import type { PlainError } from '#shared/errors';
import { inTongue } from '../lib/error-words';
import { useWords } from '../lib/words';

interface TroublesProps {
  troubles: readonly PlainError[];
  /** What is in words already. */
  others: readonly string[];
}

/** What went wrong without stopping anything, over every view. */
export function Troubles({ troubles, others }: TroublesProps): ReactElement {
  const say = useWords();
  const all = [...troubles.map((trouble) => inTongue(trouble, say).message), ...others];
  return (
    <>
      {all.map((message) => (
        <p key={message} className="trouble" role="alert">
          {message}
        </p>
      ))}
    </>
  );
}
