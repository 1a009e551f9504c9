import { useCallback, useState } from 'react';
import { wordsOf } from '../../lib/error-words';

interface Doing {
  /** What the last deed came to, to be announced; undefined while there is nothing to say. */
  said: string | undefined;
  trouble: string | undefined;
  /** Does something, and says what came of it: the words, or none. */
  run: (act: () => Promise<unknown>, words?: string) => void;
}

/** Deeds whose outcome is said in words. */
export function useDoing(): Doing {
  const [outcome, setOutcome] = useState<{ said?: string; trouble?: string }>({});
  const run = useCallback((act: () => Promise<unknown>, words?: string) => {
    act().then(
      (answer) => {
        const path = typeof answer === 'string' && words === 'Saved' ? `Saved: ${answer}` : words;
        setOutcome(answer === null || path === undefined ? {} : { said: path });
      },
      (error: unknown) => {
        setOutcome({ trouble: wordsOf(error) });
      },
    );
  }, []);
  return { said: outcome.said, trouble: outcome.trouble, run };
}
