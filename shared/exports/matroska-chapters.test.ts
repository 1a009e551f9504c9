import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import type { Chapter } from './chapters';
import { chaptersAsMatroska } from './matroska-chapters';
import { oneLine } from './one-line';
import { generatedChapters } from './testing/generated-chapters';

interface Element {
  name: string;
  children: Element[];
  text: string;
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
/** What an XML 1.0 document may not hold at all. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u;

/** Reads XML without attributes, strictly: every element is closed, every `&` names a character. */
function readXml(file: string): Element {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!file.startsWith(head) || FORBIDDEN.test(file)) throw new Error('no XML');
  const root: Element = { name: '', children: [], text: '' };
  const open = [root];
  for (const [piece] of file.slice(head.length).matchAll(/<[^<>]*>|[^<]+/g)) {
    const element = open.at(-1)!;
    const tag = /^<(\/?)([A-Z]\w+)>$/i.exec(piece);
    if (tag?.[1] === '/') {
      if (open.pop()?.name !== tag[2]) throw new Error(`${piece} closes something else`);
    } else if (tag) {
      const child = { name: tag[2]!, children: [], text: '' };
      element.children.push(child);
      open.push(child);
    } else if (piece.startsWith('<')) throw new Error(`what is ${piece}?`);
    else {
      element.text += piece.replace(/&(\w*;?)/g, (_all, name: string) => {
        const character = CHARACTERS[name.slice(0, -1)];
        if (character === undefined || !name.endsWith(';')) throw new Error(`a bare & in ${piece}`);
        return character;
      });
    }
  }
  if (open.length !== 1) throw new Error('something stays open');
  return root;
}

function child(element: Element, name: string): Element {
  const found = element.children.filter((one) => one.name === name);
  if (found.length !== 1) throw new Error(`${String(found.length)} of ${name}`);
  return found[0]!;
}

function milliseconds(time: string): number {
  const match = /^(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})000000$/.exec(time);
  if (!match) throw new Error(`no time: ${time}`);
  const [hours, minutes, seconds, rest] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest;
}

function readChapters(file: string): Chapter[] {
  const edition = child(child(readXml(file), 'Chapters'), 'EditionEntry');
  return edition.children.map((atom) => {
    expect(atom.name).toBe('ChapterAtom');
    const display = child(atom, 'ChapterDisplay');
    expect(child(display, 'ChapterLanguage').text).toBe('und');
    return {
      title: child(display, 'ChapterString').text,
      start: milliseconds(child(atom, 'ChapterTimeStart').text),
      end: milliseconds(child(atom, 'ChapterTimeEnd').text),
    };
  });
}

describe('chapters as Matroska XML', () => {
  it('have times to the nanosecond, and titles in which nothing is markup', () => {
    const file = chaptersAsMatroska([{ title: 'a & <b>]]>\0', start: 0, end: 3_725_678 }]);
    expect(file).toContain('<ChapterTimeStart>00:00:00.000000000</ChapterTimeStart>');
    expect(file).toContain('<ChapterTimeEnd>01:02:05.678000000</ChapterTimeEnd>');
    expect(file).toContain('<ChapterString>a &amp; &lt;b&gt;]]&gt;</ChapterString>');
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(generatedChapters, (chapters) => {
        expect(readChapters(chaptersAsMatroska(chapters))).toEqual(
          chapters.map((chapter) => ({ ...chapter, title: oneLine(chapter.title) })),
        );
      }),
      THOUSANDS,
    );
  });
});
