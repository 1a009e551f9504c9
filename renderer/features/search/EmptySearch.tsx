import type { ReactElement } from 'react';
import { FILTER_EXAMPLES } from '#shared/search/query/filter-examples';
import { FILTER_NAMES } from '#shared/search/query/query';
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
        {FILTER_NAMES.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="chip"
              translate="no"
              onClick={() => {
                onFill(`${FILTER_EXAMPLES[name]} `);
              }}
            >
              {FILTER_EXAMPLES[name]}
            </button>{' '}
            <span>{say(`search.filter.${name}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
