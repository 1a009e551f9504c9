import { errnoOf } from '#core/errno';
import { JsonStore } from '#core/storage/json-store';
import type { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import type { FilmSeconds } from '#shared/film-time';
import { MOST_NOTES, MOST_REMOVED } from '#shared/notes/limits';
import type { Draft, Note } from '#shared/notes/note';
import { EMPTY_PAGES, pages, type Pages } from './pages';

interface NotebookOptions {
  path: string;
  /** The time of day, for `createdAt`. */
  now: () => Date;
  newId: () => string;
  /** Told when something could not be read and was moved aside. */
  onTrouble: (trouble: FootlightError) => void;
  /** Called when notes have changed, once the change is on disk. */
  onChange: () => void;
}

/** A new note, before it has an id. */
export interface NewNote {
  film: string;
  at: FilmSeconds;
  text: string;
  about?: string | undefined;
}

/** Two bookmarks within this many seconds are one: a finger that bounced, or a key held down. */
const SAME_BOOKMARK = 1;

/**
 * All notes of a viewer, on all films. Whatever a method promises is on disk when the promise is kept, and what
 * is shown is on disk always: a change that cannot be written has not happened.
 */
export class Notebook {
  private pages: Pages;
  /** Changes are made one after the other, each on top of what the one before has written. */
  private turn: Promise<unknown> = Promise.resolve();
  private readonly lists = new Map<string, readonly Note[]>();

  private constructor(
    private readonly store: JsonStore<Pages>,
    private readonly options: NotebookOptions,
  ) {
    this.pages = store.get();
  }

  /** @throws FootlightError as `JsonStore.open` does */
  static async open(options: NotebookOptions): Promise<Notebook> {
    const { path, onTrouble } = options;
    const store = await JsonStore.open<Pages>({
      path,
      schema: pages,
      initial: EMPTY_PAGES,
      onTrouble,
    });
    return new Notebook(store, options);
  }

  /** The notes on a film, in its order; the same array until one of them changes. */
  of(film: string): readonly Note[] {
    const known = this.lists.get(film);
    if (known) return known;
    const list = this.pages.notes.filter((note) => note.film === film).sort(inFilmOrder);
    this.lists.set(film, list);
    return list;
  }

  /** Notes on a film that can be put back, the last removed first. */
  removedOf(film: string): Note[] {
    return this.pages.removed.filter((note) => note.film === film);
  }

  draftsOf(film: string): Draft[] {
    return this.pages.drafts.filter((draft) => draft.film === film);
  }

  /**
   * Adds a note.
   * @param fromDraft whether it is what stood in the film's draft of a new note, which then goes with the same write
   * @throws FootlightError `storage` if it cannot be written; then there is no such note
   */
  add({ film, at, text, about }: NewNote, fromDraft = false): Promise<Note> {
    return this.change((before) => {
      const drafts = fromDraft ? without(before.drafts, { film }) : before.drafts;
      const same = text === '' ? sameBookmark(before.notes, { film, at, about }) : undefined;
      if (same && drafts.length === before.drafts.length) return { after: before, answer: same };
      if (same) return { after: { ...before, drafts }, answer: same };
      if (before.notes.length >= MOST_NOTES) {
        throw saidError('storage', 'errors.notes.full', {
          values: { most: MOST_NOTES },
          remedy: 'errors.notes.full.remedy',
        });
      }
      const { now, newId } = this.options;
      const createdAt = now().toISOString();
      const note: Note = {
        id: newId(),
        film,
        at,
        text,
        createdAt,
        ...(about !== undefined && { about }),
      };
      return { after: { ...before, notes: [...before.notes, note], drafts }, answer: note };
    });
  }

  /**
   * Changes the text of a note; a draft of that change goes with it.
   * @throws FootlightError `not-found`, or `storage` if it cannot be written
   */
  edit(id: string, text: string): Promise<Note> {
    return this.change((before) => {
      const note = find(before.notes, id);
      const changed = { ...note, text };
      const notes = before.notes.map((other) => (other === note ? changed : other));
      const drafts = without(before.drafts, { film: note.film, note: id });
      return { after: { ...before, notes, drafts }, answer: changed };
    });
  }

  /**
   * Removes a note; the last fifty can be put back.
   * @throws FootlightError `not-found`, or `storage` if it cannot be written
   */
  remove(id: string): Promise<Note> {
    return this.change((before) => {
      const note = find(before.notes, id);
      const removed = [note, ...before.removed];
      const gone = removed.splice(MOST_REMOVED);
      return {
        after: {
          notes: before.notes.filter((other) => other !== note),
          removed,
          drafts: before.drafts.filter((draft) => !gone.some((other) => other.id === draft.note)),
        },
        answer: note,
      };
    });
  }

  /**
   * Puts a removed note back, as it was.
   * @throws FootlightError `not-found`, or `storage` if it cannot be written
   */
  restore(id: string): Promise<Note> {
    return this.change((before) => {
      const note = find(before.removed, id);
      const removed = before.removed.filter((other) => other !== note);
      return { after: { ...before, notes: [...before.notes, note], removed }, answer: note };
    });
  }

  /** Keeps what is being typed, instead of what was typed there before; an empty text is no draft. */
  async keepDraft(draft: Draft): Promise<void> {
    await this.change((before) => {
      const others = without(before.drafts, draft);
      const drafts = draft.text === '' ? others : [...others, draft];
      const exists =
        draft.note === undefined ||
        [...before.notes, ...before.removed].some(
          ({ id, film }) => id === draft.note && film === draft.film,
        );
      return { after: exists ? { ...before, drafts } : before, answer: undefined };
    });
  }

  /** Waits until every change that was asked for is on disk, or has failed. */
  async flush(): Promise<void> {
    await this.turn;
  }

  private change<T>(make: (before: Pages) => { after: Pages; answer: T }): Promise<T> {
    const done = this.turn.then(async () => {
      const before = this.pages;
      const { after, answer } = make(before);
      if (after === before) return answer;
      await this.write(after);
      this.pages = after;
      if (after.notes !== before.notes) {
        this.lists.clear();
        this.options.onChange();
      }
      return answer;
    });
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async write(after: Pages): Promise<void> {
    const { path } = this.options;
    try {
      await this.store.set(after);
    } catch (error) {
      throw saidError('storage', 'errors.notes.unwritten', {
        values: { reason: errnoOf(error) ?? String(error) },
        where: path,
        remedy: 'errors.notes.unwritten.remedy',
      });
    }
  }
}

function inFilmOrder(a: Note, b: Note): number {
  return a.at - b.at || (a.createdAt < b.createdAt ? -1 : 1);
}

function find(notes: readonly Note[], id: string): Note {
  const note = notes.find((candidate) => candidate.id === id);
  if (!note) throw saidError('not-found', 'errors.notes.none', { where: id });
  return note;
}

/** The drafts but the one of that note, or but the one of a new note on that film. */
function without(drafts: readonly Draft[], gone: Pick<Draft, 'film' | 'note'>): Draft[] {
  return drafts.filter(({ film, note }) => film !== gone.film || note !== gone.note);
}

function sameBookmark(
  notes: readonly Note[],
  { film, at, about }: Omit<NewNote, 'text'>,
): Note | undefined {
  return notes.find(
    (note) =>
      note.film === film &&
      note.text === '' &&
      note.about === about &&
      Math.abs(note.at - at) < SAME_BOOKMARK,
  );
}
