import { useCallback, type ReactElement } from 'react';
import type { ResultView } from '#shared/search/views';
import { EmptySearch } from './EmptySearch';
import { FilmSwitch } from './FilmSwitch';
import { KindChips } from './KindChips';
import { Completions } from './Completions';
import { QueryIssues } from './QueryIssues';
import { ResultList } from './ResultList';
import { isBegun, SearchStatus } from './SearchStatus';
import type { SearchStore } from './search-store';
import { useAnswered } from './use-search';
import { useWords } from '../../lib/words';
import { Blank } from '../../ui/Blank';
import { PackWords } from '../../ui/pack-text';
import './SearchResults.css';

interface SearchResultsProps {
  search: SearchStore;
  onOpen: (result: ResultView) => void;
}

/** The view below the field: what was found, how to go on typing, and what in the query means nothing. */
export function SearchResults({ search, onOpen }: SearchResultsProps): ReactElement {
  const say = useWords();
  const { view, sections, results, text, selected, everywhere } = useAnswered(search);
  const { fill } = search;
  const open = useCallback(
    (result: ResultView) => {
      search.keep();
      onOpen(result);
    },
    [search, onOpen],
  );
  if (text.trim() === '') return <EmptySearch onFill={fill} />;
  return (
    <section aria-label={say('search.results')} data-answered={text}>
      <Completions completions={view.completions} onFill={fill} />
      <QueryIssues text={text} issues={view.issues} onFill={fill} />
      <div className="results-head">
        <SearchStatus text={text} view={view} onFill={fill} />
        <KindChips text={text} kinds={view.kinds} onFill={fill} />
        <FilmSwitch
          hasOthers={view.hasOthers}
          everywhere={everywhere}
          onSwitch={search.searchEverywhere}
        />
      </div>
      {/* It stands while it is empty, too: the field says that it leads there. */}
      <ResultList search={search} sections={sections} selected={selected} onOpen={open} />
      {/* What is wrong, or still to come, is said above. */}
      {results.length === 0 && view.issues.length === 0 && !isBegun(text, view) && (
        <NothingFound instead={view.instead} onFill={fill} />
      )}
    </section>
  );
}

/** Nothing found still helps: names that look like what was asked. */
function NothingFound({
  instead,
  onFill,
}: {
  instead: readonly string[];
  onFill: (text: string) => void;
}): ReactElement {
  const say = useWords();
  if (instead.length === 0)
    return (
      <Blank of="nothing">
        <p>{say('search.nothing.try')}</p>
      </Blank>
    );
  return (
    <Blank of="nothing">
      <div className="search-chips" role="group" aria-labelledby="search-instead">
        <span id="search-instead">{say('search.perhaps')}</span>
        {instead.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            onClick={() => {
              onFill(name);
            }}
          >
            <PackWords>{name}</PackWords>
          </button>
        ))}
      </div>
    </Blank>
  );
}
