import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TINY_SOURCES } from '#core/packs/testing/tiny-pack';
import {
  cutAt,
  joinBefore,
  moveCut,
  withSceneEdit,
  type SceneEdit,
  type SceneSpan,
} from '#shared/author/scenes';
import { FootlightError } from '#shared/errors';
import type { Scene } from '#shared/pack/catalogue';
import { HUNDREDS } from '#shared/watch/testing/generated-pack';
import { readScenes, withSceneEditText } from './scene-file';

const IN_BRACKETS = TINY_SOURCES['scenes.yaml'] ?? '';
const IN_LINES = `# The scenes, by hand.

- id: street
  start: 0:00:00 # the first frame
  end: 0:01:30
  part: day
  title: The street
  summary: "People walk."
  precision: cue
  asks: ["who walks", 'where']

# It smells of bread.
- id: kitchen
  start: 0:01:30
  end: 0:03:00
  part: day
  title: The kitchen
  summary: Someone cooks.
  precision: near

- id: roof
  start: 0:03:00
  end: 0:05:00
  part: night
  title: The roof
  summary: Stars.
  precision: cue
`;
const PARTS = [
  { id: 'day', start: 0, end: 180 },
  { id: 'night', start: 180, end: 300 },
];

const spans = (scenes: readonly Scene[]): SceneSpan[] =>
  scenes.map(({ id, start, end, part }) => ({ id, start, end, part }));

/** What an author does: at a share of the film, or to the scene at a share of their number. */
const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'cut', 'join', 'move'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    by: fc.integer({ min: -40, max: 40 }),
    undo: fc.boolean(),
  }),
  { maxLength: 14 },
);

function editFor(
  scenes: readonly SceneSpan[],
  { kind, share, by }: { kind: string; share: number; by: number },
): SceneEdit | undefined {
  const scene = scenes[Math.min(Math.floor(share * scenes.length), scenes.length - 1)]!;
  try {
    if (kind === 'cut') return cutAt(scenes, PARTS, Math.round(share * 3000) / 10);
    if (kind === 'join') return joinBefore(scenes, scene.id);
    return moveCut(scenes, PARTS, scene.id, scene.start + by);
  } catch (error) {
    expect(error).toBeInstanceOf(FootlightError);
    return undefined;
  }
}

function expectTiling(scenes: readonly SceneSpan[]): void {
  let end = 0;
  for (const scene of scenes) {
    expect(scene.start).toBe(end);
    expect(scene.end - scene.start).toBeGreaterThanOrEqual(1);
    ({ end } = scene);
  }
  expect(end).toBe(300);
  expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length);
  // A part begins with a scene and holds none of another one.
  expect(scenes.some(({ start }) => start === 180)).toBe(true);
  for (const { start, part } of scenes) expect(part).toBe(start < 180 ? 'day' : 'night');
}

describe.each([
  ['in lines', IN_LINES],
  ['in brackets', IN_BRACKETS],
])('scenes written %s', (_, written) => {
  test('tile the film after any cuts, joins, moves and undos, in the file as in the model', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        let text = written;
        let scenes = spans(readScenes(text));
        const before: string[] = [];
        for (const deed of all) {
          if (deed.undo && before.length > 0) {
            text = before.pop()!;
            scenes = spans(readScenes(text));
            continue;
          }
          const edit = editFor(scenes, deed);
          if (!edit) continue;
          before.push(text);
          text = withSceneEditText(text, edit);
          scenes = withSceneEdit(scenes, edit);
          expect(spans(readScenes(text))).toEqual(scenes);
          expectTiling(scenes);
        }
        while (before.length > 0) text = before.pop()!;
        expect(text).toBe(written);
      }),
      HUNDREDS,
    );
  });
});

test('a cut writes nothing anew but the two scenes that it makes', () => {
  const scenes = spans(readScenes(IN_LINES));
  const cut = withSceneEditText(IN_LINES, cutAt(scenes, PARTS, 60));
  expect(cut).toBe(
    IN_LINES.replace('end: 0:01:30', 'end: 0:01:00').replace(
      '\n# It smells',
      `
- id: cut-0-01-00
  start: 0:01:00
  end: 0:01:30
  part: day
  title: Scene at 0:01:00
  summary: What happens here is still to be written.
  precision: cue

# It smells`,
    ),
  );
  const joined = withSceneEditText(cut, joinBefore(spans(readScenes(cut)), 'cut-0-01-00'));
  expect(joined).toBe(IN_LINES);
});

describe('what cannot be done is refused in words', () => {
  const scenes = spans(readScenes(IN_LINES));
  test.each([
    ['a cut beside a cut', () => cutAt(scenes, PARTS, 90.5), /There is a cut already/],
    ['a cut after the end', () => cutAt(scenes, PARTS, 300), /no scene to cut here/],
    ['joining the first scene', () => joinBefore(scenes, 'street'), /The film begins here/],
    ['joining two parts', () => joinBefore(scenes, 'roof'), /two parts/],
    ['moving where a part begins', () => moveCut(scenes, PARTS, 'roof', 181), /A part of the film/],
    ['moving over a scene', () => moveCut(scenes, PARTS, 'kitchen', 0), /No scene would be left/],
    ['a scene that there is not', () => joinBefore(scenes, 'attic'), /no such scene/],
  ])('%s', (_, act, words) => {
    expect(act).toThrow(words);
  });

  test('a file that cannot be read is not cut', () => {
    expect(() => readScenes('- id: [')).toThrow(/The scenes cannot be read/);
    expect(() => readScenes('- { id: A B }')).toThrow(/The scenes cannot be read/);
  });
});
