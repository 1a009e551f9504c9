/** Longer texts are cut: nobody reads more in one line of a film. */
const LONGEST_TEXT = 500;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  iexcl: '¡',
  iquest: '¿',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
};

/** The accents of `&eacute;` and its like, as marks that join the letter before them. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};

// Each of these begins at a sign that ends the search for the one before, so that they take linear time.
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const TAG = /<\/?[a-zA-Z\d][^<>]*>/g;
/** Files that went through a converter twice have `&amp;lt;`. */
const MOST_LAYERS = 3;

/** Marks of direction and the like, which have no width. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * The words of one line of a subtitle file as a reader sees them, in one row: no tags, no entities, no commands.
 * Takes time in proportion to the text.
 */
export function plainText(text: string): string {
  const words = withoutTags(withoutEntities(withoutBlocks(text, 'commands')))
    .replace(/\\[Nnh]/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return cut(words);
}

/**
 * A text without its blocks of commands in braces, and without the drawings between them.
 * @param braces which blocks are commands: all, or those that begin with a backslash
 */
export function withoutBlocks(text: string, braces: 'all' | 'commands'): string {
  const opening = braces === 'all' ? '{' : '{\\';
  let words = '';
  let from = 0;
  // Between `\p1` and `\p0` stand the strokes of a drawing, not words.
  let isDrawing = false;
  for (;;) {
    const open = text.indexOf(opening, from);
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (!isDrawing) words += text.slice(from, close < 0 ? text.length : open);
    // What opens and never closes is no block, and neither is what became one by taking another out.
    if (close < 0) return words.includes(opening) ? words.replace(/[{}]/g, '') : words;
    const drawing = /^.*\\p(\d)/s.exec(text.slice(open, close));
    if (drawing) isDrawing = drawing[1] !== '0';
    from = close + 1;
  }
}

function withoutEntities(text: string): string {
  let words = text;
  for (let layer = 0; layer < MOST_LAYERS && words.includes('&'); layer += 1) {
    words = words.replace(
      ENTITY,
      (whole, decimal?: string, hexadecimal?: string, name?: string) => {
        if (decimal !== undefined) return signOf(Number(decimal));
        if (hexadecimal !== undefined) return signOf(Number.parseInt(hexadecimal, 16));
        return named(name ?? '') ?? whole;
      },
    );
  }
  return words;
}

function signOf(code: number): string {
  const isSign = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign && code > 0 ? String.fromCodePoint(code) : '\uFFFD';
}

function named(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const accent = name.slice(1);
  if (!Object.hasOwn(ACCENTS, accent)) return undefined;
  return `${name[0] ?? ''}${ACCENTS[accent] ?? ''}`.normalize('NFC');
}

function withoutTags(text: string): string {
  const words = text.replace(TAG, '');
  // What is a tag only once another one has been taken out of it was never meant as words.
  return words.search(TAG) < 0 ? words : words.replace(/[<>]/g, '');
}

function cut(words: string): string {
  if (words.length <= LONGEST_TEXT) return words;
  // Not through the middle of a surrogate pair.
  return `${words
    .slice(0, LONGEST_TEXT - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
