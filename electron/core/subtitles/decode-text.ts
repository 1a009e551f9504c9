import { ALPHABETS, type Alphabet } from './alphabets';
import { decodeAs } from './decode-as';

/** A file's text, and the encoding that it was taken to be in, by its WHATWG name. */
export interface DecodedText {
  text: string;
  encoding: string;
}

/** As much of a file is looked at to tell its encoding. */
const SAMPLE_BYTES = 32_768;
/** Of UTF-16 text at least this share has a zero in one half of the unit: figures and blanks are in every language. */
const LEAST_ZEROS = 0.2;
/** And that many times as many as in the other half, where only some letters have one. */
const MORE_ZEROS = 4;

/** A file with more broken UTF-8 than this, for each character that is whole and not ASCII, is in another encoding. */
const MOST_BROKEN = 0.02;

/**
 * Text of unknown encoding. A byte order mark decides; else zeros in every other byte tell UTF-16; else what is
 * UTF-8 throughout, or but for a slip, is UTF-8. Everything else is read in each encoding of `ALPHABETS`, and that
 * one is taken whose language knows most of the letters: a common letter counts 1, a rare one a half, anything
 * that the language does not write counts against it.
 * Never fails: what cannot be read becomes U+FFFD. Takes time in proportion to the bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = markOf(bytes) ?? wideOf(bytes) ?? utf8Of(bytes) ?? likeliest(sampleOf(bytes));
  return { text: decodeAs(encoding, bytes), encoding };
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark. */
function wideOf(bytes: Uint8Array): string | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2);
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(pairs, 1));
  if (odd >= LEAST_ZEROS && odd >= even * MORE_ZEROS) return 'utf-16le';
  if (even >= LEAST_ZEROS && even >= odd * MORE_ZEROS) return 'utf-16be';
  return undefined;
}

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    const sample = new TextDecoder('utf-8').decode(sampleOf(bytes));
    const broken = sample.match(/\uFFFD/g)?.length ?? 0;
    const whole = sample.match(/[^\x00-\x7f\uFFFD]/gu)?.length ?? 0;
    // A file whose only slip lies beyond the sample is UTF-8 as well.
    return whole > 0 && broken <= whole * MOST_BROKEN ? 'utf-8' : undefined;
  }
}

/** The rows that hold more than ASCII, as far as they are needed; whole, so that no character is cut in two. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const rows: number[] = [];
  let start = 0;
  let isPlain = true;
  for (let i = 0; i <= bytes.length && rows.length < SAMPLE_BYTES; i += 1) {
    const byte = bytes[i];
    if (byte !== undefined && byte >= 0x80) isPlain = false;
    if (byte !== undefined && byte !== 0x0a && byte !== 0x0d && i - start < SAMPLE_BYTES) continue;
    if (!isPlain) for (const each of bytes.subarray(start, i + 1)) rows.push(each);
    start = i + 1;
    isPlain = true;
  }
  return Uint8Array.from(rows);
}

function likeliest(sample: Uint8Array): string {
  let best = { encoding: 'windows-1252', likelihood: -Infinity };
  for (const alphabet of ALPHABETS) {
    for (const encoding of alphabet.encodings) {
      const likelihood = likelihoodOf(decodeAs(encoding, sample), alphabet);
      if (likelihood > best.likelihood) best = { encoding, likelihood };
    }
  }
  return best.encoding;
}

/** Signs that texts of any language may hold. */
const ANY_LANGUAGE = /[“”„‘’‚‛«»‹›…–—―¡¿°·•♪♫€£§©®™´\u00a0\u00ad\u3000-\u303f\uff00-\uff65]/u;

/** Mean over all letters beyond ASCII, between -1 and 1. */
function likelihoodOf(text: string, { common, rare = '', script }: Alphabet): number {
  const frequent = new Set(common);
  const known = new Set(rare);
  const isLatin = /\p{sc=Latin}/u.test(common);
  let sum = 0;
  let letters = 0;
  let before = '';
  for (const letter of text) {
    const previous = before;
    before = letter;
    if (letter <= '\x7f' || ANY_LANGUAGE.test(letter)) continue;
    letters += 1;
    const small = letter.toLowerCase();
    // A capital behind a small letter is what an alphabet with capitals and small letters exchanged looks like, and
    // two scripts in one word what the second byte of a character looks like when it is read alone.
    const isMisplaced =
      (letter !== small && previous !== previous.toUpperCase()) ||
      (!isLatin && /[a-z]/i.test(previous));
    if (isMisplaced) sum -= 1;
    else if (frequent.has(letter)) sum += 1;
    else if (frequent.has(small) || known.has(small) || script?.test(letter) === true) sum += 0.5;
    else sum -= 1;
  }
  return letters === 0 ? 0 : sum / letters;
}
