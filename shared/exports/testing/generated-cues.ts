import fc from 'fast-check';
import { typed } from '../../notes/testing/generated-notes';
import { linesOf, type Cue, type CuesOfFilm } from '../cue';

/** Pieces that mean something to a player's subtitles, to chapters or to XML. */
const PIECES = [
  ...[
    '{',
    '}',
    '{\\',
    '{\\an2}',
    '{\\b1}',
    '{\\p1}m 0 0{\\p0}',
    '{=0}',
    '\\N',
    '\\n',
    '\\h',
    '\\{',
  ],
  ...[
    '\\',
    '\\\\',
    '\\\u2060',
    '\u2060',
    '<i>',
    '</b>',
    '<v Ada>',
    '<00:00:01.000>',
    '<',
    '>',
    '&',
  ],
  ...['-->', '00:00:01,000 --> 00:00:02,000', '1', '–', '\n–\n', '\n\n1\n', '&lt;', '&amp;', ']]>'],
  ...['line:90%', 'align:end', 'WEBVTT', 'NOTE', 'STYLE', 'REGION', 'Dialogue: 0,0:00:00.00'],
  ...[
    '[Events]',
    'Style: Note,Other',
    'Format: Text',
    ',',
    ' , ',
    ',,',
    '=',
    ';',
    '#',
    '[CHAPTER]',
  ],
  ...[
    'title=',
    '\nSTART=5',
    '\\\n',
    '<!--',
    '<![CDATA[',
    '&#0;',
    '\uFFFE',
    '\uFFFF',
    '\uFEFF',
    '\0',
  ],
  ...[
    'word',
    'words that are long enough to be broken into more lines than only one',
    ' ',
    '\n',
    '😀',
  ],
];

/** Anything that a pack may hold, and more. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' ')),
  typed,
);

/** Many of them near each other or the same; whole milliseconds up to a little over a day. */
const start = fc.oneof(
  fc.nat(90_000_000),
  fc.nat(40_000),
  fc.nat(20).map((few) => few * 2_500),
);

const cue: fc.Arbitrary<Cue> = fc
  .record({ title: hostile, text: hostile, start, length: fc.integer({ min: 1_000, max: 25_000 }) })
  .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }))
  .filter((one) => linesOf(one).length > 0);

/** A film and what pops up along it, with the worst titles and texts. */
export const generatedCues: fc.Arbitrary<CuesOfFilm> = fc.record({
  film: fc.record({ title: hostile, year: fc.integer({ min: 1870, max: 2200 }) }),
  cues: fc.array(cue, { maxLength: 8 }).map((cues) => cues.sort((a, b) => a.start - b.start)),
});
