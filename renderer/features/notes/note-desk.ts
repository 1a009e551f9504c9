import type { FilmSeconds } from '#shared/film-time';
import type { KeptNote } from '#shared/notes/views';
import type { Ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';
import { DraftKeeper, type Later } from './draft-keeper';
import { tooLong, type NoteTrouble } from './note-trouble';

/** A new note that is being written. */
export interface Writing {
  at: FilmSeconds;
  text: string;
  /** Id of the entry that it is about. */
  about: string | null;
  /** Where an earlier draft is gone on with: the second at which the key was pressed this time. */
  instead: FilmSeconds | null;
}

/** What the desk says of the last thing that was done. */
export type Said =
  | { kind: 'kept'; id: string; at: FilmSeconds; isBookmark: boolean; isShown: boolean }
  | { kind: 'undone' }
  | { kind: 'trouble'; words: string };

export interface DeskState {
  writing: Writing | undefined;
  /** Whether main has been asked to keep it and has not answered yet. */
  isKeeping: boolean;
  /** Why what is being written could not be kept. */
  trouble: NoteTrouble | undefined;
  said: Said | undefined;
  /** A new note that was left half written. */
  draft: Omit<Writing, 'instead'> | undefined;
  /** Grows when the field should take the focus. */
  called: number;
}

const EMPTY: DeskState = {
  writing: undefined,
  isKeeping: false,
  trouble: undefined,
  said: undefined,
  draft: undefined,
  called: 0,
};

/**
 * Where notes are written in one window. It stands outside of what React draws, so that a typed letter draws the
 * field alone. Nothing is said to be kept before main has said so, and what was typed is never dropped.
 */
export class NoteDesk {
  private state = EMPTY;
  private readonly listeners = new Set<() => void>();
  private readonly drafts: DraftKeeper;
  private loaded: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ask: Ask,
    later: Later,
  ) {
    this.drafts = new DraftKeeper(ask, later, (error) => {
      this.change({ said: { kind: 'trouble', words: wordsOf(error) } });
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): DeskState => this.state;

  /** Takes up the draft of an earlier start. */
  load(): void {
    this.loaded = this.ask('getNotes').then(
      ({ drafts }) => {
        const draft = drafts.find(({ note }) => note === null);
        if (draft) this.change({ draft: { at: draft.at, text: draft.text, about: draft.about } });
      },
      (error: unknown) => {
        this.change({ said: { kind: 'trouble', words: wordsOf(error) } });
      },
    );
  }

  /** Marks a moment, without a word. */
  async bookmark(at: FilmSeconds, about: string | null): Promise<void> {
    try {
      this.sayKept(await this.ask('addNote', { at, text: '', ...(about !== null && { about }) }));
    } catch (error) {
      this.change({ said: { kind: 'trouble', words: wordsOf(error) } });
    }
  }

  /** Opens the field for a note on a moment, or goes on with the draft that waits. */
  async compose(at: FilmSeconds, about: string | null): Promise<void> {
    // Else a key pressed in the first instant would write over the draft that is still on its way.
    await this.loaded;
    const { writing, draft, called } = this.state;
    const instead = draft && Math.floor(draft.at) !== Math.floor(at) ? at : null;
    const begun = draft ? { ...draft, instead } : { at, text: '', about, instead };
    this.change({ writing: writing ?? begun, said: undefined, called: called + 1 });
  }

  type(text: string): void {
    const { writing } = this.state;
    if (writing) this.rewrite({ ...writing, text });
  }

  /** Moves the note to the second at which the key was pressed this time. */
  moveHere(): void {
    const { writing } = this.state;
    if (writing?.instead != null) this.rewrite({ ...writing, at: writing.instead, instead: null });
  }

  /** Has the note kept; the field closes when it is. */
  async keep(): Promise<void> {
    const { writing, isKeeping } = this.state;
    if (!writing || isKeeping) return;
    const { at, text, about } = writing;
    const trouble = tooLong(text);
    this.change({ trouble, isKeeping: trouble === undefined });
    if (trouble !== undefined) return;
    this.drafts.cancel();
    try {
      const typed = { at, text, fromDraft: true, ...(about !== null && { about }) };
      const kept = await this.ask('addNote', typed);
      this.change({ writing: undefined, draft: undefined, isKeeping: false });
      this.sayKept(kept);
    } catch (error) {
      this.change({ isKeeping: false, trouble: { words: wordsOf(error) } });
      this.drafts.now({ note: null, at, text, about });
    }
  }

  /** Closes the field. What stands in it waits as a draft. */
  leave(): void {
    const { writing, isKeeping } = this.state;
    if (!writing || isKeeping) return;
    const { at, text, about } = writing;
    const draft = text.trim() === '' ? undefined : { at, text, about };
    this.change({ writing: undefined, draft, trouble: undefined });
    this.drafts.now({ note: null, at, text, about });
  }

  /** Lets the draft go that waits. */
  dropDraft(): void {
    const { draft } = this.state;
    if (!draft) return;
    this.change({ draft: undefined });
    this.drafts.now({ ...draft, note: null, text: '' });
  }

  /** Takes back the note that was just kept. */
  async undo(): Promise<void> {
    const { said } = this.state;
    if (said?.kind !== 'kept') return;
    try {
      await this.ask('removeNote', { id: said.id });
      this.change({ said: { kind: 'undone' } });
    } catch (error) {
      this.change({ said: { kind: 'trouble', words: wordsOf(error) } });
    }
  }

  /** Says nothing any more. */
  hush(): void {
    this.change({ said: undefined });
  }

  private rewrite(writing: Writing): void {
    this.change({ writing, trouble: tooLong(writing.text) });
    this.drafts.soon({ ...writing, note: null });
  }

  private sayKept({ note, shown }: KeptNote): void {
    const { id, at, text } = note;
    this.change({ said: { kind: 'kept', id, at, isBookmark: text === '', isShown: shown } });
  }

  private change(part: Partial<DeskState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
