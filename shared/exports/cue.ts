import { oneLine } from './one-line';

/** A pop-up in the time of a viewer's copy, in whole milliseconds: shown from `start` until just before `end`. */
export interface Cue {
  title: string;
  text: string;
  start: number;
  end: number;
}

/** A film and what pops up along it. */
export interface CuesOfFilm {
  film: { title: string; year: number };
  /** By their start; each longer than nothing, at most two at once. */
  cues: readonly Cue[];
}

/** What there is to read in a cue: one line for its title, one for its text, neither of them empty. */
export function linesOf({ title, text }: Pick<Cue, 'title' | 'text'>): string[] {
  return [title, text].map(oneLine).filter((line) => line !== '');
}

/** The film as a line at the head of a file. */
export function headLine({ title, year }: CuesOfFilm['film']): string {
  return oneLine(`Notes along ${title} (${String(year)})`);
}
