import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyAt, evenMap, type EditionMap } from '../watch/edition-map';
import { generatedPack, THOUSANDS } from '../watch/testing/generated-pack';
import { scene } from '../watch/testing/small-pack';
import { chaptersOf } from './chapters';

const SCENES = [
  scene('a', 0, 100, { title: 'The  pier' }),
  scene('b', 100, 200),
  scene('c', 200, 300),
];

/** The film without its seconds 90 to 200. */
const CUT: EditionMap = [
  [0, 0],
  [90, 90],
  [200, 90],
  [300, 190],
];

describe('chapters', () => {
  it('are the scenes, by their titles for who has seen the film', () => {
    expect(chaptersOf(SCENES, (film) => copyAt(evenMap(1.25), film), true)).toEqual([
      { title: 'The pier', start: 0, end: 80_000 },
      { title: 'b', start: 80_000, end: 160_000 },
      { title: 'c', start: 160_000, end: 240_000 },
    ]);
  });

  it('have numbers without a gap for anybody else, also where the copy lacks a scene', () => {
    expect(chaptersOf(SCENES, (film) => copyAt(CUT, film) - 2, false)).toEqual([
      { title: 'Chapter 1', start: 0, end: 88_000 },
      { title: 'Chapter 2', start: 88_000, end: 188_000 },
    ]);
  });

  it('have a name even where a title is nothing to read', () => {
    const blank = [scene('a', 0, 9, { title: '\0\n' })];
    expect(chaptersOf(blank, (film) => film, true)).toEqual([
      { title: 'Chapter 1', start: 0, end: 9_000 },
    ]);
  });

  it('follow one another, each longer than nothing, from the first to the last of the copy', () => {
    fc.assert(
      fc.property(generatedPack(0), fc.nat(3), fc.boolean(), (pack, which, seen) => {
        const map = pack.manifest.editions[which]!.points;
        const chapters = chaptersOf(pack.scenes, (film) => copyAt(map, film), seen);
        chapters.forEach(({ title, start, end }, i) => {
          expect(end).toBeGreaterThan(start);
          if (i > 0) expect(start).toBe(chapters[i - 1]!.end);
          if (!seen) expect(title).toBe(`Chapter ${String(i + 1)}`);
        });
        expect(chapters[0]!.start).toBe(Math.round(copyAt(map, 0) * 1000));
        const runtime = pack.manifest.film.runtimeSeconds;
        expect(chapters.at(-1)!.end).toBe(Math.round(copyAt(map, runtime) * 1000));
      }),
      THOUSANDS,
    );
  });
});
