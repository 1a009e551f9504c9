import fc from 'fast-check';
import { parseText } from 'media-captions';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { cuesAsAss } from './ass';
import { linesOf, type Cue } from './cue';
import { generatedCues } from './testing/generated-cues';

const film = { title: 'Small', year: 2000 };

function cue(title: string, text: string, start = 1_000, end = 5_000): Cue {
  return { title, text, start, end };
}

/** The events of a file, line by line. */
function events(file: string): string[] {
  return file.slice(file.indexOf('\n[Events]\n')).trim().split('\n').slice(2);
}

/** A line as the reader understands it, which puts a blank behind every comma. */
function asRead(line: string): string {
  const round = line.replaceAll('{', '(').replaceAll('}', ')');
  return round.replace(/\s*,\s*/g, ', ').trim();
}

describe('pop-ups as ASS', () => {
  it('stand in a box at the top right, the title in bold type', () => {
    const file = cuesAsAss({ film, cues: [cue('A lamp', 'It burns.', 3_725_678, 3_729_994)] });
    expect(events(file)).toEqual([
      'Dialogue: 0,1:02:05.68,1:02:09.99,Note,,0,0,0,,{\\b1}A lamp{\\b0}\\NIt burns.',
    ]);
    const [names, values] = ['Format: Name', 'Style: Note'].map((head) =>
      (file.split('\n').find((line) => line.startsWith(head)) ?? '')
        .replace(/^\w+: /, '')
        .split(/, ?/),
    );
    const style = Object.fromEntries(names!.map((name, i) => [name, values![i]]));
    expect(values).toHaveLength(names!.length);
    expect(style).toMatchObject({ BorderStyle: '3', Alignment: '7', MarginL: '1080' });
    expect(file).toContain('\nTitle: Notes along Small (2000)\n');
  });

  it('hold no command of a text', () => {
    const hostile = cue('{\\an2}\\N', 'a{\\p1}m 0 0\nDialogue: 0,x\\hb');
    expect(events(cuesAsAss({ film, cues: [hostile] }))).toEqual([
      'Dialogue: 0,0:00:01.00,0:00:05.00,Note,,0,0,0,,' +
        '{\\b1}(\\\u2060an2)\\\u2060N{\\b0}\\Na(\\\u2060p1)m 0 0 Dialogue: 0,x\\\u2060hb',
    ]);
  });

  it('come back with the same words at the same hundredth, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(generatedCues, async (given) => {
        const file = cuesAsAss(given);
        for (const line of events(file)) {
          const text = line.split(',').slice(9).join(',');
          expect(text).toMatch(/^\{\\b1\}[^{}]+\{\\b0\}[^{}]*$/);
          // Every other backslash is powerless, but for the one line's end that is ours.
          const ours = text.replace(/^\{\\b1\}(.+)\{\\b0\}(?:\\N)?/, '$1');
          expect(ours).not.toMatch(/\\(?!\u2060)/);
        }
        const { cues, errors } = await parseText(file, { type: 'ass', strict: true });
        expect(errors).toEqual([]);
        expect(cues).toHaveLength(given.cues.length);
        given.cues.forEach((wanted, i) => {
          const read = cues[i]!;
          expect(Math.abs(read.startTime * 1000 - wanted.start)).toBeLessThan(5.001);
          expect(Math.abs(read.endTime * 1000 - wanted.end)).toBeLessThan(5.001);
          expect(
            read.text
              .replace(/\\\u2060/g, '\\')
              .split('\n')
              .map(asRead),
          ).toEqual(linesOf(wanted).map(asRead));
        });
      }),
      THOUSANDS,
    );
  });
});
