import { useEffect, useRef, type ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { ChapterView, NoteView } from '#shared/reading/views';
import { useWords } from '../../lib/words';
import { KindLabel } from '../../ui/KindLabel';
import { Pictures } from '../../ui/Pictures';
import { RichText } from '../../ui/RichText';
import { Timecode } from '../../ui/Timecode';
import { Figure } from './figures/Figure';
import { Moment } from './Moment';
import { VerdictNote } from '../../ui/VerdictNote';
import { usePackText } from '../../ui/pack-text';
import './Chapter.css';

interface ChapterProps {
  chapter: ChapterView;
  /** Whether the reader has asked for this chapter: it then comes into view. */
  isCurrent: boolean;
  /** Whether the key for the moment leads to that of this chapter. */
  hasKey: boolean;
  onOpen: (id: string) => void;
  onGoTo: (at: FilmSeconds) => void;
}

/** A chapter of a long read: its text, its figure, and the notes that belong beside it. */
export function Chapter({
  chapter,
  isCurrent,
  hasKey,
  onOpen,
  onGoTo,
}: ChapterProps): ReactElement {
  const { id, title, at, content, verdict, verdictNote, notes, figure, pictures } = chapter;
  const say = useWords();
  const pack = usePackText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isCurrent) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [isCurrent]);
  return (
    <section className="chapter" aria-labelledby={id} data-entry={id}>
      <h3 id={id} ref={heading} tabIndex={-1} {...pack}>
        {title}
      </h3>
      {at !== null && (
        <p className="chapter-moment">
          <Moment at={at} withKey={hasKey} onGoTo={onGoTo} />
        </p>
      )}
      <Pictures pictures={pictures} />
      {figure && <Figure figure={figure} onOpen={onOpen} />}
      <div className="chapter-text">
        <RichText blocks={content} />
      </div>
      <VerdictNote verdict={verdict} note={verdictNote} />
      {notes.length > 0 && (
        <ul className="chapter-notes" aria-label={say('read.notes-on', { title })}>
          {notes.map((note) => (
            <li key={note.id}>
              <Note note={note} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Note({
  note: { id, kind, title, at, content, verdict, verdictNote },
  onOpen,
}: {
  note: NoteView;
  onOpen: (id: string) => void;
}): ReactElement {
  return (
    <article className="chapter-note" data-entry={id}>
      <p className="chapter-note-meta">
        <KindLabel kind={kind} />
        {at !== null && <Timecode at={at} />}
      </p>
      <h4 {...usePackText()}>
        <a
          href={`#/entry/${id}`}
          onClick={(event) => {
            event.preventDefault();
            onOpen(id);
          }}
        >
          {title}
        </a>
      </h4>
      <RichText blocks={content} />
      {(verdict === 'corrected' || verdict === 'disputed') && (
        <VerdictNote verdict={verdict} note={verdictNote} />
      )}
    </article>
  );
}
