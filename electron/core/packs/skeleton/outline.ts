import { formatFilmTime } from '#shared/film-time';
import { evenBorders, silences, silentBorders, type Stretch } from './scene-borders';

/** What a new pack knows of its film's course: all of it a beginning that its author corrects. */
export interface Outline {
  /** Follow one another over the whole film. */
  scenes: (Stretch & { id: string; part: string })[];
  parts: (Stretch & { id: string; title: string; credits: boolean })[];
  landmarks: { id: string; label: string; at: number; revealsAt?: number }[];
}

/** Credits of a film whose end nobody has looked at yet, as a share of it, and at most in seconds. */
const CREDITS_SHARE = 0.05;
const LONGEST_CREDITS = 300;
/** A shorter film is taken to have none that are worth a part. */
const SHORTEST_WITH_CREDITS = 600;

/** After the last line something is left to see; what is shorter than this is no part. */
const SHORTEST_CREDITS = 60;
const AFTER_LAST_LINE = 10;

/** A silence of which people remember how it ended. */
const LONG_SILENCE = 20;
const MOST_SILENCE_LANDMARKS = 3;

const PART_TITLES = ['Beginning', 'Middle', 'End'] as const;

/**
 * Outlines a film by its length, or by when its subtitles speak.
 * @param seconds how long the film is
 * @param lines times of its subtitles, in order
 */
export function outlineFilm(seconds: number, lines: readonly Stretch[] | undefined): Outline {
  const storyEnd = lines ? lastWords(lines, seconds) : seconds - usualCredits(seconds);
  const story = lines ? silentBorders(lines, storyEnd) : evenBorders(storyEnd);
  const borders = storyEnd < seconds ? [...story, seconds] : story;
  const parts = partsOf(story, seconds);
  const partAt = (at: number): string => parts.findLast(({ start }) => start <= at)?.id ?? '';
  const scenes = borders.slice(1).map((end, index) => {
    const start = borders[index] ?? 0;
    const isCredits = start >= storyEnd;
    return { id: isCredits ? 'credits' : `s${String(index + 1)}`, start, end, part: partAt(start) };
  });
  return { scenes, parts, landmarks: landmarksOf(lines ?? [], seconds) };
}

function usualCredits(seconds: number): number {
  if (seconds < SHORTEST_WITH_CREDITS) return 0;
  const credits = Math.min(Math.round(seconds * CREDITS_SHARE), LONGEST_CREDITS);
  return seconds - Math.floor(seconds - credits);
}

/** Where the story ends, by its subtitles: with the film, if they go on almost as long. */
function lastWords(lines: readonly Stretch[], seconds: number): number {
  const last = Math.max(0, ...lines.map(({ end }) => end));
  const storyEnd = Math.ceil(last) + AFTER_LAST_LINE;
  return seconds - storyEnd >= SHORTEST_CREDITS ? storyEnd : seconds;
}

/** Three parts of about one length, and one of credits; a film of one or two scenes is one part. */
function partsOf(story: readonly number[], seconds: number): Outline['parts'] {
  const storyEnd = story.at(-1) ?? seconds;
  const inner = story.slice(1, -1);
  const cuts = inner.length < 2 ? [] : thirds(inner, storyEnd);
  const borders = [0, ...cuts, storyEnd];
  const parts = borders.slice(1).map((end, index) => {
    const title = cuts.length === 0 ? 'The film' : (PART_TITLES[index] ?? '');
    return { id: idOf(title), title, start: borders[index] ?? 0, end, credits: false };
  });
  if (storyEnd === seconds) return parts;
  return [
    ...parts,
    { id: 'credits', title: 'Credits', start: storyEnd, end: seconds, credits: true },
  ];
}

/** The two borders of scenes that come nearest to the thirds of a stretch. */
function thirds(inner: readonly number[], end: number): number[] {
  const nearest = (of: readonly number[], at: number): number =>
    of.reduce((best, border) => (Math.abs(border - at) < Math.abs(best - at) ? border : best));
  const first = nearest(inner.slice(0, -1), end / 3);
  const second = nearest(
    inner.filter((border) => border > first),
    (end * 2) / 3,
  );
  return [first, second];
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function landmarksOf(lines: readonly Stretch[], seconds: number): Outline['landmarks'] {
  const start = { id: 'first-frame', label: 'The first frame', at: 0 };
  const within = lines.filter(({ start: at }) => at < seconds);
  const [first] = within;
  const last = within.at(-1);
  if (!first || !last) return [start];
  const afterSilences = silences(within, seconds)
    .filter((silence) => silence.end - silence.start >= LONG_SILENCE)
    // Before the first line and after the last one there is nothing to compare.
    .filter((silence) => silence.end > first.start && silence.end <= last.start)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, MOST_SILENCE_LANDMARKS)
    .sort((a, b) => a.end - b.end)
    .map((silence, index) => ({
      id: `words-after-silence-${String(index + 1)}`,
      label: `The first words after ${String(Math.floor(silence.end - silence.start))} seconds without any`,
      at: silence.end,
    }));
  const lastLine = {
    id: 'last-words',
    label: 'The last words begin',
    at: last.start,
    revealsAt: last.start,
  };
  return [
    start,
    { id: 'first-words', label: 'The first words begin', at: first.start },
    ...afterSilences,
    ...(last === first ? [] : [lastLine]),
  ];
}

/** A second of the film as sources write it, to a tenth where it is none of the whole ones. */
export function writtenTime(seconds: number): string {
  const tenths = Math.floor(seconds * 10 + 1e-6);
  const rest = tenths % 10;
  return formatFilmTime(Math.floor(tenths / 10)) + (rest === 0 ? '' : `.${String(rest)}`);
}
