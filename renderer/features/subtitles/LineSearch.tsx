import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { LONGEST_QUERY } from '#shared/search/limits';
import { ask } from '../../lib/api';
import { useWords } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';
import { LineFinder } from './line-finder';
import { foundWords } from './words';

/** A field for words that were just heard, and the lines that have them. */
export function LineSearch(): ReactElement {
  const say = useWords();
  const [finder] = useState(() => new LineFinder(ask));
  const { text, found, trouble } = useSyncExternalStore(finder.subscribe, finder.get);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const isAfterTap = found?.isAfterTap === true;
  const first = found?.lines[0]?.id;
  // The line that was pressed is gone: the next one is where a key should work.
  useEffect(() => {
    if (isAfterTap) (list.current?.querySelector('button') ?? field.current)?.focus();
  }, [isAfterTap, first]);
  return (
    <form
      className="subtitle-search"
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== undefined && !isAfterTap) finder.tap(first);
      }}
    >
      <label htmlFor={id}>{say('subtitles.heard')}</label>
      <input
        ref={field}
        id={id}
        className="subtitle-field"
        type="text"
        value={text}
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          finder.type(event.target.value);
        }}
      />
      <p id={`${id}-hint`} className="subtitle-hint">
        {say('subtitles.heard.about')}
      </p>
      <p className={trouble === undefined ? 'subtitle-hint' : 'subtitle-trouble'} role="status">
        {trouble ?? foundWords(found, say)}
      </p>
      {found && found.lines.length > 0 && (
        <ul ref={list} className="subtitle-lines" aria-label={say('subtitles.lines')}>
          {found.lines.map((line) => (
            <li key={line.id}>
              <button
                type="button"
                className="subtitle-line"
                onClick={() => {
                  finder.tap(line.id);
                }}
              >
                <Timecode at={line.at} />
                <span>{line.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
