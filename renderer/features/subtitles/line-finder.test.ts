import { describe, expect, it } from 'vitest';
import { FootlightError } from '#shared/errors';
import type { FoundLines } from '#shared/subtitles/views';
import type { Ask } from '../../lib/api';
import { LineFinder } from './line-finder';

interface Question {
  name: string;
  argument: unknown;
  answer: (found: FoundLines) => void;
  refuse: (error: unknown) => void;
}

/** A main process that answers when the test says so. */
function main(): { ask: Ask; asked: Question[] } {
  const asked: Question[] = [];
  const ask = (name: string, argument: unknown): Promise<FoundLines> =>
    new Promise((answer, refuse) => {
      asked.push({ name, argument, answer, refuse });
    });
  return { ask: ask as unknown as Ask, asked };
}

const found = (id: number): FoundLines => ({ lines: [{ id, at: id, text: 'tea' }], upTo: null });
/** Lets everything that was answered come through. */
const settled = (): Promise<unknown> => new Promise((done) => setTimeout(done, 0));

describe('LineFinder', () => {
  it('keeps the answer to the last key, whichever comes last', async () => {
    const { ask, asked } = main();
    const finder = new LineFinder(ask);
    finder.type('te');
    finder.type('tea');
    asked[1]!.answer(found(2));
    asked[0]!.answer(found(1));
    await settled();
    expect(finder.get()).toEqual({
      text: 'tea',
      found: { ...found(2), isAfterTap: false },
      trouble: undefined,
    });
  });

  it('tells main of an emptied field, and shows nothing for it', async () => {
    const { ask, asked } = main();
    const finder = new LineFinder(ask);
    finder.type('  ');
    expect(asked[0]).toMatchObject({ name: 'findSubtitleLine', argument: { text: '  ' } });
    asked[0]!.answer({ lines: [], upTo: 60 });
    await settled();
    expect(finder.get().found).toBeUndefined();
  });

  it('empties the field after a tap and shows the lines that follow', async () => {
    const { ask, asked } = main();
    const finder = new LineFinder(ask);
    let told = 0;
    finder.subscribe(() => (told += 1));
    finder.type('tea');
    finder.tap(7);
    expect(asked[1]).toMatchObject({ name: 'tapSubtitleLine', argument: { id: 7 } });
    asked[1]!.answer(found(8));
    asked[0]!.answer(found(7));
    await settled();
    expect(finder.get()).toEqual({
      text: '',
      found: { ...found(8), isAfterTap: true },
      trouble: undefined,
    });
    expect(told).toBe(2);
  });

  it('says what main refused, until the next key', async () => {
    const { ask, asked } = main();
    const finder = new LineFinder(ask);
    finder.tap(7);
    asked[0]!.refuse(new FootlightError('not-found', 'Not yet.', { remedy: 'Wait.' }));
    await settled();
    expect(finder.get()).toMatchObject({ trouble: 'Not yet. Wait.', found: undefined });
    finder.type('t');
    expect(finder.get().trouble).toBeUndefined();
  });
});
