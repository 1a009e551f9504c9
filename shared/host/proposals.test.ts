import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../pack/entry';
import { entry, cue, part, scene, smallPack } from '../watch/testing/small-pack';
import { generatedPack, THOUSANDS } from '../watch/testing/generated-pack';
import { proposals, proposedPoints } from './proposals';

const SCENES = [0, 100, 200, 300, 400, 500, 600].map((start, index) =>
  scene(`s${String(index)}`, start, start + 100, { quiet: index === 2 }),
);
const PARTS = [part('story', 0, 600), { ...part('end', 600, 700), credits: true as const }];

test('the film is stopped at the end of the scene that a question belongs to', () => {
  const pack = smallPack(700, {
    scenes: SCENES,
    parts: PARTS,
    entries: [
      entry('early', { kind: 'question', cues: [cue(250)], revealsAt: 240 }),
      entry('second', { kind: 'question', cues: [cue(290)], revealsAt: 240 }),
      entry('no-question', { cues: [cue(350)] }),
      entry('no-moment', { kind: 'question' }),
      entry('in-the-credits', { kind: 'question', cues: [cue(650)], revealsAt: 600 }),
      entry('last-scene', { kind: 'question', cues: [cue(550)], revealsAt: 500 }),
    ],
  });
  // At the end of the last scene the story is over: that is no pause any more.
  expect(proposals(pack)).toEqual([{ at: 300, questions: ['early', 'second'], words: '' }]);
});

test('a pack without such questions proposes the ends of its quiet scenes, else of any', () => {
  expect(proposals(smallPack(700, { scenes: SCENES, parts: PARTS })).map(({ at }) => at)).toEqual([
    300,
  ]);
  const loud = SCENES.map((one) => ({ ...one, quiet: false }));
  expect(proposals(smallPack(700, { scenes: loud, parts: PARTS })).map(({ at }) => at)).toEqual([
    100, 200, 300, 400, 500,
  ]);
});

test('the heaviest come first, well apart, and neither at the very start nor the very end', () => {
  const question = (at: number, weight: number): Entry =>
    entry(`q${String(at)}`, { kind: 'question', cues: [cue(at)], weight });
  const pack = smallPack(700, {
    scenes: Array.from({ length: 70 }, (_, index) =>
      scene(`t${String(index)}`, index * 10, index * 10 + 10),
    ),
    parts: PARTS,
    entries: [
      question(15, 1),
      question(205, 0.9),
      question(215, 0.8),
      question(405, 0.7),
      question(585, 1),
    ],
  });
  expect(proposedPoints(pack).map(({ at }) => at)).toEqual([210, 410]);
});

test('proposals of any pack lie at scene ends inside the story, once each, with questions that are open there', () => {
  let withQuestions = 0;
  fc.assert(
    fc.property(generatedPack(), fc.array(fc.nat(3)), (pack, kinds) => {
      const entries = pack.entries.map((one, index) =>
        kinds[index % Math.max(1, kinds.length)] === 0
          ? { ...one, kind: 'question' as const }
          : one,
      );
      const all = proposals({ ...pack, entries });
      const ends = new Set(pack.scenes.map(({ end }) => end));
      const moments = all.map(({ at }) => at);
      expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
      for (const { at, questions } of all) {
        expect(ends.has(at)).toBe(true);
        expect(at).toBeLessThan(pack.manifest.film.runtimeSeconds);
        for (const id of questions) {
          expect(entries.find((one) => one.id === id)!.revealsAt).toBeLessThanOrEqual(at);
          withQuestions += 1;
        }
      }
      const few = proposedPoints({ ...pack, entries });
      expect(few.length).toBeLessThanOrEqual(4);
      for (const point of few) expect(all).toContainEqual(point);
    }),
    THOUSANDS,
  );
  expect(withQuestions).toBeGreaterThan(500);
});
