import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FootlightError } from '../errors';
import { HUNDREDS } from '../watch/testing/generated-pack';
import { beginPart, movePart, removePart, type PartsChange } from './parts';

/** Ten scenes of a minute, two parts and the credits. */
const FILM: PartsChange = {
  scenes: Array.from({ length: 10 }, (_, index) => ({
    id: `s${String(index)}`,
    start: index * 60,
    end: index * 60 + 60,
    part: index < 4 ? 'one' : index < 8 ? 'two' : 'end',
  })),
  parts: [
    { id: 'one', start: 0, end: 240 },
    { id: 'two', start: 240, end: 480 },
    { id: 'end', start: 480, end: 600, credits: true },
  ],
};

const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom('begin', 'begin', 'move', 'remove'),
    scene: fc.nat(9),
    part: fc.nat(9),
  }),
  { maxLength: 12 },
);

function expectInOrder({ parts, scenes }: PartsChange): void {
  let end = 0;
  for (const part of parts) {
    expect(part.start).toBe(end);
    expect(part.end).toBeGreaterThan(part.start);
    ({ end } = part);
  }
  expect(end).toBe(600);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  for (const scene of scenes) {
    const part = parts.find(({ id }) => id === scene.part)!;
    expect(scene.start).toBeGreaterThanOrEqual(part.start);
    expect(scene.end).toBeLessThanOrEqual(part.end);
  }
  // No part of the story follows the credits.
  const credits = parts.findIndex((part) => part.credits);
  if (credits >= 0) expect(parts.slice(credits).every((part) => part.credits)).toBe(true);
}

test('parts tile the film, and each scene lies within its own, after any changes', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      let film = FILM;
      let count = 0;
      for (const { kind, scene, part } of all) {
        const id = film.parts[part % film.parts.length]!.id;
        try {
          if (kind === 'begin')
            film = beginPart(film, `s${String(scene)}`, `new-${String((count += 1))}`);
          else if (kind === 'move') film = movePart(film, id, `s${String(scene)}`);
          else film = removePart(film, id);
        } catch (error) {
          expect(error).toBeInstanceOf(FootlightError);
        }
        expectInOrder(film);
      }
    }),
    HUNDREDS,
  );
});

describe('what cannot be done is refused in words', () => {
  test.each([
    ['a part where one begins', () => beginPart(FILM, 's4', 'new'), /begins here already/],
    ['moving the first part', () => movePart(FILM, 'one', 's2'), /The film begins with this part/],
    [
      'moving a part over the one before',
      () => movePart(FILM, 'two', 's0'),
      /No scene would be left/,
    ],
    ['moving a part over its end', () => movePart(FILM, 'two', 's8'), /No scene would be left/],
    ['a part that there is not', () => removePart(FILM, 'three'), /no such part/],
    ['a scene that there is not', () => beginPart(FILM, 'attic', 'new'), /no such scene/],
    [
      'the only part',
      () => removePart({ ...FILM, parts: [FILM.parts[0]!] }, 'one'),
      /one part at least/,
    ],
  ])('%s', (_, act, words) => {
    expect(act).toThrow(words);
  });
});
