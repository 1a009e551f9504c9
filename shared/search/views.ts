import type { FilmSeconds } from '../film-time';
import type { MarkedText } from './marked-text';
import type { FilterName, Issue, WordFilterName } from './query/query';
import type { ResultKind } from './result-kind';

/** One result of a search, as windows show it. */
export interface ResultView {
  id: string;
  /** Id of its film. */
  film: string;
  /** Of that film's texts, as BCP 47 names it. */
  language: string;
  kind: ResultKind;
  title: MarkedText[];
  snippet: MarkedText[];
  at: FilmSeconds | null;
  /** Whether it answers everything that was asked, and not a part of it. */
  whole: boolean;
}

/** A way to go on typing. */
export interface CompletionView {
  label: string;
  /** What it is: a filter itself, or something of that filter's. */
  is: { filter: FilterName } | { of: WordFilterName };
  /** The whole query with it, and where the caret is then. */
  text: string;
  caret: number;
}

/** What a search answers. Nothing in it leads to what a viewer may not know yet. */
export interface SearchView {
  /** Best first. */
  results: ResultView[];
  /** How many there are in all. */
  total: number;
  /** How many of each kind, the most first. */
  kinds: { kind: ResultKind; count: number }[];
  /** How many in each film of which there are results here, the most first. */
  films: { id: string; title: string; count: number }[];
  /** Whether there are other films that could be searched. */
  hasOthers: boolean;
  /** What in the query means nothing. */
  issues: readonly Issue[];
  /** The moment that a time in the query was read as. */
  moment: FilmSeconds | null;
  /** The query with another spelling that leads to the results, where it was spelt as nothing is. */
  corrected: string | null;
  completions: CompletionView[];
  /** Where nothing was found: names that look like what was asked. */
  instead: string[];
}

/** A viewer's searches, the latest first. */
export interface SearchesView {
  recent: readonly string[];
  saved: readonly string[];
}
