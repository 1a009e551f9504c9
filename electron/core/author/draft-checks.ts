import type { MonotonicClock } from '#core/monotonic-clock';
import type { ProblemView } from '#shared/author/views';

/** A pause in changes after which a draft is checked, in milliseconds. */
const CHECK_AFTER_MS = 400;

interface DraftChecksOptions {
  clock: MonotonicClock;
  /** Looks for everything that is wrong with the draft in a folder. */
  check: (folder: string) => Promise<ProblemView[]>;
  /** What is wrong with the draft as it is now. */
  onFound: (problems: ProblemView[]) => void;
  onTrouble: (error: unknown) => void;
}

/** Has a draft checked at each pause in its changes: one check at a time, and what has been overtaken says nothing. */
export class DraftChecks {
  private cancelPause: () => void = () => undefined;
  private changes = 0;
  private isAtWork = false;
  /** The folder to be checked when the check that is at work is done. */
  private next: string | undefined;

  constructor(private readonly options: DraftChecksOptions) {}

  /** A draft has changed, or another one is worked on; undefined for none. */
  changed(folder: string | undefined): void {
    this.changes += 1;
    this.cancelPause();
    this.next = undefined;
    if (folder === undefined) return;
    this.cancelPause = this.options.clock.after(CHECK_AFTER_MS, () => {
      this.begin(folder);
    });
  }

  private begin(folder: string): void {
    if (this.isAtWork) {
      this.next = folder;
      return;
    }
    const { changes } = this;
    const { check, onFound, onTrouble } = this.options;
    const isOvertaken = (): boolean => this.changes !== changes;
    this.isAtWork = true;
    void check(folder)
      .then(
        (found) => {
          if (!isOvertaken()) onFound(found);
        },
        (error: unknown) => {
          if (!isOvertaken()) onTrouble(error);
        },
      )
      .finally(() => {
        this.isAtWork = false;
        const { next } = this;
        this.next = undefined;
        if (next !== undefined) this.begin(next);
      });
  }
}
