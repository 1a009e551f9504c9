import type { MarkedText } from '#shared/search/marked-text';
import { cuttingOf } from '#shared/search/cutting';
import { locatedTerms, type LocatedTerm } from '#shared/search/pipeline';
import { Graphemes } from './graphemes';

/** Most letters of a snippet, and how many of them may stand before what was found. */
interface Size {
  most: number;
  lead: number;
}

const SPACED: Size = { most: 170, lead: 50 };
/** Letters of scripts without blanks are twice as wide, and say twice as much. */
const UNSPACED: Size = { most: 85, lead: 25 };

/** A text whose words are known, so that they need not be looked for at every key. */
export interface LocatedText {
  text: string;
  terms: readonly LocatedTerm[];
}

export function locate(text: string): LocatedText {
  return { text, terms: locatedTerms(text) };
}

type IsMatch = (term: string) => boolean;

/** A stretch of a text, in UTF-16 places; `end` is the first place after it. */
interface Stretch {
  start: number;
  end: number;
}

const graphemes = new WeakMap<LocatedText, Graphemes>();

function graphemesOf(located: LocatedText): Graphemes {
  const known = graphemes.get(located) ?? new Graphemes(located.text);
  graphemes.set(located, known);
  return known;
}

/** The text cut at every word that `isMatch` accepts. No character is cut in two. */
export function markMatches(located: LocatedText, isMatch: IsMatch): MarkedText[] {
  return markStretch(located, { start: 0, end: located.text.length }, isMatch);
}

/**
 * About 170 letters of a body around the first word found, or half as many of a script without blanks, cut between
 * words (within one only where it is very long), with the finds marked.
 * @param language of the body, as BCP 47 names it
 */
export function snippet(located: LocatedText, isMatch: IsMatch, language = 'en'): MarkedText[] {
  const { text, terms } = located;
  const { isSpaced } = cuttingOf(language);
  const first = terms.find(({ term }) => isMatch(term));
  const cut = isSpaced ? cutAtBlanks(located, first) : cutAtWords(located, first, language);
  const pieces = markStretch(located, cut, isMatch);
  const gap = isSpaced ? ' ' : '';
  if (cut.start > 0) extend(pieces, 0, (piece) => `…${gap}${piece}`);
  if (cut.end < text.length) extend(pieces, pieces.length, (piece) => `${piece}${gap}…`);
  return pieces;
}

function cutAtBlanks(located: LocatedText, first: LocatedTerm | undefined): Stretch {
  const { text } = located;
  const places = graphemesOf(located);
  const { most, lead } = SPACED;
  const found = places.before(first?.start ?? 0);
  let start = Math.max(0, found - lead);
  if (start > 0) {
    const blank = text.indexOf(' ', start);
    start = blank === -1 || blank >= found ? found : places.after(blank + 1);
  }
  let end = Math.min(text.length, start + most);
  if (end < text.length) {
    const blank = text.lastIndexOf(' ', end);
    const cut = places.before(blank > start ? blank : end);
    end = Math.max(cut > start ? cut : places.after(end), places.after(first?.end ?? 0));
  }
  return { start, end };
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Where words begin in a part of a text, as somebody sees it who reads the language. */
function wordStarts(text: string, { start, end }: Stretch, language: string): number[] {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text.slice(start, end)), ({ index }) => start + index);
}

/** What ends a sentence or a part of it: nothing begins with it. */
const CLOSING = /^[\p{Pe}\p{Pf}。、！？．，…ー]/u;

function cutAtWords(
  located: LocatedText,
  first: LocatedTerm | undefined,
  language: string,
): Stretch {
  const { text } = located;
  const places = graphemesOf(located);
  const { most, lead } = UNSPACED;
  const found = places.before(first?.start ?? 0);
  let start = 0;
  if (found > lead) {
    const from = places.before(found - lead);
    const sentence = Math.max(
      ...['。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, found - 1)),
    );
    const starts =
      sentence >= from
        ? [places.after(sentence + 1)]
        : wordStarts(text, { start: from, end: found }, language).slice(1);
    start = starts.find((at) => at <= found && !CLOSING.test(text.slice(at, at + 1))) ?? found;
  }
  let end = Math.min(text.length, start + most);
  if (end < text.length) {
    const least = places.after(Math.max(first?.end ?? 0, start + 1));
    const to = Math.min(text.length, end + lead);
    const before = wordStarts(text, { start, end: to }, language).filter((at) => at <= end);
    const at = before.findLast((place) => !CLOSING.test(text.slice(place, place + 1)));
    end = Math.max(places.before(at ?? end), least);
  }
  return { start, end };
}

function markStretch(
  located: LocatedText,
  { start, end }: Stretch,
  isMatch: IsMatch,
): MarkedText[] {
  const { text, terms } = located;
  const places = graphemesOf(located);
  const pieces: MarkedText[] = [];
  let from = start;
  for (const word of terms) {
    if (word.start < start || word.end > end) continue;
    // One letter may hold two terms, as ½ does: it is marked once.
    if (word.end <= from || !isMatch(word.term)) continue;
    const begins = Math.max(places.before(word.start), from);
    const ends = Math.min(places.after(word.end), end);
    if (begins > from) pieces.push({ text: text.slice(from, begins), found: false });
    pieces.push({ text: text.slice(begins, ends), found: true });
    from = ends;
  }
  if (from < end) pieces.push({ text: text.slice(from, end), found: false });
  return pieces;
}

/** Adds to the unmarked piece at that end of the list, which gets one if it has none. */
function extend(pieces: MarkedText[], place: number, added: (text: string) => string): void {
  const index = place === 0 ? 0 : place - 1;
  const piece = pieces[index];
  if (piece && !piece.found) pieces[index] = { text: added(piece.text), found: false };
  else pieces.splice(place, 0, { text: added(''), found: false });
}
