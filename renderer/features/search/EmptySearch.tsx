import type { ReactElement } from 'react';
import { filterHelp } from '#shared/search/query/filter-help';
import { useSearches } from '../../lib/app-state';
import { useWords } from '../../lib/words';
import { KeptSearches } from './KeptSearches';
import './EmptySearch.css';

interface EmptySearchProps {
  onFill: (text: string) => void;
}

/** What stands there before anything is typed: what to type, and what was searched for before. */
export function EmptySearch({ onFill }: EmptySearchProps): ReactElement {
  const say = useWords();
  const searches = useSearches();
  return (
    <section aria-label={say('search.what')} className="empty-search">
      <p className="empty">{say('search.what.about')}</p>
      {searches && <KeptSearches {...searches} onFill={onFill} />}
      <h2 id="filter-help">{say('search.filters')}</h2>
      <ul className="filter-help" aria-labelledby="filter-help">
        {Object.values(filterHelp).map(({ does, example }) => (
          <li key={example}>
            <button
              type="button"
              className="chip"
              onClick={() => {
                onFill(`${example} `);
              }}
            >
              {example}
            </button>{' '}
            <span>{does}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
