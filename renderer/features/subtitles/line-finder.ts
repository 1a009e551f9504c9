import { LONGEST_QUERY } from '#shared/search/limits';
import type { FoundLines } from '#shared/subtitles/views';
import type { Ask } from '../../lib/api';
import { refusalWords } from './words';

export interface Finding {
  /** What stands in the field. */
  text: string;
  /** Undefined until something was asked for. */
  found: (FoundLines & { isAfterTap: boolean }) | undefined;
  trouble: string | undefined;
}

const NOTHING: Finding = { text: '', found: undefined, trouble: undefined };

/** The search for the line that was just heard: an answer that the next key has overtaken is dropped. */
export class LineFinder {
  private finding = NOTHING;
  private latest = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: Ask) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): Finding => this.finding;

  type(typed: string): void {
    const text = typed.slice(0, LONGEST_QUERY);
    this.publish({ ...this.finding, text, trouble: undefined });
    // An empty field is told too: the next word that is typed was heard later.
    const isEmpty = text.trim() === '';
    this.put(this.ask('findSubtitleLine', { text }), (found) => ({
      text: this.finding.text,
      found: isEmpty ? undefined : { ...found, isAfterTap: false },
      trouble: undefined,
    }));
  }

  tap(id: number): void {
    this.put(this.ask('tapSubtitleLine', { id }), (found) => ({
      text: '',
      found: { ...found, isAfterTap: true },
      trouble: undefined,
    }));
  }

  private put(answer: Promise<FoundLines>, next: (found: FoundLines) => Finding): void {
    this.latest += 1;
    const question = this.latest;
    answer.then(
      (found) => {
        if (question === this.latest) this.publish(next(found));
      },
      (error: unknown) => {
        if (question === this.latest)
          this.publish({ ...this.finding, found: undefined, trouble: refusalWords(error) });
      },
    );
  }

  private publish(finding: Finding): void {
    this.finding = finding;
    for (const listener of this.listeners) listener();
  }
}
