import type { ReactElement } from 'react';
import type { Say } from '#shared/language/say';
import { useWords } from '../../lib/words';
import type { Arranged } from './arrange';

interface HowManyProps {
  arranged: Arranged;
  isTyped: boolean;
  /** Why a time that is typed cannot be gone to, in words. */
  trouble: string | undefined;
}

/** Says how many commands there are for what is typed, also to a screen reader. */
export function HowMany({ arranged, isTyped, trouble }: HowManyProps): ReactElement {
  const say = useWords();
  return (
    <p className="commands-count" role="status">
      {[trouble, countWords(arranged, isTyped, say)].filter(Boolean).join(' ')}
    </p>
  );
}

function countWords({ rows, count }: Arranged, isTyped: boolean, say: Say): string {
  if (count === 0) return say('commands.none');
  if (rows.length < count) return say('commands.first', { rows: rows.length, count });
  return say(isTyped ? 'commands.found' : 'commands.all', { count });
}
