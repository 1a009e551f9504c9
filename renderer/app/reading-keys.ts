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

/** What the keys for the moment, the neighbours and the printer do with what is open; those that lead nowhere are not there. */
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
        ...(at !== null && { goToMoment: to(goTo, at) }),
        ...(previous && { previousPage: to(openEntry, previous.id) }),
        ...(next && { nextPage: to(openEntry, next.id) }),
      };
    }
    if (route.view === 'read' && read) {
      const { chapters } = read;
      const here = chapters.findIndex(({ id }) => id === route.chapter);
      const openChapter = (chapter: string): void => {
        openRead(read.id, chapter);
      };
      const at = chapters[Math.max(here, 0)]?.at ?? null;
      const [previous, next] = [chapters[here - 1], chapters[here + 1]];
      return {
        print,
        ...(at !== null && { goToMoment: to(goTo, at) }),
        ...(previous && { previousPage: to(openChapter, previous.id) }),
        ...(next && { nextPage: to(openChapter, next.id) }),
      };
    }
    if (route.view === 'notes') {
      const { previous = null, next = null } = note ?? {};
      return {
        print,
        ...(note && { goToMoment: to(goTo, note.at) }),
        ...(previous !== null && { previousPage: to(openNote, previous) }),
        ...(next !== null && { nextPage: to(openNote, next) }),
      };
    }
    return {};
  }, [route, entry, read, note, openEntry, openRead, openNote, goTo]);
  return useMemo(() => ({ actions, onEntry, onRead, onNote }), [actions]);
}

/** A way that leads to one place. */
function to<Place>(go: (place: Place) => void, place: Place): () => void {
  return () => {
    go(place);
  };
}
