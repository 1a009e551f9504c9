import type { Chapter } from './chapters';
import { oneLine } from './one-line';
import { timestamp } from './timestamp';

function xmlText(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** To the nanosecond, as all tools take it. */
function time(milliseconds: number): string {
  return `${timestamp(milliseconds)}000000`;
}

/** Chapters in the XML of MKVToolNix, to be put into a Matroska file. */
export function chaptersAsMatroska(chapters: readonly Chapter[]): string {
  const atoms = chapters.flatMap(({ title, start, end }) => [
    '    <ChapterAtom>',
    `      <ChapterTimeStart>${time(start)}</ChapterTimeStart>`,
    `      <ChapterTimeEnd>${time(end)}</ChapterTimeEnd>`,
    '      <ChapterDisplay>',
    `        <ChapterString>${xmlText(title)}</ChapterString>`,
    '        <ChapterLanguage>und</ChapterLanguage>',
    '      </ChapterDisplay>',
    '    </ChapterAtom>',
  ]);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Chapters>',
    '  <EditionEntry>',
    ...atoms,
    '  </EditionEntry>',
    '</Chapters>',
  ].join('\n')}\n`;
}
