import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import type { Chapter } from './chapters';
import { chaptersAsFfmetadata } from './ffmetadata';
import { oneLine } from './one-line';
import { generatedChapters } from './testing/generated-chapters';

/** A line up to its first `=` that no backslash leads in, and what follows, without those backslashes. */
function keyAndValue(line: string): [string, string] {
  const match = /^((?:[^=\\]|\\.)*)=((?:[^\\]|\\.)*)$/su.exec(line);
  if (!match) throw new Error(`no value in ${line}`);
  return [match[1]!, match[2]!].map((part) => part.replace(/\\(.)/gsu, '$1')) as [string, string];
}

/** Reads chapters as the documents of ffmpeg say: a comment begins with `;` or `#`, a backslash joins lines. */
function readChapters(file: string): Chapter[] {
  const [head, ...lines] = file.split('\n');
  if (head !== ';FFMETADATA1') throw new Error('no head');
  const found: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === '' || /^[;#]/.test(line)) continue;
    // To ffmpeg, also where that backslash is itself led in by one.
    if (line.endsWith('\\')) throw new Error('a line that goes on');
    if (line === '[CHAPTER]') {
      found.push({});
      continue;
    }
    const chapter = found.at(-1);
    if (!chapter) throw new Error(`${line} is of the whole film`);
    const [key, value] = keyAndValue(line);
    if (Object.hasOwn(chapter, key)) throw new Error(`${key} twice`);
    chapter[key] = value;
  }
  return found.map(({ TIMEBASE, START, END, title, ...rest }) => {
    expect(TIMEBASE).toBe('1/1000');
    expect(rest).toEqual({});
    return { title: title ?? '', start: Number(START), end: Number(END) };
  });
}

describe('chapters as ffmetadata', () => {
  it('have times in milliseconds, and titles in which nothing means anything', () => {
    const title = '#1; a=b\\\n[CHAPTER]';
    expect(chaptersAsFfmetadata([{ title, start: 0, end: 25_500 }])).toBe(
      [
        ';FFMETADATA1',
        '[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=25500\ntitle=\\#1\\; a\\=b\\\\ [CHAPTER]\n',
      ].join('\n\n'),
    );
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(generatedChapters, (chapters) => {
        expect(readChapters(chaptersAsFfmetadata(chapters))).toEqual(
          chapters.map((chapter) => ({
            ...chapter,
            title: oneLine(chapter.title).replace(/\\$/, '\\\u2060'),
          })),
        );
      }),
      THOUSANDS,
    );
  });
});
