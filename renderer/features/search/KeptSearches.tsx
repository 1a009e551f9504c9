import type { ReactElement } from 'react';
import { Star } from 'lucide-react';
import type { SearchesView } from '#shared/search/views';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';

interface KeptSearchesProps extends SearchesView {
  onFill: (text: string) => void;
}

/** A viewer's own searches: those saved, and those that led to something lately. */
export function KeptSearches({ recent, saved, onFill }: KeptSearchesProps): ReactElement {
  const say = useWords();
  const list = (title: string, id: string, searches: readonly string[]): ReactElement => (
    <>
      <h2 id={id}>{title}</h2>
      <ul className="kept-searches" aria-labelledby={id}>
        {searches.map((text) => (
          <KeptSearch key={text} text={text} isSaved={saved.includes(text)} onFill={onFill} />
        ))}
      </ul>
    </>
  );
  const others = recent.filter((text) => !saved.includes(text));
  return (
    <>
      {saved.length > 0 && list(say('search.saved'), 'saved-searches', saved)}
      {others.length > 0 && list(say('search.recent'), 'recent-searches', others)}
      {recent.length > 0 && (
        <button
          type="button"
          className="chip forget-searches"
          onClick={() => {
            tell('forgetSearches');
          }}
        >
          {say('search.forget')}
        </button>
      )}
    </>
  );
}

interface KeptSearchProps {
  text: string;
  isSaved: boolean;
  onFill: (text: string) => void;
}

function KeptSearch({ text, isSaved, onFill }: KeptSearchProps): ReactElement {
  const say = useWords();
  return (
    <li>
      <button
        type="button"
        className="kept-search"
        onClick={() => {
          onFill(text);
        }}
      >
        <bdi>{text}</bdi>
      </button>
      <button
        type="button"
        className="kept-star"
        aria-label={say('search.save', { text })}
        aria-pressed={isSaved}
        title={say(isSaved ? 'search.save.not' : 'search.save.this')}
        onClick={() => {
          tell('saveSearch', { text, saved: !isSaved });
        }}
      >
        <Star aria-hidden="true" />
      </button>
    </li>
  );
}
