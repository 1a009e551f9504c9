import { useEffect, useState } from 'react';
import type { ViewingState } from '#shared/watch/viewing-state';

export interface Answer<T> {
  /** Undefined until it has come, and when it cannot. */
  value: T | undefined;
  /** What went wrong, in words. */
  trouble: string | undefined;
}

const NOTHING = { value: undefined, trouble: undefined };

/**
 * What the main process answers to a question about the pack. It is asked anew when the viewer may know more, or
 * less; until then the last answer stands, unless the question itself has changed.
 * @param key what is asked for: another key is another question
 * @param question must stay the same function as long as the key does
 * @param again anything else with which the answer changes; the last one stands until the new one has come
 */
export function useAnswer<T>(
  key: string,
  question: (key: string) => Promise<T>,
  viewing: Pick<ViewingState, 'frontier' | 'audience'>,
  again?: number,
): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T> & { key?: string }>(NOTHING);
  const { frontier, audience } = viewing;
  useEffect(() => {
    let overtaken = false;
    question(key).then(
      (value) => {
        if (!overtaken) setAnswer({ key, value, trouble: undefined });
      },
      (error: unknown) => {
        const trouble = error instanceof Error ? error.message : String(error);
        if (!overtaken) setAnswer({ key, value: undefined, trouble });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [key, question, frontier, audience, again]);
  return answer.key === key ? answer : NOTHING;
}
