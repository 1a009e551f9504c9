import type { ResultView } from '#shared/search/views';
import { LONGEST_QUERY } from '#shared/search/limits';
import { ask } from '../../lib/api';

export interface Answered {
  /** The words that `results` answer. */
  text: string;
  results: readonly ResultView[];
  /** Index of the result that the keyboard is on. */
  selected: number;
}

const NOTHING: Answered = { text: '', results: [], selected: 0 };

/**
 * The search of one window. It stands outside of what React draws, so that a key draws the results and nothing
 * else: the field keeps its own text, and an answer that the next key has overtaken is dropped.
 */
export class SearchStore {
  private answered = NOTHING;
  private text = '';
  private latest = 0;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): Answered => this.answered;

  /** What stands in the field by now; the answered text lags behind by one question. */
  typed(): string {
    return this.text;
  }

  type(text: string): void {
    this.text = text.slice(0, LONGEST_QUERY);
    this.put();
  }

  select(selected: number): void {
    this.publish({ ...this.answered, selected });
  }

  /** Asks anew: what may be found changes as the film goes on, and with the viewer's word on having seen it. */
  refresh(): void {
    if (this.text.trim() !== '') this.put();
  }

  private put(): void {
    this.latest += 1;
    const question = this.latest;
    const wanted = this.text;
    if (wanted.trim() === '') {
      this.publish({ ...NOTHING, text: wanted });
      return;
    }
    ask('search', { text: wanted }).then(
      (results) => {
        if (question !== this.latest) return;
        const { text, selected } = this.answered;
        const kept = text === wanted ? Math.min(selected, Math.max(results.length - 1, 0)) : 0;
        this.publish({ text: wanted, results, selected: kept });
      },
      (error: unknown) => {
        console.error(error);
      },
    );
  }

  private publish(answered: Answered): void {
    this.answered = answered;
    for (const listener of this.listeners) listener();
  }
}
