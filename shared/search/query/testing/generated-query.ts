import fc from 'fast-check';
import { FILTER_NAMES } from '../query';

/** Signs of the language, and characters that are easily read wrongly. */
const awkward = fc.constantFrom(
  ...[
    '"',
    '“',
    '”',
    '«',
    '»',
    "'",
    '’',
    '-',
    '−',
    '|',
    ':',
    '@',
    '.',
    ',',
    '(',
    '/',
    '\\',
    ' ',
    ' ',
    '\u00a0',
    '\n',
  ],
  ...[
    'or ',
    ' OR ',
    'kind:',
    'person: ',
    'Before:',
    'at',
    'knid:',
    'goof',
    '1:12',
    '72',
    ' min',
    'h',
    '9',
    'a',
    'é',
  ],
  ...['\u0301', '½', 'ﬁ', 'İ', 'ß', '\ud83d', '\ude00', '\u{10400}', '\u200b', '\u0000', '한'],
);

/** Any text at all, most of it not far from what the language is made of. */
export const anyText = fc.oneof(
  { arbitrary: fc.string({ unit: awkward, maxLength: 24 }), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 60 }), weight: 1 },
  {
    arbitrary: fc
      .array(fc.nat(0xffff), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    weight: 1,
  },
);

/** Words that are no part of the language. */
export const plainWord = fc.constantFrom(
  'stone',
  'pier',
  'émile',
  'dance',
  'overture',
  'x9',
  'seb’s',
  'night-train',
);
const phrase = fc.array(plainWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const time = fc.constantFrom(
  '1:12',
  '0:40',
  '72:30',
  '1:12:03',
  '1h12',
  '1h 12m',
  '72 min',
  '72min',
  '90s',
  '90.5 sec',
);
const kind = fc.constantFrom(
  'goof',
  'plot',
  'people',
  'mistakes',
  '"movie reference"',
  'story',
  'notice',
);
const namedValue = fc.oneof(
  fc.tuple(fc.constant('kind'), kind),
  fc.tuple(fc.constant('verdict'), fc.constantFrom('confirmed', 'corrected')),
  fc.tuple(fc.constantFrom('before', 'after', 'at'), fc.oneof(time, fc.constantFrom('40', '7.5'))),
  fc.tuple(
    fc.constantFrom('person', 'Actor', 'place', 'song', 'film', 'tag', 'season'),
    fc.oneof(
      plainWord,
      phrase.map((text) => `"${text}"`),
    ),
  ),
);
const filter = fc
  .tuple(namedValue, fc.constantFrom(':', ': '))
  .map(([[name, value], colon]) => `${name}${colon}${value}`);
const thing = fc.oneof(
  plainWord,
  phrase.map((text) => `"${text}"`),
  phrase.map((text) => `“${text}”`),
  filter,
  time,
  fc.constantFrom('at', 'or', '|', '12', 'around 1:15', 'kind', 'person'),
);
const wantedOrNot = fc
  .tuple(fc.constantFrom('', '', '', '-'), thing)
  .map(([sign, text]) => sign + text);

/** The things of a query that nothing is wrong with, as a viewer who knows the language writes them. */
export const goodThings = fc.array(wantedOrNot, { minLength: 1, maxLength: 6 });

export const filterName = fc.constantFrom(...FILTER_NAMES);
