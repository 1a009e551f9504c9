import { timestamp } from '../exports/timestamp';
import { webVttText } from '../exports/webvtt-text';
import { stayForText } from '../watch/reading-time';
import type { NotesOfFilm } from './views';

/** A cue that stands for less cannot be seen; two notes that are nearer than this share the picture. */
const SHORTEST_CUE = 1000;

/** An empty line would end the cue: it gets a blank, which no line of a kept text ends with. */
function payload(text: string): string {
  return webVttText(text)
    .split('\n')
    .map((line) => (line === '' ? ' ' : line))
    .join('\n');
}

/**
 * When each note goes again, in milliseconds: after the time that reading takes, or when the next one comes,
 * or with the film.
 */
function ends(starts: readonly number[], { film, notes }: NotesOfFilm): number[] {
  const runtime = Math.round(film.runtime * 1000);
  const found: number[] = [];
  // From the last to the first, so that the next later start is at hand.
  let later = Infinity;
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const start = starts[index] ?? 0;
    const following = starts[index + 1];
    if (following !== undefined && following > start) later = following;
    const shortest = start + SHORTEST_CUE;
    const read = start + Math.round(stayForText(notes[index]?.text ?? '') * 1000);
    found[index] = Math.min(read, Math.max(shortest, later), Math.max(shortest, runtime));
  }
  return found;
}

/**
 * Notes as subtitles, to be shown by a player at their moments of the reference edition. A bookmark is a cue of
 * the class `bookmark`, so that it cannot be taken for a note with that text.
 */
export function notesAsWebVtt(given: NotesOfFilm): string {
  const { film, notes } = given;
  const title = `${film.title} (${String(film.year)})`.replace(/\s+/g, ' ').replaceAll('-->', '->');
  const starts = notes.map(({ at }) => Math.round(at * 1000));
  const until = ends(starts, given);
  const cues = notes.map(({ id, text }, index) => {
    const times = `${timestamp(starts[index] ?? 0)} --> ${timestamp(until[index] ?? 0)}`;
    return [id, times, text === '' ? '<c.bookmark>Bookmark</c>' : payload(text)].join('\n');
  });
  return `${['WEBVTT', `NOTE Notes on ${title}`, ...cues].join('\n\n')}\n`;
}
