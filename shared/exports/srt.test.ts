import fc from 'fast-check';
import { parseText } from 'media-captions';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { linesOf, type Cue } from './cue';
import { cuesAsSrt } from './srt';
import { generatedCues } from './testing/generated-cues';

const film = { title: 'Small', year: 2000 };

function cue(title: string, text: string, start: number, end: number): Cue {
  return { title, text, start, end };
}

/** The words of a cue as they are to be seen on a screen. */
function seen(one: Cue): string {
  return linesOf(one)
    .join(' ')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replaceAll('<', '‹')
    .replaceAll('>', '›');
}

describe('pop-ups as SRT', () => {
  it('are numbered, at the top, in lines of a screen', () => {
    const text = 'It burns in the window of a house that nobody has lived in for many years.';
    const cues = [cue('A lamp', text, 3_725_678, 3_729_994), cue('B', 'b', 4_000_000, 4_005_000)];
    expect(cuesAsSrt({ film, cues })).toBe(
      [
        '1\n01:02:05,678 --> 01:02:09,994',
        '{\\an8}A lamp\nIt burns in the window of a house that nobody\nhas lived in for many years.\n',
        '2\n01:06:40,000 --> 01:06:45,000',
        '{\\an8}B\nb\n',
      ].join('\n'),
    );
  });

  it('are one subtitle while two of them are shown', () => {
    const cues = [cue('A', 'a', 0, 6_000), cue('B', 'b', 4_000, 9_000)];
    expect(cuesAsSrt({ film, cues })).toBe(
      [
        '1\n00:00:00,000 --> 00:00:04,000\n{\\an8}A\na\n',
        '2\n00:00:04,000 --> 00:00:06,000\n{\\an8}A\na\n–\nB\nb\n',
        '3\n00:00:06,000 --> 00:00:09,000\n{\\an8}B\nb\n',
      ].join('\n'),
    );
  });

  it('have longer lines while there are two, so that both find room', () => {
    const text = 'letter '.repeat(35).trim();
    const cues = [cue('A', text, 0, 6_000), cue('B', text, 4_000, 9_000)];
    const sizes = cuesAsSrt({ film, cues })
      .split('\n\n')
      .map((block) => block.trim().split('\n').slice(3))
      .map((lines) => [lines.length, Math.max(...lines.map((line) => line.length))]);
    expect(sizes).toEqual([
      [6, 41],
      [12, 48],
      [6, 41],
    ]);
  });

  it('hold no command, no tag and no arrow of a text', () => {
    const hostile = cue('{\\an2}<i>x', 'a\n\n1\n00:00:01,000 --> 00:00:02,000\\N', 0, 1_000);
    expect(cuesAsSrt({ film, cues: [hostile] })).toBe(
      '1\n00:00:00,000 --> 00:00:01,000\n' +
        '{\\an8}(\\\u2060an2)‹i›x\na 1 00:00:01,000 --› 00:00:02,000\\\u2060N\n',
    );
  });

  it('come back with the same words at the same millisecond, never two at once', async () => {
    await fc.assert(
      fc.asyncProperty(generatedCues, async (given) => {
        const file = cuesAsSrt(given);
        const { cues, errors } = await parseText(file, { type: 'srt', strict: true });
        expect(errors).toEqual([]);
        expect(cues.map(({ id }) => id)).toEqual(cues.map((_, i) => String(i + 1)));
        let before = 0;
        for (const { startTime, endTime, text } of cues) {
          const [start, end] = [startTime, endTime].map((time) => Math.round(time * 1000)) as [
            number,
            number,
          ];
          expect(start).toBeGreaterThanOrEqual(before);
          before = end;
          const open = given.cues.filter((one) => one.start < end && one.end > start);
          // Nothing begins or ends inside of what is one subtitle.
          expect(open.every((one) => one.start <= start && one.end >= end)).toBe(true);
          expect(text.startsWith('{\\an8}')).toBe(true);
          expect(text.slice(6)).not.toMatch(/[{}<>]|\\(?!\u2060)/);
          expect(
            text
              .slice(6)
              .replace(/\\\u2060/g, '\\')
              .replaceAll('\n', ' '),
          ).toBe(open.map(seen).join(' – '));
        }
        // And each is there for as long as it should be.
        for (const one of given.cues) {
          const shown = cues.filter(
            ({ startTime, endTime }) =>
              Math.round(startTime * 1000) >= one.start && Math.round(endTime * 1000) <= one.end,
          );
          const length = shown.reduce((sum, part) => sum + part.endTime - part.startTime, 0);
          expect(Math.round(length * 1000)).toBe(one.end - one.start);
        }
      }),
      THOUSANDS,
    );
  });
});
