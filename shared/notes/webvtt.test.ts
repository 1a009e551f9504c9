import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '../film-time';
import { generatedNotes, THOUSANDS } from './testing/generated-notes';
import type { OwnNote } from './views';
import { notesAsWebVtt } from './webvtt';

interface Cue {
  id: string;
  start: number;
  end: number;
  text: string;
  bookmark: boolean;
}

const TIMING = /^(\d{2,}):([0-5]\d):([0-5]\d\.\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d\.\d{3})$/;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

const milliseconds = (hours = '', minutes = '', seconds = ''): number =>
  Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);

/** Reads subtitles as the parser of the WebVTT specification does: blocks end at an empty line. */
function readCues(file: string): Cue[] {
  const lines = file.replace(/\r\n?/g, '\n').split('\n');
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines.shift() ?? '')) throw new Error('no head');
  if (lines.shift() !== '') throw new Error('no empty line after the head');
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.flatMap((block): Cue[] => {
    if (block.length === 0 || /^NOTE(?:[ \t]|$)/.test(block[0] ?? '')) return [];
    const [id = '', times = '', ...payload] = block;
    if (id.includes('-->') || payload.some((line) => line.includes('-->')))
      throw new Error('an arrow out of place');
    const match = TIMING.exec(times);
    if (!match) throw new Error(`no times: ${times}`);
    const raw = payload.join('\n');
    const bookmark = raw === '<c.bookmark>Bookmark</c>';
    if (!bookmark && /[<>]|&(?!(?:amp|lt|gt);)/.test(raw)) throw new Error(`a tag in ${raw}`);
    const text = raw
      .replace(/&(amp|lt|gt);/g, (_all, name: string) => CHARACTERS[name] ?? '')
      .replace(/^ $/gm, '');
    const [, a, b, c, d, e, f] = match;
    const cue = { id, start: milliseconds(a, b, c), end: milliseconds(d, e, f) };
    return [{ ...cue, text: bookmark ? '' : text, bookmark }];
  });
}

function note(id: string, at: number, text: string): OwnNote {
  const createdAt = '2026-01-02T03:04:05.678Z';
  return { id, at: filmSeconds(at), text, createdAt, scene: null, about: null };
}

const film = { title: 'La La Land', year: 2016, runtime: filmSeconds(7680) };

describe('notes as WebVTT', () => {
  it('are cues at their moments', () => {
    const notes = [note('a', 1000.5, 'x < y -->\n\nand on'), note('b', 3661, '')];
    expect(notesAsWebVtt({ film, notes })).toBe(
      [
        'WEBVTT',
        'NOTE Notes on La La Land (2016)',
        'a\n00:16:40.500 --> 00:16:46.500\nx &lt; y --&gt;\n \nand on',
        'b\n01:01:01.000 --> 01:01:07.000\n<c.bookmark>Bookmark</c>\n',
      ].join('\n\n'),
    );
  });

  it('stay for as long as they take to read, and go when the next one comes', () => {
    const long = 'word '.repeat(100).trim();
    const times = (...notes: OwnNote[]): [number, number][] =>
      readCues(notesAsWebVtt({ film, notes })).map(({ start, end }) => [start / 1000, end / 1000]);
    expect(times(note('a', 10, long))).toEqual([[10, 42]]);
    expect(times(note('a', 10, long), note('b', 20, ''))).toEqual([
      [10, 20],
      [20, 26],
    ]);
    // Two of one instant are shown together; less than a second could not be seen.
    expect(times(note('a', 10, ''), note('b', 10, ''), note('c', 10.4, ''))).toEqual([
      [10, 11],
      [10, 11],
      [10.4, 16.4],
    ]);
    expect(times(note('a', 7678, ''), note('b', 7680, ''))).toEqual([
      [7678, 7680],
      [7680, 7681],
    ]);
  });

  it('come back as they were, at the same millisecond, in order, with an end of their own', () => {
    fc.assert(
      fc.property(generatedNotes, (given) => {
        const cues = readCues(notesAsWebVtt(given));
        expect(
          cues.map(({ id, start, text, bookmark }) => ({ id, at: start / 1000, text, bookmark })),
        ).toEqual(given.notes.map(({ id, at, text }) => ({ id, at, text, bookmark: text === '' })));
        cues.forEach(({ start, end }, index) => {
          expect(end - start).toBeGreaterThanOrEqual(1000);
          const next = cues.slice(index + 1).find((cue) => cue.start > start);
          // They overlap only where a second is not left between them.
          if (next) expect(end).toBeLessThanOrEqual(Math.max(next.start, start + 1000));
        });
      }),
      THOUSANDS,
    );
  });

  it('hold no title that ends the remark at their head', () => {
    const hostile = { ...film, title: 'A -->\n\nB' };
    expect(readCues(notesAsWebVtt({ film: hostile, notes: [note('a', 1, 'x')] }))).toHaveLength(1);
    expect(notesAsWebVtt({ film: hostile, notes: [] })).toContain('NOTE Notes on A -> B (2016)\n');
  });
});
