import { useCallback, useState } from 'react';
import { wordsOf } from '../../lib/error-words';

type Run = <Answer>(
  act: () => Promise<Answer>,
  words?: string | ((answer: Answer) => string | undefined),
) => void;

interface Doing {
  /** What the last deed came to, to be announced; undefined while there is nothing to say. */
  said: string | undefined;
  trouble: string | undefined;
  /** Does something, and says what came of it: the words, those that its answer calls for, or none. */
  run: Run;
}

/** Deeds whose outcome is said in words. */
export function useDoing(): Doing {
  const [outcome, setOutcome] = useState<{ said?: string; trouble?: string }>({});
  const run = useCallback<Run>((act, words) => {
    act().then(
      (answer) => {
        const said = typeof words === 'function' ? words(answer) : words;
        setOutcome(said === undefined ? {} : { said });
      },
      (error: unknown) => {
        setOutcome({ trouble: wordsOf(error) });
      },
    );
  }, []);
  return { said: outcome.said, trouble: outcome.trouble, run };
}
