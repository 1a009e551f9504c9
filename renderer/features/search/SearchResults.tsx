import { useEffect, useRef, type ReactElement } from 'react';
import type { ResultView } from '#shared/search/views';
import type { MarkedText } from '#shared/search/marked-text';
import { KindLabel } from '../../ui/KindLabel';
import { Timecode } from '../../ui/Timecode';
import type { SearchStore } from './search-store';
import { useAnswered } from './use-search';
import './SearchResults.css';

export const RESULTS_ID = 'search-results';

export function optionId(index: number): string {
  return `${RESULTS_ID}-${String(index)}`;
}

/** What was found, best first. */
export function SearchResults({
  search,
  onOpen,
}: {
  search: SearchStore;
  onOpen: (result: ResultView) => void;
}): ReactElement {
  const { results, text, selected } = useAnswered(search);
  if (text.trim() === '') {
    return (
      <p className="empty">
        Type a name, a song, a place, or what you remember of a moment. Arrow keys choose, Enter
        opens.
      </p>
    );
  }
  return (
    <section aria-label="Search results" data-answered={text}>
      <p className="results-count" role="status">
        {results.length === 0 ? `Nothing found for “${text}”` : `${String(results.length)} found`}
      </p>
      <div id={RESULTS_ID} className="results" role="listbox" aria-label="Results">
        {results.map((result, index) => (
          <Result
            // By place: at each key the rows stay and only their words change.
            key={index}
            result={result}
            id={optionId(index)}
            isFirst={index === 0}
            isSelected={index === selected}
            onPoint={() => {
              search.select(index);
            }}
            onOpen={onOpen}
          />
        ))}
      </div>
      {results.length === 0 && (
        <p className="empty">Try fewer words, another spelling, or a name from the credits.</p>
      )}
    </section>
  );
}

interface ResultProps {
  result: ResultView;
  id: string;
  isFirst: boolean;
  isSelected: boolean;
  onPoint: () => void;
  onOpen: (result: ResultView) => void;
}

function Result({ result, id, isFirst, isSelected, onPoint, onOpen }: ResultProps): ReactElement {
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The first one is in view anyway, and a look at the layout costs time at every key.
    if (isSelected && !isFirst) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, isFirst]);
  return (
    // The keyboard is served by the search field, which keeps the focus (aria-activedescendant).
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={item}
      id={id}
      role="option"
      tabIndex={-1}
      className="result"
      aria-selected={isSelected}
      data-entry={result.id}
      onPointerMove={isSelected ? undefined : onPoint}
      onClick={() => {
        onOpen(result);
      }}
    >
      <span className="result-title">
        <Marked pieces={result.title} />
      </span>
      <span className="result-meta">
        <KindLabel kind={result.kind} />
        {result.at !== null && <Timecode at={result.at} />}
      </span>
      <span className="result-snippet">
        <Marked pieces={result.snippet} />
      </span>
    </div>
  );
}

function Marked({ pieces }: { pieces: readonly MarkedText[] }): ReactElement {
  return (
    <>{pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}</>
  );
}
