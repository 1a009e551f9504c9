import { useCallback, useEffect, type ReactElement } from 'react';
import type { ResultView } from '#shared/search/views';
import { RESULTS_ID, showOption } from './option-id';
import { Result } from './Result';
import type { Answered, SearchStore } from './search-store';

interface ResultListProps extends Pick<Answered, 'sections' | 'selected'> {
  search: SearchStore;
  onOpen: (result: ResultView) => void;
}

/** What was found, best first. The rows are numbered through, so that the arrow keys pass through all of it. */
export function ResultList({ search, sections, selected, onOpen }: ResultListProps): ReactElement {
  const onPoint = useCallback(
    (place: number) => {
      search.select(place);
    },
    [search],
  );
  useEffect(() => {
    // Whoever comes back from a result finds it where it was. The first one is in view anyway.
    const { selected: place } = search.get();
    if (place > 0) showOption(place);
  }, [search]);
  return (
    <div id={RESULTS_ID} className="results" role="listbox" aria-label="Results">
      {sections.map(({ key, heading, label, isNear, first, results }) => (
        <div key={key} role="group" aria-label={label} className="result-section">
          {heading !== null && (
            <div aria-hidden="true" className={isNear ? 'result-near' : 'result-film'}>
              <bdi>{heading}</bdi>
            </div>
          )}
          {results.map((result, index) => (
            <Result
              // By place: at each key the rows stay and only their words change.
              key={index}
              result={result}
              place={first + index}
              isSelected={first + index === selected}
              onPoint={onPoint}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
