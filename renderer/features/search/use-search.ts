import { useCallback, useEffect, useRef, useState } from 'react';
import type { ResultView } from '#shared/ipc/contract';
import { LONGEST_QUERY } from '#shared/search/limits';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';

export interface Search {
  text: string;
  /** The words that `results` answer; they lag behind `text` by one question. */
  answered: string;
  results: readonly ResultView[];
  /** Index of the result that the keyboard is on. */
  selected: number;
  setText: (text: string) => void;
  select: (index: number) => void;
}

/** Search as you type. An answer that the next key has overtaken is dropped. */
export function useSearch(viewing: ViewingState): Search {
  const [text, setTextState] = useState('');
  const [answer, setAnswer] = useState<{ text: string; results: readonly ResultView[] }>({
    text: '',
    results: [],
  });
  const [selected, select] = useState(0);
  const latest = useRef(0);
  const typed = useRef('');

  const put = useCallback((wanted: string): void => {
    const question = ++latest.current;
    if (wanted.trim() === '') {
      setAnswer({ text: wanted, results: [] });
      return;
    }
    void ask('search', { text: wanted }).then((results) => {
      if (question === latest.current) setAnswer({ text: wanted, results });
    });
  }, []);

  const setText = useCallback(
    (wanted: string) => {
      const cut = wanted.slice(0, LONGEST_QUERY);
      typed.current = cut;
      setTextState(cut);
      select(0);
      put(cut);
    },
    [put],
  );

  // What may be found changes as the film goes on, and with the viewer's word on having seen it.
  const { frontier, audience } = viewing;
  useEffect(() => {
    if (typed.current.trim() !== '') put(typed.current);
  }, [frontier, audience, put]);

  return { text, answered: answer.text, results: answer.results, selected, setText, select };
}
