import fc from 'fast-check';
import { expect, test } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { inOrderOf } from './collate';

const sorted = (language: string, ...names: string[]): string[] =>
  [...names].sort(inOrderOf(language));

test('letters stand where readers of the language look for them', () => {
  expect(sorted('de', 'Zug', 'Ärger', 'Apfel', 'Öl', 'Ofen')).toEqual([
    'Apfel',
    'Ärger',
    'Ofen',
    'Öl',
    'Zug',
  ]);
  expect(sorted('sv', 'Öl', 'Zebra', 'Ärta', 'Alm', 'Ål')).toEqual([
    'Alm',
    'Zebra',
    'Ål',
    'Ärta',
    'Öl',
  ]);
  expect(sorted('es', 'ocho', 'ñandú', 'nube')).toEqual(['nube', 'ñandú', 'ocho']);
  expect(sorted('fr', 'zéro', 'été', 'école', 'Etna')).toEqual(['école', 'été', 'Etna', 'zéro']);
  expect(sorted('ja', 'わたし', 'あさ', 'カモメ', 'きた')).toEqual([
    'あさ',
    'カモメ',
    'きた',
    'わたし',
  ]);
});

test('numbers in names count as numbers', () =>
  expect(sorted('en', 'Scene 10', 'Scene 9', 'scene 1')).toEqual([
    'scene 1',
    'Scene 9',
    'Scene 10',
  ]));

test('what is no language sorts as English', () =>
  expect(sorted('no such thing', 'b', 'A', 'á')).toEqual(['A', 'á', 'b']));

test('any two texts have an order, the same both ways', () => {
  const language = fc.constantFrom('en', 'fr', 'de', 'es', 'ja', 'ar', '??');
  fc.assert(
    fc.property(language, fc.string(), fc.string(), (tag, a, b) => {
      const compare = inOrderOf(tag);
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
    }),
    THOUSANDS,
  );
});
