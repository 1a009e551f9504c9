import { MOST_REMOVED } from '#shared/notes/limits';
import type { Note } from '#shared/notes/note';
import type { Pages } from '../pages';
import { idOf, type Change } from './changes';

/** What a notebook should hold, reckoned without one. A change that is refused leaves it as it is. */
export class Model {
  private added = 0;

  constructor(
    private readonly life: number,
    public pages: Pages,
  ) {}

  apply(change: Change): void {
    const { notes, removed, drafts } = structuredClone(this.pages);
    const take = (from: Note[], id: string): Note | undefined => {
      const place = from.findIndex((note) => note.id === id);
      return place === -1 ? undefined : from.splice(place, 1)[0];
    };
    const dropDraft = (film: string, note: string | undefined): void => {
      const place = drafts.findIndex((draft) => draft.film === film && draft.note === note);
      if (place !== -1) drafts.splice(place, 1);
    };
    switch (change.kind) {
      case 'add': {
        const createdAt = new Date(this.life * 1000).toISOString();
        notes.push({ id: idOf(this.life, (this.added += 1)), createdAt, ...change.note });
        if (change.fromDraft) dropDraft(change.note.film, undefined);
        break;
      }
      case 'edit': {
        const note = notes.find(({ id }) => id === change.id);
        if (!note) return;
        note.text = change.text;
        dropDraft(note.film, note.id);
        break;
      }
      case 'remove': {
        const note = take(notes, change.id);
        if (!note) return;
        removed.unshift(note);
        for (const gone of removed.splice(MOST_REMOVED)) dropDraft(gone.film, gone.id);
        break;
      }
      case 'restore': {
        const note = take(removed, change.id);
        if (!note) return;
        notes.push(note);
        break;
      }
      case 'draft': {
        const { film, note, text } = change.draft;
        const known = [...notes, ...removed].some(
          (other) => other.id === note && other.film === film,
        );
        if (note !== undefined && !known) return;
        dropDraft(film, note);
        if (text !== '') drafts.push(change.draft);
      }
    }
    this.pages = { notes, removed, drafts };
  }
}
