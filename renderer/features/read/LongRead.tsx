import { useEffect, useLayoutEffect, useMemo, useRef, type ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { LongReadView } from '#shared/reading/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { useKeyHint } from '../../lib/keymap';
import { useAnswer } from '../../lib/use-answer';
import { useWords } from '../../lib/words';
import { KeyCap } from '../../ui/KeyCap';
import { NotYet } from '../../ui/NotYet';
import { ReadingProvider } from '../../ui/RichText';
import { Chapter } from './Chapter';
import { PackWords, usePackText } from '../../ui/pack-text';
import './LongRead.css';

function askForRead(id: string): Promise<LongReadView> {
  return ask('openRead', { id });
}

interface LongReadProps {
  id: string;
  /** The chapter to be read, by the id of its entry; else the first. */
  chapter: string | undefined;
  viewing: ViewingState;
  onOpen: (id: string) => void;
  onOpenChapter: (read: string, chapter: string) => void;
  onGoTo: (at: FilmSeconds) => void;
  /** Tells what is open, for the keys that act on it; undefined while nothing is. */
  onRead: (read: LongReadView | undefined) => void;
}

/** A long read as far as it is open: contents, then its chapters one after another. */
export function LongRead(props: LongReadProps): ReactElement {
  const { id, chapter, viewing, onOpen, onOpenChapter, onGoTo, onRead } = props;
  const say = useWords();
  const { value: read, trouble } = useAnswer(id, askForRead, viewing);
  const pack = usePackText();
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = read?.id;
  useEffect(() => {
    if (opened !== undefined && chapter === undefined) heading.current?.focus();
  }, [opened, chapter]);
  // Before the heading takes the focus: from then on its keys are expected to work.
  useLayoutEffect(() => {
    onRead(read);
    return () => {
      onRead(undefined);
    };
  }, [read, onRead]);
  const reading = useMemo(
    () => ({ onOpen, ...(read && { sources: read.sources }) }),
    [onOpen, read],
  );

  const printHint = useKeyHint('print');
  if (!read) return <NotYet trouble={trouble} />;
  const here = read.chapters.findIndex((one) => one.id === chapter);
  return (
    <ReadingProvider value={reading}>
      <article className="long-read" data-read={read.id}>
        <header className="long-read-head">
          <h2 ref={heading} tabIndex={-1} {...pack}>
            {read.title}
          </h2>
          <p className="long-read-summary" {...pack}>
            {read.summary}
          </p>
          <button
            type="button"
            className="button button-quiet long-read-print"
            {...printHint.aria}
            onClick={() => {
              window.print();
            }}
          >
            {say('read.print')} <KeyCap printed={printHint.printed} />
          </button>
        </header>
        <Contents read={read} onOpenChapter={onOpenChapter} />
        {read.chapters.map((one, place) => (
          <Chapter
            key={one.id}
            chapter={one}
            isCurrent={one.id === chapter}
            hasKey={place === Math.max(here, 0)}
            onOpen={onOpen}
            onGoTo={onGoTo}
          />
        ))}
        {viewing.audience !== 'seen' && <p className="long-read-grows">{say('read.grows')}</p>}
      </article>
    </ReadingProvider>
  );
}

function Contents({
  read,
  onOpenChapter,
}: {
  read: LongReadView;
  onOpenChapter: (read: string, chapter: string) => void;
}): ReactElement {
  const say = useWords();
  return (
    <nav className="long-read-contents" aria-label={say('read.chapters')}>
      <ol>
        {read.chapters.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#/read/${read.id}/${id}`}
              onClick={(event) => {
                event.preventDefault();
                onOpenChapter(read.id, id);
              }}
            >
              <PackWords>{title}</PackWords>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
