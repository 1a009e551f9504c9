import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ResultView } from '#shared/ipc/contract';
import { LONGEST_QUERY } from '#shared/search/limits';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';

interface Answered {
  /** The words that `results` answer. */
  text: string;
  results: readonly ResultView[];
  /** Index of the result that the keyboard is on. */
  selected: number;
}

export interface Search extends Answered {
  /** What stands in the field by now; `text` lags behind by one question. */
  typed: () => string;
  type: (text: string) => void;
  select: (index: number) => void;
}

const NOTHING: Answered = { text: '', results: [], selected: 0 };

/**
 * Search as you type. The field keeps its own text, so a key draws nothing until its answer is there;
 * an answer that the next key has overtaken is dropped.
 */
export function useSearch(viewing: ViewingState): Search {
  const [answered, setAnswered] = useState(NOTHING);
  const latest = useRef(0);
  const text = useRef('');

  const put = useCallback((): void => {
    const question = ++latest.current;
    const wanted = text.current;
    if (wanted.trim() === '') {
      setAnswered({ ...NOTHING, text: wanted });
      return;
    }
    void ask('search', { text: wanted }).then((results) => {
      if (question !== latest.current) return;
      setAnswered((before) => ({
        text: wanted,
        results,
        selected: before.text === wanted ? Math.min(before.selected, results.length) : 0,
      }));
    });
  }, []);

  const type = useCallback(
    (wanted: string) => {
      text.current = wanted.slice(0, LONGEST_QUERY);
      put();
    },
    [put],
  );
  const select = useCallback((selected: number) => {
    setAnswered((before) => ({ ...before, selected }));
  }, []);
  const typed = useCallback(() => text.current, []);

  // What may be found changes as the film goes on, and with the viewer's word on having seen it.
  const { frontier, audience } = viewing;
  useEffect(() => {
    if (text.current.trim() !== '') put();
  }, [frontier, audience, put]);

  return useMemo(() => ({ ...answered, typed, type, select }), [answered, typed, type, select]);
}
