import { useMemo, useState } from 'react';
import type { EntryView, LongReadView } from '#shared/reading/views';
import type { NoteInFocus } from '../features/notes/NotesView';
import type { KeyActions } from '../lib/keys';
import type { Route } from './route';
import type { Ways } from './ways';

export interface ReadingKeys {
  actions: KeyActions;
  /** For the views, to tell what is open. */
  onEntry: (entry: EntryView | undefined) => void;
  onRead: (read: LongReadView | undefined) => void;
  onNote: (note: NoteInFocus | undefined) => void;
}

/** What the keys for the moment, the neighbours and the printer do with what is open. */
export function useReadingKeys(route: Route, ways: Ways): ReadingKeys {
  const [entry, onEntry] = useState<EntryView>();
  const [read, onRead] = useState<LongReadView>();
  const [note, onNote] = useState<NoteInFocus>();
  const { openEntry, openRead, openNote, goTo } = ways;
  const actions = useMemo(() => {
    const print = (): void => {
      window.print();
    };
    if (route.view === 'after' || route.view === 'programme') return { print };
    if (route.view === 'entry' && entry) {
      const { at, previous, next } = entry;
      return {
        print,
        goToMoment: () => {
          if (at !== null) goTo(at);
        },
        previousPage: () => {
          if (previous) openEntry(previous.id);
        },
        nextPage: () => {
          if (next) openEntry(next.id);
        },
      };
    }
    if (route.view === 'read' && read) {
      const { chapters } = read;
      const here = chapters.findIndex(({ id }) => id === route.chapter);
      const turn = (place: number): void => {
        const chapter = chapters[place];
        if (chapter) openRead(read.id, chapter.id);
      };
      return {
        print,
        goToMoment: () => {
          const at = chapters[Math.max(here, 0)]?.at ?? null;
          if (at !== null) goTo(at);
        },
        previousPage: () => {
          turn(here - 1);
        },
        nextPage: () => {
          turn(here + 1);
        },
      };
    }
    if (route.view === 'notes') {
      const turn = (id: string | null | undefined): void => {
        if (id != null) openNote(id);
      };
      return {
        print,
        goToMoment: () => {
          if (note) goTo(note.at);
        },
        previousPage: () => {
          turn(note?.previous);
        },
        nextPage: () => {
          turn(note?.next);
        },
      };
    }
    return {};
  }, [route, entry, read, note, openEntry, openRead, openNote, goTo]);
  return useMemo(() => ({ actions, onEntry, onRead, onNote }), [actions]);
}
