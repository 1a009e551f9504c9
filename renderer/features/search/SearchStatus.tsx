import type { ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import type { SearchView } from '#shared/search/views';
import type { Say } from '#shared/language/say';
import { useWords } from '../../lib/words';

interface SearchStatusProps {
  text: string;
  view: SearchView;
  onFill: (text: string) => void;
}

/** Whether nothing was found because a filter still waits for its value. */
export function isBegun(text: string, { results, completions }: SearchView): boolean {
  return results.length === 0 && completions.length > 0 && text.trimEnd().endsWith(':');
}

/** What came of a query, in a line: also for those who do not see the results. */
export function SearchStatus({ text, view, onFill }: SearchStatusProps): ReactElement {
  const say = useWords();
  const { corrected, moment } = view;
  const words = [
    foundWords(text, view, say),
    ...(moment === null ? [] : [say('search.around', { time: formatFilmTime(moment) })]),
    ...(corrected === null ? [] : [say('search.corrected', { corrected })]),
  ];
  return (
    <>
      <p className="results-count" role="status">
        {words.join(' ')}
      </p>
      {corrected !== null && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            onFill(corrected);
          }}
        >
          {say('search.use-spelling')}
        </button>
      )}
    </>
  );
}

function foundWords(text: string, view: SearchView, say: Say): string {
  const { results, total } = view;
  if (isBegun(text, view)) return say('search.choose');
  if (results.length === 0) return say('search.nothing', { text });
  if (!results.some(({ whole }) => whole)) return say('search.near');
  return say('search.found', { count: total });
}
