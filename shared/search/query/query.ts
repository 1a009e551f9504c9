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
/** The filters whose value is words. */
export type WordFilterName = Exclude<FilterName, TimeFilterName>;

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
      name: WordFilterName;
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

/** What in a query means nothing. */
export type Wrong =
  /** `name` looks like a filter; the suggestions are those that may be meant. */
  | { what: 'no-filter'; name: string }
  /** A filter that says nothing yet, though something else follows. */
  | { what: 'no-value'; name: FilterName }
  /** The suggestions are forms of a time that work. */
  | { what: 'no-time'; name: TimeFilterName; typed: string }
  /** No value of a filter that knows all of its values. */
  | { what: 'no-kind' | 'no-verdict'; typed: string; values: readonly string[] };

export interface Issue {
  /** What would have to be replaced. */
  span: Span;
  wrong: Wrong;
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
