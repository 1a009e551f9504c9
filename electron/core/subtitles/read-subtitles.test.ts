import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FootlightError } from '#shared/errors';
import { HUNDREDS, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { LARGEST_FILE, MOST_LINES, readSubtitles } from './read-subtitles';
import { encode } from './testing/encode';
import { fileOf, subtitleLines } from './testing/subtitle-files';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const line = (text: string): Uint8Array => utf8(`1\n00:00:01,000 --> 00:00:02,000\n${text}\n`);

async function textOf(bytes: Uint8Array, name = 'film.srt'): Promise<string[]> {
  return (await readSubtitles(bytes, name)).lines.map(({ text }) => text);
}

async function refused(bytes: Uint8Array, name = 'film.srt'): Promise<FootlightError> {
  const error: unknown = await readSubtitles(bytes, name).catch((thrown: unknown) => thrown);
  if (!(error instanceof FootlightError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  expect(error.code).toBe('file-unreadable');
  expect(error.where).toContain(name);
  expect(error.remedy).toMatch(/\.$/);
  return error;
}

describe('readSubtitles', () => {
  it('reads the same lines out of every form, way of writing and Unicode encoding', async () => {
    const unicode = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be');
    await fc.assert(
      fc.asyncProperty(
        subtitleLines,
        fc.constantFrom('srt' as const, 'vtt' as const, 'ass' as const),
        fc.nat(59),
        unicode,
        async (lines, form, style, encoding) => {
          const text = `\uFEFF${fileOf(lines, form, style)}`;
          const bytes = encoding === 'utf-8' ? utf8(text) : encode(text, encoding);
          const read = await readSubtitles(bytes, `x.${form}`);
          expect(read.form).toBe(form);
          expect(read.encoding).toBe(encoding);
          expect(read.lines).toEqual(lines);
        },
      ),
      THOUSANDS,
    );
  });

  it('sorts lines that a file has in another order', async () => {
    await fc.assert(
      fc.asyncProperty(
        subtitleLines.chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length })),
        async (shuffled) => {
          const read = await readSubtitles(utf8(fileOf(shuffled, 'srt', 0)), 'x.srt');
          expect(read.lines).toEqual([...shuffled].sort((a, b) => a.start - b.start));
        },
      ),
      HUNDREDS,
    );
  });

  it('gives plain words', async () => {
    const given: [string, string][] = [
      ['<i>The kettle</i> <font color="red">sings</font>.', 'The kettle sings.'],
      ['{\\an8}Over\\Nthere', 'Over there'],
      ['{quietly} Come in', '{quietly} Come in'],
      ['Tea &amp; cake &lt;3', 'Tea & cake <3'],
      ['&amp;lt;i&amp;gt;Twice&amp;lt;/i&amp;gt;', 'Twice'],
      ['caf&eacute; &#233; &#xE9; &Ccedil;a &copy;right', 'café é é Ça &copy;right'],
      ['&#0;&#x110000;&#55296;', '\uFFFD\uFFFD\uFFFD'],
      ['&constructor; &__proto__; &toString;', '&constructor; &__proto__; &toString;'],
      ['a < b > c', 'a < b > c'],
      ['<<i>i>nested</<i>i>', 'inested/i'],
      ['\u202aleft\u202c \u00a0  right', 'left right'],
      ['5 --- 4 {\\broken', '5 --- 4 \\broken'],
      ['{{\\an8}\\an8}up', '\\an8up'],
    ];
    for (const [raw, plain] of given) expect(await textOf(line(raw)), raw).toEqual([plain]);
  });

  it('leaves no tag, command or entity behind, however they are nested', async () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '<i>',
        '</i>',
        '{',
        '}',
        '{\\an8}',
        '&',
        ';',
        '&amp;',
        '&lt;',
        '&gt;',
        '#60',
        'i',
        'lt',
        ' ',
        '\\N',
        'x',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const read = await textOf(line(`x${pieces.join('')}x`));
        for (const text of read) {
          expect(text).not.toMatch(/<\/?[a-z\d][^<>]*>/i);
          expect(text).not.toMatch(/\{\\[^}]*\}/);
        }
      }),
      THOUSANDS,
    );
  });

  it('cuts an endless text, and not through a character', async () => {
    const [text] = await textOf(line(`x${'𝄞'.repeat(400)}`));
    expect(text).toBe(`x${'𝄞'.repeat(249)}…`);
  });

  it('leaves out the few lines whose times cannot be read', async () => {
    const text = [
      ['00:00:09,000 --> 00:00:08,000', 'backwards'],
      ['00:00:10,000 --> 00:00:11,000', 'good'],
      ['00:00:12,000 --> 00:00:13,000', 'also good'],
      ['NaN --> NaN', 'no time'],
      ['00:00:14,000 --> 00:00:15,000', 'fine'],
    ];
    const file = text.map((rows, i) => [String(i + 1), ...rows, ''].join('\n')).join('\n');
    expect(await textOf(utf8(file))).toEqual(['good', 'also good', 'fine']);
  });

  it.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['blanks', utf8(' \n\n \t'), 'no times'],
    ['prose', utf8('A letter.\n\nIt was a long one.'), 'no times'],
    ['NUL bytes', utf8('1\n00:00:01,000 --> 00:00:02,000\nte\0a\n'), 'no text file'],
    ['a picture', Uint8Array.from({ length: 5_000 }, (_, i) => (i * i * 31) % 256), 'no text'],
    [
      'times that run backwards',
      utf8('1\n00:00:05,000 --> 00:00:02,000\ntea\n'),
      'before they begin',
    ],
    [
      'times that stand still',
      utf8('1\n00:00:05,000 --> 00:00:05,000\ntea\n'),
      'before they begin',
    ],
    ['no numbers', utf8('NaN --> Infinity\ntea\n'), 'cannot be read'],
    ['minutes that there are not', utf8('00:75:05,000 --> 00:76:05,000\ntea\n'), 'cannot be read'],
    ['lines without words', utf8('1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n'), 'has words'],
    ['a row of a megabyte', line('tea '.repeat(250_000)), 'too long'],
    ['a megabyte without a blank', line('{'.repeat(1_000_000)), 'too long'],
  ])('refuses %s, in words', async (_what, bytes, words) => {
    expect((await refused(bytes)).message).toContain(words);
  });

  it('says in which row the first wrong time is', async () => {
    const file = utf8('\n\n1\n00:00:05,000 --> 00:00:02,000\ntea\n');
    expect((await refused(file, 'odd.srt')).where).toBe('odd.srt, row 4');
  });

  it('refuses what is too large for one film', async () => {
    const one = '00:00:01,000 --> 00:00:02,000\ntea\n\n';
    expect((await readSubtitles(utf8(one.repeat(MOST_LINES)), 'a.srt')).lines).toHaveLength(
      MOST_LINES,
    );
    expect((await refused(utf8(one.repeat(MOST_LINES + 1)))).message).toContain('20,000 lines');
    expect((await refused(new Uint8Array(LARGEST_FILE + 1))).message).toContain('8 MB');
    expect((await refused(utf8('\n'.repeat(LARGEST_FILE)))).message).toContain('rows');
  });

  it('takes one row after the other, however many there are', async () => {
    // With a queue that moves all rows for each one this alone would take longer than all other tests together.
    const file = `1\n00:00:01,000 --> 00:00:02,000\n${'x\n'.repeat(199_000)}`;
    const [text] = await textOf(utf8(file));
    expect(text).toHaveLength(500);
  });

  it('ends with any row of a kind that patterns are slow on', async () => {
    for (const row of [
      '{',
      '<',
      '&',
      '<a',
      '{\\',
      '&#',
      ' ',
      '\t',
      ',',
      '-->',
      '--> ',
      '1:',
      '\\p',
    ])
      for (const head of [
        '1\n00:00:01,000 --> 00:00:02,000\n',
        'WEBVTT\n\n',
        'Dialogue: 0,0:00:01.00,0:00:02.00,,,,,,,',
      ]) {
        // As many rows of the longest kind as a file may have.
        const rows = `${row.repeat(Math.floor(19_000 / row.length))}\n`.repeat(100);
        await readSubtitles(utf8(`${head}${rows}`), 'x').catch(() => undefined);
      }
  });

  it('refuses or reads any bytes', async () => {
    const pieces = fc.constantFrom(
      ...[
        'WEBVTT\n',
        '\n\n',
        '-->',
        '00:00:01,000',
        ' --> ',
        '00:00:02.000\n',
        'Dialogue: ',
        'Format: ',
        '[Events]\n',
        ',',
        'NOTE\n',
        'REGION\n',
        'STYLE\n',
        '\0',
        '\uFEFF',
        'x',
      ],
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(pieces, { maxLength: 40 }).map((given) => utf8(given.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const read = await readSubtitles(given, 'x.srt').catch((error: unknown) => error);
        if (read instanceof FootlightError) return;
        const { lines } = read as Awaited<ReturnType<typeof readSubtitles>>;
        expect(
          lines.every(({ start, end, text }) => start >= 0 && end > start && text !== ''),
        ).toBe(true);
      }),
      THOUSANDS,
    );
  });
});
