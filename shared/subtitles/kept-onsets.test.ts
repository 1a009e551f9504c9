import { describe, expect, it } from 'vitest';
import { MOST_ONSETS } from './fit-onsets';
import { keptOnsets } from './kept-onsets';

describe('keptOnsets', () => {
  it('holds times, and nothing else', () => {
    const kept = { 'la-la-land': [1.5, 20, 7_000.25] };
    expect(keptOnsets.parse(kept)).toEqual(kept);
    for (const wrong of [
      { film: ['some words'] },
      { film: [{ at: 1, text: 'some words' }] },
      { film: [-1] },
      { film: [NaN] },
      { film: [1e9] },
      { film: Array.from({ length: MOST_ONSETS + 1 }, (_, i) => i) },
      { 'Not an id': [1] },
    ])
      expect(keptOnsets.safeParse(wrong).success, JSON.stringify(wrong).slice(0, 60)).toBe(false);
  });
});
