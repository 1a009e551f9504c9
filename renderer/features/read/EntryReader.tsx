import { useEffect, useRef, type ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { EntryView } from '#shared/watch/views';
import { KindLabel } from '../../ui/KindLabel';
import { RichText } from '../../ui/RichText';
import { Timecode } from '../../ui/Timecode';
import type { Reading } from './use-entry';
import './EntryReader.css';

const VERDICTS: Readonly<Record<EntryView['verdict'], string>> = {
  confirmed: 'Confirmed',
  reported: 'Reported by one source',
  disputed: 'Disputed',
  corrected: 'Corrected',
};

interface EntryReaderProps {
  reading: Reading;
  onOpen: (id: string) => void;
  onGoTo: (at: FilmSeconds) => void;
}

/** One entry, whole: its text, its moment, what it is about and where it comes from. */
export function EntryReader({ reading, onOpen, onGoTo }: EntryReaderProps): ReactElement {
  const { entry, trouble } = reading;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = entry?.id;
  useEffect(() => {
    if (id !== undefined) heading.current?.focus();
  }, [id]);

  if (trouble !== undefined)
    return (
      <p className="empty" role="alert">
        {trouble}
      </p>
    );
  if (!entry)
    return (
      <p className="empty" aria-busy="true">
        Opening …
      </p>
    );
  return (
    <article className="entry" data-entry={entry.id}>
      <p className="entry-meta">
        <KindLabel kind={entry.kind} />
        {entry.at !== null && <Moment at={entry.at} onGoTo={onGoTo} />}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {entry.title}
      </h2>
      <div className="entry-body">
        <RichText blocks={entry.content} />
      </div>
      {entry.verdictNote !== null && (
        <p className="entry-note">
          <strong>{VERDICTS[entry.verdict]}.</strong> {entry.verdictNote}
        </p>
      )}
      {entry.links.length > 0 && (
        <nav className="entry-links" aria-label="What it is about">
          {entry.links.map((link) => (
            <button
              key={link.id}
              type="button"
              className="chip"
              onClick={() => {
                onOpen(link.id);
              }}
            >
              {link.title}
            </button>
          ))}
        </nav>
      )}
      {entry.films.length > 0 && <p className="entry-films">Films: {entry.films.join(', ')}</p>}
      <details className="entry-sources">
        <summary>{VERDICTS[entry.verdict]}: where this comes from</summary>
        <ul>
          {entry.sources.map(({ title, ref }) => (
            <li key={`${title} ${ref}`}>
              {title}, {ref}
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}

function Moment({
  at,
  onGoTo,
}: {
  at: FilmSeconds;
  onGoTo: (at: FilmSeconds) => void;
}): ReactElement {
  return (
    <button
      type="button"
      className="moment"
      onClick={() => {
        onGoTo(at);
      }}
    >
      Go to <Timecode at={at} /> <kbd>G</kbd>
    </button>
  );
}
