import { useEffect, useLayoutEffect, useMemo, useRef, type ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { EntryView } from '#shared/reading/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { useAnswer } from '../../lib/use-answer';
import { useWords } from '../../lib/words';
import { EntryText } from '../../ui/EntryText';
import { LinkList } from '../../ui/LinkList';
import { NotYet } from '../../ui/NotYet';
import { Pictures } from '../../ui/Pictures';
import { ReadingProvider } from '../../ui/RichText';
import { AboutLinks } from './AboutLinks';
import { EntrySources } from './EntrySources';
import { Moment } from './Moment';
import { MoreLikeThis } from './MoreLikeThis';
import { Neighbours } from './Neighbours';
import './EntryReader.css';

function askForEntry(id: string): Promise<EntryView> {
  return ask('openEntry', { id });
}

interface EntryReaderProps {
  id: string;
  viewing: ViewingState;
  onOpen: (id: string) => void;
  onOpenChapter: (read: string, chapter: string) => void;
  /** The entry is a chapter: it is read in its place, in the long read. */
  onIsChapter: (read: string, chapter: string) => void;
  onGoTo: (at: FilmSeconds) => void;
  /** Tells what is open, for the keys that act on it; undefined while nothing is. */
  onEntry: (entry: EntryView | undefined) => void;
}

/** One entry, whole: its text, its moment, what it is about, what is about it, and where it comes from. */
export function EntryReader(props: EntryReaderProps): ReactElement {
  const { id, viewing, onOpen, onOpenChapter, onIsChapter, onGoTo, onEntry } = props;
  const say = useWords();
  const { value: entry, trouble } = useAnswer(id, askForEntry, viewing);
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = entry?.id;
  useEffect(() => {
    if (opened !== undefined) heading.current?.focus();
  }, [opened]);
  // Before the heading takes the focus: from then on its keys are expected to work.
  useLayoutEffect(() => {
    onEntry(entry);
    return () => {
      onEntry(undefined);
    };
  }, [entry, onEntry]);
  const readIn = entry?.chapters.find(({ chapter }) => chapter === entry.id)?.read;
  useEffect(() => {
    if (opened !== undefined && readIn !== undefined) onIsChapter(readIn, opened);
  }, [opened, readIn, onIsChapter]);
  const reading = useMemo(() => ({ onOpen }), [onOpen]);

  if (!entry) return <NotYet trouble={trouble} />;
  return (
    <ReadingProvider value={reading}>
      <article className="entry" data-entry={entry.id}>
        <EntryText
          {...entry}
          ref={heading}
          moment={entry.at !== null && <Moment at={entry.at} withKey onGoTo={onGoTo} />}
        />
        <Pictures pictures={entry.pictures} />
        {entry.links.length + entry.chapters.length > 0 && (
          <AboutLinks
            links={entry.links}
            chapters={entry.chapters}
            onOpen={onOpen}
            onOpenChapter={onOpenChapter}
          />
        )}
        <EntrySources entry={entry} />
        {entry.notes.length > 0 && (
          <section className="entry-notes" aria-labelledby="entry-notes-title">
            <h3 id="entry-notes-title">{say('read.about-it')}</h3>
            <LinkList links={entry.notes} onOpen={onOpen} />
          </section>
        )}
        <MoreLikeThis entry={entry} viewing={viewing} onOpen={onOpen} />
        <Neighbours previous={entry.previous} next={entry.next} onOpen={onOpen} />
      </article>
    </ReadingProvider>
  );
}
