import type { FilmSeconds } from '#shared/film-time';
import { LONGEST_DRAFT } from '#shared/notes/limits';
import type { Ask } from '../../lib/api';

/** What is being typed. */
export interface Typed {
  /** Id of the note that is being changed; null for a new one. */
  note: string | null;
  at: FilmSeconds;
  text: string;
  about: string | null;
}

/** Calls after some milliseconds; the answer cancels. */
export type Later = (milliseconds: number, call: () => void) => () => void;

/** A pause in typing after which it is written down: what a killed process may lose of it. */
const PAUSE = 300;

/** Has main write down what is being typed, at each pause, so that neither Escape nor a crash loses it. */
export class DraftKeeper {
  private waiting: (() => void) | undefined;

  constructor(
    private readonly ask: Ask,
    private readonly later: Later,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** Keeps it at the next pause. */
  soon(typed: Typed): void {
    this.cancel();
    this.waiting = this.later(PAUSE, () => {
      this.now(typed);
    });
  }

  /** Keeps it at once. Longer than a draft may be it stays in the window alone, which says that it is too long. */
  now({ note, at, text, about }: Typed): void {
    this.cancel();
    if (text.length > LONGEST_DRAFT) return;
    this.ask('keepDraft', {
      at,
      text: text.trim() === '' ? '' : text,
      ...(note !== null && { note }),
      ...(about !== null && { about }),
    }).catch(this.onTrouble);
  }

  /** What was typed is kept otherwise. */
  cancel(): void {
    this.waiting?.();
    this.waiting = undefined;
  }
}
