import { memo, type ReactElement } from 'react';
import { parseQuery } from '#shared/search/query/parse-query';
import { LONGEST_QUERY } from '#shared/search/limits';
import type { SearchView } from '#shared/search/views';
import { useWords } from '../../lib/words';
import { KindLabel } from '../../ui/KindLabel';

interface KindChipsProps extends Pick<SearchView, 'kinds'> {
  text: string;
  onFill: (text: string) => void;
}

/** How many there are of each kind, and the way to only these; none where the query names a kind already. */
export const KindChips = memo(function KindChips({
  text,
  kinds,
  onFill,
}: KindChipsProps): ReactElement | null {
  const say = useWords();
  const found = kinds.filter(({ count }) => count > 0);
  if (found.length < 2) return null;
  const { filters } = parseQuery(text);
  if (filters.some(({ any }) => any.some(({ name }) => name === 'kind'))) return null;
  return (
    <div className="search-chips" role="group" aria-label={say('search.one-kind')}>
      {found.map(({ kind, count }) => {
        // In front: behind it, a phrase that is still open would hold it.
        const narrowed = `kind:${kind} ${text}`;
        return narrowed.length > LONGEST_QUERY ? null : (
          <button
            key={kind}
            type="button"
            className="chip"
            onClick={() => {
              onFill(narrowed);
            }}
          >
            <KindLabel kind={kind} /> <span className="chip-count">{count}</span>
          </button>
        );
      })}
    </div>
  );
});
