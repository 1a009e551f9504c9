import { fold } from '../search/pipeline';
import { copyAt } from '../watch/edition-map';
import type { Edition } from '../watch/getting-in-step';

/** What is known of something that a player plays. */
export interface Playing {
  path: string | null;
  title: string | null;
  /** Seconds; null where the player does not say, or where it has no end. */
  duration: number | null;
  frameRate: number | null;
}

export interface KnownFilm {
  title: string;
  year: number;
  /** Film seconds. */
  runtime: number;
  editions: readonly Edition[];
}

/** `sure`: name and length fit. `likely`: one of them does and the other does not speak against it. */
export type Certainty = 'sure' | 'likely' | 'no';

export interface Recognition {
  certainty: Certainty;
  /** Id of the edition that the copy must be; null where several could be. */
  edition: string | null;
}

/** Logos and credits are cut or added by so much without its being another film, in seconds. */
const TRIMMED = 120;
/** A length alone tells a film only when it agrees to so many seconds: many films are about as long. */
const SAME_LENGTH = 3;
/** Frame rates nearer than this are one: 23.976 and 24 are two. */
const SAME_FRAME_RATE = 0.012;

/** Whether what plays is this film, and in which edition. */
export function recognise(playing: Playing, film: KnownFilm): Recognition {
  const isNamed = namesFilm(playing, film);
  const { duration } = playing;
  if (duration === null || duration <= 0) {
    return {
      certainty: isNamed ? 'likely' : 'no',
      edition: byFrameRate(playing, film)?.id ?? null,
    };
  }
  const byLength = film.editions
    .map((edition) => ({ edition, off: Math.abs(duration - lengthOf(edition, film)) }))
    .sort((one, other) => one.off - other.off);
  const [nearest] = byLength;
  if (!nearest || nearest.off > TRIMMED) return { certainty: 'no', edition: null };
  if (!isNamed && (nearest.off > SAME_LENGTH || namesAnother(playing)))
    return { certainty: 'no', edition: null };
  return { certainty: isNamed ? 'sure' : 'likely', edition: editionOf(playing, film, byLength) };
}

/** Seconds that a copy of this edition runs. */
function lengthOf({ points }: Edition, { runtime }: KnownFilm): number {
  return copyAt(points, runtime) - copyAt(points, 0);
}

/** @param byLength editions and how far off their lengths are, the nearest first */
function editionOf(
  playing: Playing,
  film: KnownFilm,
  byLength: readonly { edition: Edition; off: number }[],
): string | null {
  const said = byFrameRate(playing, film);
  if (byLength.some(({ edition, off }) => edition === said && off <= TRIMMED))
    return said?.id ?? null;
  const [nearest, next] = byLength.map(({ edition }) => edition);
  if (!nearest || !next) return nearest?.id ?? null;
  // The lengths of two editions can be nearer to each other than trimmed logos would move them.
  const apart = Math.abs(lengthOf(nearest, film) - lengthOf(next, film));
  return apart > TRIMMED ? nearest.id : null;
}

function byFrameRate({ frameRate }: Playing, { editions }: KnownFilm): Edition | undefined {
  if (frameRate === null) return undefined;
  return editions.find(
    (edition) =>
      edition.frameRate !== undefined && Math.abs(edition.frameRate - frameRate) < SAME_FRAME_RATE,
  );
}

/** Whether its title or the name of its file has the film's title in it, as whole words, and no other year. */
function namesFilm(playing: Playing, { title, year }: KnownFilm): boolean {
  const wanted = ` ${words(title)} `;
  return [playing.title, fileName(playing.path)].some((name) => {
    if (name === null) return false;
    const given = ` ${words(name)} `;
    if (!given.includes(wanted)) return false;
    const years = [...given.replace(wanted, ' ').matchAll(/ (?=((?:19|20)\d\d) )/g)].map(
      ([, found]) => Number(found),
    );
    return years.length === 0 || years.includes(year);
  });
}

/** A title that a person gave to something else. A bare number or none at all says nothing. */
function namesAnother({ title }: Playing): boolean {
  return title !== null && /\p{L}{3}/u.test(title) && !/\.\w{2,4}$/.test(title);
}

/** The last part of a path, or of an address without what follows a question mark. */
function fileName(path: string | null): string | null {
  if (path === null) return null;
  // In the name of a file, question marks and hashes are signs like any others.
  const whole = /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? (path.split(/[?#]/)[0] ?? '') : path;
  const last = whole.split(/[/\\]/).pop() ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
