import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '#shared/exports/one-line';
import { HUNDREDS, THOUSANDS } from '#shared/watch/testing/generated-pack';
import type { PictureCard, PictureLook } from '../source';
import { PictureNotes, textEvent, wrapped } from './picture-notes';

const LOOK: PictureLook = { corner: 'top-right', light: 100 };
const WIDTH = 46;

/** Texts that try to be commands. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('{', '}', '\\', '\\N', '\\n', '\\h', '\\p1', 'm 0 0', ' ', 'x', '😀'), {
      maxLength: 120,
    })
    .map((pieces) => pieces.join('')),
);
const card: fc.Arbitrary<PictureCard> = fc.record({ title: hostile, text: hostile });
const look: fc.Arbitrary<PictureLook> = fc.record({
  corner: fc.constantFrom('top-left', 'top-right', 'bottom-left', 'bottom-right'),
  light: fc.integer({ min: 0, max: 100 }),
});

/** An event as a player reads it: what stands in braces commands, and a backslash means something before some signs. */
function asPlayersRead(event: string): { commands: string[]; lines: string[] } {
  const commands: string[] = [];
  let text = '';
  for (let i = 0; i < event.length; i += 1) {
    const two = event.slice(i, i + 2);
    if (event[i] === '{' && event.includes('}', i)) {
      const end = event.indexOf('}', i);
      commands.push(event.slice(i + 1, end));
      i = end;
    } else if (['\\N', '\\n', '\\h', '\\{', '\\}'].includes(two)) {
      text += two === '\\N' ? '\n' : '<a sign that is lost>';
      i += 1;
    } else {
      text += event[i] ?? '';
    }
  }
  return { commands, lines: text.split('\n') };
}

/** All signs that are to be seen, in their order. */
function inkOf(text: string): string {
  return oneLine(text)
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/[\s\u2060]/g, '');
}

/** What was sent to mpv, and ways to answer it. */
class FakeWire {
  readonly sent: (readonly unknown[])[] = [];
  private readonly answers: (((data: unknown, isError: boolean) => void) | undefined)[] = [];
  readonly notes = new PictureNotes((command, answered) => {
    this.sent.push(command);
    this.answers.push(answered);
  });

  answer(which: number, data: unknown, isError = false): void {
    this.answers[which]?.(data, isError);
  }
}

const BOUNDS = { x0: 700, y0: 20, x1: 1200, y1: 90 };
const one: PictureCard = { title: 'A lamp', text: 'It was lit by hand.' };
const other: PictureCard = { title: 'A door', text: 'It was painted twice.' };

describe('textEvent', () => {
  it('shows all that there is to read, and lets nothing of it be a command', () => {
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 3 }), look, (cards, how) => {
        const { commands, lines } = asPlayersRead(textEvent(cards, how));
        expect(inkOf(lines.join(''))).toBe(
          inkOf(cards.map(({ title, text }) => `${title} ${text}`).join(' ')),
        );
        const [first, ...rest] = commands;
        expect(first).toMatch(
          /^\\an[1379]\\q2\\fs24\\bord0\\shad0\\1c&HE4EEF3&\\1a&H[0-9A-F]{2}&$/,
        );
        const bold = ['\\b1', '\\b0'];
        expect(rest).toEqual(
          cards.flatMap((_, i) => (i === 0 ? bold : ['\\fs12', '\\fs24', ...bold])),
        );
      }),
      THOUSANDS,
    );
  });

  it('stands in its corner until it is known how large it is, and is as bright as is wished', () => {
    const begin = (how: PictureLook): string => textEvent([one], how).slice(0, 70);
    expect(begin({ corner: 'top-left', light: 100 })).toContain('{\\an7\\q2');
    expect(begin({ corner: 'top-right', light: 0 })).toContain('{\\an9\\q2');
    expect(begin({ corner: 'bottom-left', light: 0 })).toContain('{\\an1\\q2');
    expect(begin({ corner: 'bottom-right', light: 0 })).toContain('{\\an3\\q2');
    expect(begin(LOOK)).toContain('\\1a&H00&');
    expect(begin({ ...LOOK, light: 50 })).toContain('\\1a&H7F&');
    expect(begin({ ...LOOK, light: 0 })).toContain('\\1a&HFF&');
    expect(textEvent([one], LOOK, BOUNDS)).toContain('{\\an7\\pos(700,20)\\q2');
  });
});

describe('wrapped', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 15 }),
    fc.string({ minLength: 1, maxLength: 200 }),
  );
  const line = fc.array(word, { maxLength: 40 }).map((words) => oneLine(words.join(' ')));

  it('keeps all words in their order, in lines that are no longer than a column', () => {
    fc.assert(
      fc.property(line, (text) => {
        const lines = wrapped(text);
        for (const each of lines) expect(Array.from(each).length).toBeLessThanOrEqual(WIDTH);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        // Words are cut only where one is longer than a line.
        const isLong = text.split(' ').some((each) => Array.from(each).length > WIDTH);
        if (!isLong) expect(lines.join(' ')).toBe(text);
      }),
      THOUSANDS,
    );
  });

  it('leaves no line that the next word would have fitted into', () => {
    const plain = fc.array(fc.stringMatching(/^[a-z]{1,46}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(plain, (words) => {
        const lines = wrapped(words.join(' '));
        for (const [i, each] of lines.slice(1).entries()) {
          const first = each.split(' ')[0]!;
          expect(lines[i]!.length + 1 + first.length).toBeGreaterThan(WIDTH);
        }
      }),
      THOUSANDS,
    );
  });

  it('makes one empty line of nothing, and cuts a word without blanks', () => {
    expect(wrapped('')).toEqual(['']);
    expect(wrapped('x'.repeat(100))).toEqual(['x'.repeat(46), 'x'.repeat(46), 'x'.repeat(8)]);
    expect(wrapped('😀'.repeat(50))).toEqual(['😀'.repeat(46), '😀'.repeat(4)]);
  });
});

describe('PictureNotes', () => {
  it('measures unseen, and then draws the text in a box', () => {
    const wire = new FakeWire();
    wire.notes.show([one], LOOK);
    expect(wire.sent).toEqual([
      ['osd-overlay', 4161, 'ass-events', textEvent([one], LOOK), 0, 720, 0, true, true],
    ]);
    wire.answer(0, BOUNDS);
    expect(wire.sent[1]).toEqual([
      'osd-overlay',
      4161,
      'ass-events',
      '{\\an7\\pos(0,0)\\bord0\\shad0\\1c&H1F0F0B&\\1a&H28&\\p1}m 686 6 l 1214 6 1214 104 686 104{\\p0}\n' +
        textEvent([one], LOOK, BOUNDS),
      0,
      720,
      0,
      false,
      false,
    ]);
  });

  it('removes the overlay where there is nothing to show', () => {
    const wire = new FakeWire();
    wire.notes.show([], LOOK);
    expect(wire.sent).toEqual([['osd-overlay', 4161, 'none', '']]);
  });

  it('draws nothing by a measurement that others have overtaken', () => {
    const wire = new FakeWire();
    wire.notes.show([one], LOOK);
    wire.notes.show([other], LOOK);
    wire.answer(0, BOUNDS);
    expect(wire.sent).toHaveLength(2);
    wire.answer(1, BOUNDS);
    expect(wire.sent[2]?.[3]).toContain('A door');
    wire.notes.show([one], LOOK);
    wire.notes.show([], LOOK);
    wire.answer(3, BOUNDS);
    expect(wire.sent).toHaveLength(5);
    expect(wire.sent[4]).toContain('none');
  });

  it('draws nothing where mpv refuses to measure', () => {
    const wire = new FakeWire();
    wire.notes.show([one], LOOK);
    wire.answer(0, undefined, true);
    expect(wire.sent).toHaveLength(1);
  });

  it('draws the text without a box where the answer is no measurement', () => {
    const number = fc.oneof(
      fc.double(),
      fc.constantFrom(null, undefined, '7', NaN, Infinity, -Infinity),
    );
    const nonsense = fc.oneof(
      fc.jsonValue(),
      fc.record({ x0: number, y0: number, x1: fc.constant(0), y1: number }),
      fc.constant({ x0: 9, y0: 0, x1: 5, y1: 5 }),
      fc.constant({ x0: 0, y0: 0, x1: 0, y1: 0 }),
    );
    fc.assert(
      fc.property(nonsense, (data) => {
        const isBox =
          typeof data === 'object' && data !== null && 'x0' in data && Number(data.x0) < 0;
        fc.pre(!isBox);
        const wire = new FakeWire();
        wire.notes.show([one], LOOK);
        wire.answer(0, data);
        expect(wire.sent[1]?.[3]).toBe(textEvent([one], LOOK));
      }),
      HUNDREDS,
    );
  });

  it('shows the last of any cards, whatever answers come and when', () => {
    const deed = fc.oneof(
      fc.record({ show: fc.constantFrom([], [one], [other], [one, other]) }),
      fc.record({ answer: fc.nat(20) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
        const wire = new FakeWire();
        let wanted: readonly PictureCard[] = [];
        for (const each of deeds) {
          if ('show' in each) {
            wanted = each.show;
            wire.notes.show(wanted, LOOK);
          } else {
            wire.answer(each.answer, BOUNDS);
          }
          // What is drawn by now, if anything is: measuring draws nothing.
          const drawn = wire.sent.findLast((command) => command[8] !== true);
          const isMeasuring = wire.sent.at(-1)?.[8] === true;
          if (!drawn || isMeasuring) continue;
          const text = typeof drawn[3] === 'string' ? drawn[3] : '';
          for (const { title } of [one, other])
            expect(text.includes(title)).toBe(wanted.some((each) => each.title === title));
        }
      }),
      THOUSANDS,
    );
  });
});
