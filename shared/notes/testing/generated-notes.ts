import fc from 'fast-check';
import { filmSeconds, type FilmSeconds } from '../../film-time';
import { noteText } from '../note-text';
import type { NotesOfFilm, OwnNote } from '../views';

/** Thousands of cases, the same in every run. */
export const THOUSANDS = { numRuns: 3_000, seed: 20_161_209 } as const;

/** Pieces that mean something to Markdown, to a spreadsheet, to subtitles, to a file or to the eye. */
const PIECES = [
  ...['# ', '- ', '+ ', '* ', '1. ', '12) ', '> ', '---', '===', '***', '```', '~~~', '    ', '\t'],
  ...['*', '_', '**', '`', '[', ']', '](x)', '![', '[a]: b', '<b>', '</', '<!--', '-->', '|', '\\'],
  ...['&', '&amp;', '&#32;', '&nbsp;', '&lt;', '&x', '$', '~', 'http://a_b.c', 'a@b.cd', '\\\n'],
  ...['=1+1', '-2', '+3', '@SUM(A1)', "'=1", "''", '"', '""', ',', ';', '＝1', '＠x', '\t=1'],
  ...['WEBVTT', 'NOTE', 'STYLE', '00:00:01.000 --> 00:00:02.000', '<c.bookmark>Bookmark</c>'],
  ...['Bookmark', '*Bookmark*', '*About: x*', '## 0:00:01', '&nbsp;', '\u00a0', '\u3000', '\u200b'],
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    '\r',
    '\r\n',
    '\u2028',
    '\u0085',
    '\v',
    '\f',
    '\0',
    '\x1b[31m',
    '\x7f',
  ],
  ...[
    '\ufeff',
    '\ud83d',
    '\ude00',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    '\u0301',
    'שלום',
    'مرحبا',
    '\u202e',
    '\u2066',
  ],
  ...[
    '映画の夜',
    '한국어',
    'हिन्दी',
    'ไทย',
    '𝔉',
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍',
    'word',
    ' ',
    ' . ',
    'constructor',
    '__proto__',
  ],
];

/** Anything that anybody might type or paste. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('\n')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
);

/** Moments to the millisecond, as main keeps them; many of them close together or the same. */
export const keptMoment: fc.Arbitrary<FilmSeconds> = fc
  .oneof(
    fc.nat(7_680_000),
    fc.nat(5).map((few) => few * 400),
    fc.constant(86_400_000),
  )
  .map((milliseconds) => filmSeconds(milliseconds / 1000));

const title = typed
  .map((text) => noteText(text).slice(0, 200).trim())
  .filter((text) => text !== '');
const link = fc.option(
  title.map((text) => ({ id: 'one', title: text })),
  { nil: null },
);

const ownNote: fc.Arbitrary<OwnNote> = fc.record({
  id: fc.uuid(),
  at: keptMoment,
  text: typed.map(noteText),
  createdAt: fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .map((date) => date.toISOString()),
  scene: link,
  about: link,
});

/** A viewer's notes on a film, in its order, with the worst texts and titles. */
export const generatedNotes: fc.Arbitrary<NotesOfFilm> = fc.record({
  film: fc.record({
    title,
    year: fc.integer({ min: 1870, max: 2200 }),
    runtime: fc.constantFrom(1, 7_680, 86_400).map(filmSeconds),
  }),
  notes: fc.array(ownNote, { maxLength: 8 }).map((notes) => notes.sort((a, b) => a.at - b.at)),
});
