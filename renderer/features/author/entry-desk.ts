import type { EntryForm, TypedEntry } from '#shared/author/entry-form';
import type { DraftEntryView, EntryPreview } from '#shared/author/views';
import type { Ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';

/** Calls after some milliseconds; the answer cancels. */
type Later = (milliseconds: number, call: () => void) => () => void;

/** A pause in typing after which an entry is kept, checked and drawn anew, in milliseconds. */
const PAUSE = 250;

export interface EntryDeskState {
  /** As it is typed; undefined until it has come. */
  form: EntryForm | undefined;
  preview: EntryPreview | undefined;
  locked: string | null;
  /** Why it could not be kept or read, in words. */
  trouble: string | undefined;
}

/** One entry while it is edited: what is typed is kept at every pause, and what was taken back elsewhere comes in. */
export class EntryDesk {
  private state: EntryDeskState = {
    form: undefined,
    preview: undefined,
    locked: null,
    trouble: undefined,
  };
  private readonly listeners = new Set<() => void>();
  /** The entry as main keeps it: what differs from it there was changed elsewhere. */
  private kept: string | undefined;
  private cancel: (() => void) | undefined;
  private sending = 0;

  constructor(
    readonly id: string,
    private readonly ask: Ask,
    private readonly later: Later,
  ) {}

  readonly get = (): EntryDeskState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Looks at what main keeps: called with each change of the draft. */
  async refresh(): Promise<void> {
    if (this.isBusy()) return;
    try {
      const view = await this.ask('getDraftEntry', { id: this.id });
      if (this.isBusy() || this.kept === JSON.stringify(view.form)) return;
      this.take(view);
      this.set({ form: view.form });
    } catch (error) {
      if (!this.isBusy()) this.set({ form: undefined, trouble: wordsOf(error) });
    }
  }

  type(change: Partial<EntryForm>): void {
    if (!this.state.form) return;
    this.set({ form: { ...this.state.form, ...change } });
    this.cancel?.();
    this.cancel = this.later(PAUSE, () => {
      this.flush();
    });
  }

  /** Keeps at once what waits for a pause. */
  flush(): void {
    const { form } = this.state;
    if (!this.cancel || !form) return;
    this.cancel();
    this.cancel = undefined;
    this.sending += 1;
    void this.ask('keepDraftEntry', { id: this.id, form: form satisfies TypedEntry })
      .then(
        (view) => {
          this.take(view);
        },
        (error: unknown) => {
          this.set({ trouble: wordsOf(error) });
        },
      )
      .finally(() => {
        this.sending -= 1;
      });
  }

  private isBusy(): boolean {
    return this.cancel !== undefined || this.sending > 0;
  }

  private take({ form, preview, locked }: DraftEntryView): void {
    this.kept = JSON.stringify(form);
    this.set({ preview, locked, trouble: undefined });
  }

  private set(change: Partial<EntryDeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
