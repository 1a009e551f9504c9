import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportName } from './export';
import { THOUSANDS, typed } from './testing/generated-notes';
import { EXPORT_FORMATS } from './views';

test('a file is named after its film', () => {
  expect(EXPORT_FORMATS.map((format) => exportName('La La Land', format))).toEqual([
    'La La Land - notes.md',
    'La La Land - notes.csv',
    'La La Land - notes.vtt',
  ]);
  expect(exportName('Face/Off: “2” <3?', 'csv')).toBe('Face Off “2” 3 - notes.csv');
});

test('every title makes a name that stays in its folder, on every system', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(...EXPORT_FORMATS), (title, format) => {
      const name = exportName(title, format);
      expect(name).toMatch(/^[^. ].* - notes\.(?:md|csv|vtt)$/u);
      expect(name).not.toMatch(/[\p{Cc}\p{Cs}<>:"/\\|?*]/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    }),
    THOUSANDS,
  );
});
