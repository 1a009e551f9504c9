import type { ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import type { SearchView } from '#shared/search/views';

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
  const { corrected, moment } = view;
  const words = [
    foundWords(text, view),
    ...(moment === null ? [] : [`Around ${formatFilmTime(moment)}.`]),
    ...(corrected === null ? [] : [`Showing what is found for “${corrected}”.`]),
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
          Use this spelling
        </button>
      )}
    </>
  );
}

function foundWords(text: string, view: SearchView): string {
  const { results, total } = view;
  if (isBegun(text, view)) return 'Choose one of these, or go on typing.';
  if (results.length === 0) return `Nothing found for “${text}”.`;
  if (!results.some(({ whole }) => whole))
    return 'Nothing has all of these words; this comes near.';
  return `${String(total)} found.`;
}
