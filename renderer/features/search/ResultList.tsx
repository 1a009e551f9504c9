import { useCallback, useEffect, type ReactElement } from 'react';
import type { ResultView } from '#shared/search/views';
import { RESULTS_ID, showOption } from './option-id';
import type { Say } from '#shared/language/say';
import { useWords } from '../../lib/words';
import { Result } from './Result';
import type { Answered, SearchStore } from './search-store';

interface ResultListProps extends Pick<Answered, 'sections' | 'selected'> {
  search: SearchStore;
  onOpen: (result: ResultView) => void;
}

/** What a screen reader calls results that stand together. */
function sectionWords(film: string | null, isNear: boolean, say: Say): string {
  if (film === null) return say(isNear ? 'search.comes-near' : 'search.this-film');
  return isNear ? say('search.film-comes-near', { film }) : film;
}

/** What was found, best first. The rows are numbered through, so that the arrow keys pass through all of it. */
export function ResultList({ search, sections, selected, onOpen }: ResultListProps): ReactElement {
  const say = useWords();
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
    <div id={RESULTS_ID} className="results" role="listbox" aria-label={say('search.results.list')}>
      {sections.map(({ key, film, isHeaded, isNear, first, results }) => (
        <div
          key={key}
          role="group"
          aria-label={sectionWords(film, isNear, say)}
          className="result-section"
        >
          {isHeaded && (
            <div aria-hidden="true" className={isNear ? 'result-near' : 'result-film'}>
              <bdi>{isNear ? say('search.comes-near') : film}</bdi>
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
