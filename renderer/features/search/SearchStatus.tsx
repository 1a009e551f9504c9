import type { ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import type { SearchView } from '#shared/search/views';

interface SearchStatusProps {
  text: string;
  view: SearchView;
  onFill: (text: string) => void;
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
          Spell it so
        </button>
      )}
    </>
  );
}

function foundWords(text: string, { results, total }: SearchView): string {
  if (results.length === 0) return `Nothing found for “${text}”.`;
  if (!results.some(({ whole }) => whole))
    return 'Nothing has all of these words; this comes near.';
  return `${String(total)} found.`;
}
