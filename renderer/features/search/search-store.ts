import type { ResultView, SearchView } from '#shared/search/views';
import { LONGEST_QUERY } from '#shared/search/limits';
import { ask, tell } from '../../lib/api';
import { keepIdentity } from '../../lib/keep-identity';
import { arrange, type Section } from './arrange';

export interface Answered {
  /** The query that `view` answers. */
  text: string;
  view: SearchView;
  sections: readonly Section[];
  /** The results in the order in which they stand. */
  results: readonly ResultView[];
  /** Index of the result that the keyboard is on. */
  selected: number;
  /** Whether other films are searched, too: for as long as the window stands. */
  everywhere: boolean;
}

const NOTHING: Omit<Answered, 'text' | 'everywhere'> = {
  view: {
    results: [],
    total: 0,
    kinds: [],
    films: [],
    hasOthers: false,
    issues: [],
    moment: null,
    corrected: null,
    completions: [],
    instead: [],
  },
  sections: [],
  results: [],
  selected: 0,
};

/** Writes a query into the field, and puts the caret at a place of it. */
type Write = (text: string, caret: number) => void;

/**
 * The search of one window. It stands outside of what React draws, so that a key draws the results and nothing
 * else: the field keeps its own text, and an answer that the next key has overtaken is dropped.
 */
export class SearchStore {
  private answered: Answered = { ...NOTHING, text: '', everywhere: false };
  private text = '';
  private caret = 0;
  private film = '';
  private latest = 0;
  private write: Write | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): Answered => this.answered;

  /** The field, which alone holds what is typed. The answer of this call takes it away again. */
  readonly attach = (write: Write): (() => void) => {
    this.write = write;
    return () => {
      this.write = undefined;
    };
  };

  /** What stands in the field by now; the answered text lags behind by one question. */
  typed(): string {
    return this.text;
  }

  type(text: string, caret: number): void {
    this.text = text.slice(0, LONGEST_QUERY);
    this.caret = Math.min(caret, this.text.length);
    this.put();
  }

  /** The caret was moved: what can be completed is another thing now. */
  moveCaret(caret: number): void {
    if (caret === this.caret || this.text.trim() === '') return;
    this.type(this.text, caret);
  }

  /** Puts another query in the place of what is typed, and the cursor into the field. */
  readonly fill = (text: string, caret = text.length): void => {
    this.type(text, caret);
    this.write?.(this.text, this.caret);
  };

  select(selected: number): void {
    this.publish({ ...this.answered, selected });
  }

  readonly searchEverywhere = (everywhere: boolean): void => {
    this.publish({ ...this.answered, everywhere });
    this.put();
  };

  /** What was answered has led to something: the query is one to come back to. */
  keep(): void {
    tell('keepSearch', { text: this.answered.text });
  }

  /**
   * Asks anew: what may be found changes as the film goes on, with the viewer's word on having seen it, and with
   * the film.
   */
  refresh(film: string): void {
    this.film = film;
    if (this.text.trim() !== '') this.put();
  }

  private put(): void {
    this.latest += 1;
    const question = this.latest;
    const { text: wanted, caret } = this;
    const { everywhere } = this.answered;
    if (wanted.trim() === '') {
      this.publish({ ...NOTHING, text: wanted, everywhere });
      return;
    }
    ask('search', { text: wanted, caret, everywhere }).then(
      (view) => {
        if (question === this.latest) this.show(wanted, view);
      },
      (error: unknown) => {
        console.error(error);
      },
    );
  }

  private show(text: string, fresh: SearchView): void {
    const before = this.answered;
    // What the last key has shown already is not drawn again.
    const view = keepIdentity(before.view, fresh);
    const sections = arrange(view, this.film);
    const results = sections.flatMap((section) => section.results);
    const last = Math.max(results.length - 1, 0);
    const selected = text === before.text ? Math.min(before.selected, last) : 0;
    this.publish({ ...before, text, view, sections, results, selected });
  }

  private publish(answered: Answered): void {
    this.answered = answered;
    for (const listener of this.listeners) listener();
  }
}
