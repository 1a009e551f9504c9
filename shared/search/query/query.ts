/** A stretch of the query's text, in UTF-16 places; `end` is the first place after it. */
export interface Span {
  start: number;
  end: number;
}

export const FILTER_NAMES = [
  'kind',
  'person',
  'place',
  'song',
  'film',
  'tag',
  'part',
  'verdict',
  'before',
  'after',
  'at',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
/** The filters whose value is a time. */
export type TimeFilterName = Extract<FilterName, 'before' | 'after' | 'at'>;

export interface WordMatch {
  type: 'word';
  term: string;
  /** The viewer may still be typing it: nothing stands after it. */
  isLast: boolean;
  /** With the minus sign of an unwanted word, and the quotation marks of one in quotes. */
  span: Span;
}

export interface PhraseMatch {
  type: 'phrase';
  terms: readonly string[];
  /** Its end is not there yet: the last term may be half typed. */
  isOpen: boolean;
  /** With its quotation marks, and the minus sign of an unwanted phrase. */
  span: Span;
}

export type TextMatch = WordMatch | PhraseMatch;

/** One thing asked for; any of its alternatives (joined by "or") answers it. */
export interface Slot {
  alternatives: readonly TextMatch[];
}

/** `span` holds all of it, with a minus sign; `valueSpan` the value alone, with its quotation marks. */
export type Filter =
  | {
      name: Exclude<FilterName, TimeFilterName>;
      /** Folded terms of the value; of a kind or a verdict, the one that is meant. */
      terms: readonly string[];
      /** The value as it was typed, without quotation marks. */
      value: string;
      /** The viewer may still be typing it. */
      isOpen: boolean;
      span: Span;
      valueSpan: Span;
    }
  | { name: TimeFilterName; seconds: number; span: Span; valueSpan: Span };

/** Every group must hold. In a group any one; of an unwanted group, none. */
export interface FilterGroup {
  any: readonly Filter[];
  isUnwanted: boolean;
}

export interface Issue {
  /** What would have to be replaced. */
  span: Span;
  message: string;
  /** What would work in its place. */
  suggestions: readonly string[];
}

/** What a viewer asked for, read from what they typed. */
export interface Query {
  slots: readonly Slot[];
  unwanted: readonly TextMatch[];
  filters: readonly FilterGroup[];
  /** A time written by itself ("1:12", "72 min"): film seconds. */
  moment: { seconds: number; span: Span } | null;
  issues: readonly Issue[];
}
