import { describe, expect, it } from 'vitest';
import { parseKey } from './key';
import { lostWithAltGr } from './reserved';

describe('a key that works everywhere', () => {
  it.each([
    ['Ctrl+Alt+Q', 'Q'],
    ['Ctrl+Alt+7', '7'],
    ['Ctrl+Shift+Q', undefined],
    ['Ctrl+Alt+Space', undefined],
    ['F13', undefined],
  ])('%s takes from AltGr the sign on %s', (text, sign) => {
    expect(lostWithAltGr(parseKey(text)!)).toBe(sign);
  });
});
