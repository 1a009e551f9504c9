import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawIcon, ICON_SIZES, pathOfIcon } from './draw';

test.each(ICON_SIZES)('the icon of %i pixels is that of its drawing', (size) => {
  const kept = readFileSync(pathOfIcon(size));
  // Width and height of a PNG stand in its first chunk.
  expect([kept.readUInt32BE(16), kept.readUInt32BE(20)]).toEqual([size, size]);
  expect(kept.equals(drawIcon(size)), 'a drawing has changed: npm run icons').toBe(true);
});
