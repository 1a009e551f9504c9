import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Library } from '#core/reading/library';
import { Links } from '#core/reading/links';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import type { AfterFilmView } from '#shared/reading/after-film';
import {
  generatedPack,
  momentOf,
  secretsOf,
  THOUSANDS,
} from '#shared/watch/testing/generated-pack';
import { cue, entry, part, scene, smallPack } from '#shared/watch/testing/small-pack';
import type { HeldView } from '#shared/watch/views';
import { afterFilm } from './after-film';
import { PackView } from './pack-view';

interface Given {
  frontier: number;
  seen?: boolean;
  position?: number;
  held?: readonly { id: string; reason: HeldView['reason'] }[];
}

function after(pack: Pack, given: Given): AfterFilmView {
  const viewpoint = { seen: given.seen ?? false, frontier: filmSeconds(given.frontier) };
  const position = filmSeconds(given.position ?? given.frontier);
  return afterFilm({
    pack,
    viewpoint,
    position,
    held: new PackView(pack, viewpoint).held(given.held ?? [], position),
    library: new Library(new Links(pack), viewpoint),
  });
}

const PACK = smallPack(1_000, {
  parts: [
    part('one', 0, 400, 'One'),
    part('two', 400, 900, 'Two'),
    { ...part('credits', 900, 1_000, 'Credits'), credits: true },
  ],
  scenes: [scene('a', 0, 400), scene('b', 400, 900), scene('c', 900, 1_000)],
  entries: [
    entry('early', { cues: [cue(100)] }),
    entry('late', { cues: [cue(500)], revealsAt: 450 }),
    entry('in-the-credits', { cues: [cue(950)] }),
    entry('asked', { kind: 'question', cues: [cue(300)], revealsAt: 300 }),
    entry('asked-after', { kind: 'question', revealsAt: 900 }),
    entry('a-notice', { kind: 'notice', cues: [cue(200)] }),
    entry('chapter-early', { kind: 'essay' }),
    entry('chapter-last-part', { kind: 'essay', revealsAt: 600 }),
    entry('chapter-end', { kind: 'essay', revealsAt: 900 }),
    entry('elsewhere-1', { kind: 'essay' }),
    entry('elsewhere-2', { kind: 'essay' }),
    entry('elsewhere-end', { kind: 'essay', revealsAt: 900 }),
    entry('loose-essay', { kind: 'essay', revealsAt: 900 }),
    entry('second-look', { revealsAt: 900, scenes: ['a'] }),
    entry('no-second-look', { revealsAt: 900, scenes: ['b'] }),
  ],
  reads: [
    {
      id: 'ending',
      title: 'Ending',
      summary: 's',
      chapters: ['chapter-early', 'chapter-last-part', 'chapter-end'].map((id) => ({
        entry: id,
        entries: [],
      })),
    },
    {
      id: 'elsewhere',
      title: 'Elsewhere',
      summary: 's',
      chapters: ['elsewhere-1', 'elsewhere-2', 'elsewhere-end'].map((id) => ({
        entry: id,
        entries: [],
      })),
    },
  ],
});

describe('the ending', () => {
  test('is chosen by when its chapters open: half of a read makes it a read about the ending', () => {
    const { ending } = after(PACK, { frontier: 1_000 });
    expect(ending.reads.map(({ id, chapters }) => [id, chapters.map((one) => one.id)])).toEqual([
      ['ending', ['chapter-last-part', 'chapter-end']],
    ]);
    expect(ending.chapters).toEqual([
      { read: 'elsewhere', chapter: 'elsewhere-end', title: 'Elsewhere: elsewhere-end' },
    ]);
    expect(ending.essays.map(({ id }) => id)).toEqual(['loose-essay']);
  });

  test('leaves no trace before the viewer may know of it, also for who has jumped there', () => {
    const { ending, again, questions, isOver } = after(PACK, { frontier: 599, position: 1_000 });
    expect(ending).toEqual({ reads: [], chapters: [], essays: [] });
    expect(again).toEqual([]);
    expect(questions.after).toEqual([]);
    expect(isOver).toBe(false);
  });

  test('is open at once to somebody who knows the film, which is over only at its end', () => {
    const start = after(PACK, { frontier: 0, seen: true });
    expect(start.ending.reads).toHaveLength(1);
    expect(start.isOver).toBe(false);
    expect(after(PACK, { frontier: 0, seen: true, position: 900 }).isOver).toBe(true);
    expect(after(PACK, { frontier: 900 }).isOver).toBe(true);
    expect(after(PACK, { frontier: 899.9 }).isOver).toBe(false);
  });
});

test('what looks different the second time is told at the end and belongs to an earlier part', () => {
  const { again } = after(PACK, { frontier: 1_000 });
  expect(again.map(({ id, at }) => [id, at])).toEqual([['second-look', 0]]);
});

test('what was missed stands under its part with its reason; questions and warnings are not missed', () => {
  const { missed, questions } = after(PACK, {
    frontier: 1_000,
    held: [
      { id: 'early', reason: 'crowded' },
      { id: 'asked', reason: 'crowded' },
      { id: 'a-notice', reason: 'passed' },
      { id: 'in-the-credits', reason: 'passed' },
      { id: 'late', reason: 'unseen' },
    ],
  });
  expect(
    missed.map(({ part: name, entries }) => [name, entries.map(({ id, reason }) => [id, reason])]),
  ).toEqual([
    ['One', [['early', 'crowded']]],
    ['Two', [['late', 'unseen']]],
    ['Credits', [['in-the-credits', 'passed']]],
  ]);
  expect(questions.earlier.map(({ id }) => id)).toEqual(['asked']);
  expect(questions.after.map(({ id }) => id)).toEqual(['asked-after']);
});

/** The generated pack with essays, reads of them, questions, and credits in its last part. */
function furnished(pack: Pack): Pack {
  const entries = pack.entries.map((one, index) => {
    if (index % 8 === 1) return { ...one, kind: 'essay' as const, cues: [] };
    if (index % 8 === 5)
      return { ...one, kind: 'essay' as const, cues: [], revealsAt: pack.scenes.at(-1)!.start };
    if (index % 4 === 2) return { ...one, kind: 'question' as const };
    return { ...one, scenes: [pack.scenes[0]!.id] };
  });
  const essays = entries.filter(({ kind }) => kind === 'essay').map(({ id }) => id);
  const read = (id: string, ids: string[]): Pack['reads'] =>
    ids.length > 0
      ? [{ id, title: id, summary: id, chapters: ids.map((one) => ({ entry: one, entries: [] })) }]
      : [];
  const { parts } = pack.manifest;
  const last = parts.at(-1)!;
  return {
    ...pack,
    entries,
    reads: [...read('first', essays.slice(0, 3)), ...read('second', essays.slice(3, 6))],
    manifest: { ...pack.manifest, parts: [...parts.slice(0, -1), { ...last, credits: true }] },
  };
}

test('at any moment of a first watch nothing is told early, and nothing held is lost or told twice', () => {
  let open = 0;
  fc.assert(
    fc.property(
      generatedPack(24)
        .map(furnished)
        .chain((pack) =>
          fc.tuple(
            fc.constant(pack),
            fc.oneof(
              momentOf(pack.manifest.film.runtimeSeconds),
              fc
                .integer({ min: -5, max: 5 })
                .map((by) => filmSeconds(pack.scenes.at(-1)!.start + by)),
            ),
          ),
        ),
      ([pack, frontier]) => {
        const cued = pack.entries.filter(({ cues }) => cues.length > 0);
        const held = cued.map(({ id }) => ({ id, reason: 'crowded' as const }));
        const view = after(pack, { frontier, held });
        const text = JSON.stringify(view);
        const told = secretsOf(pack).filter(
          ({ token, revealsAt }) => revealsAt > frontier && text.includes(token),
        );
        expect(told).toEqual([]);

        const listed = [
          ...view.missed.flatMap(({ entries }) => entries),
          ...view.questions.after,
          ...view.questions.earlier,
        ].map(({ id }) => id);
        expect(new Set(listed).size).toBe(listed.length);
        // A warning is of no use once its moment is over.
        const due = new PackView(pack, { seen: false, frontier })
          .held(held, frontier)
          .filter(({ kind }) => kind !== 'notice');
        for (const { id } of due) if (!listed.includes(id)) throw new Error(`${id} was lost`);
        open += view.ending.reads.length + view.ending.chapters.length + view.ending.essays.length;
      },
    ),
    THOUSANDS,
  );
  expect(open).toBeGreaterThan(300);
});
