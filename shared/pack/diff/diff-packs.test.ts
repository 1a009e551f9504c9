import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filmSeconds } from '../../film-time';
import { generatedPack, HUNDREDS, THOUSANDS } from '../../watch/testing/generated-pack';
import {
  cue,
  entry,
  landmark,
  person,
  place,
  scene,
  smallPack,
  song,
} from '../../watch/testing/small-pack';
import type { Pack } from '../pack';
import { DIFF_LISTS, diffPacks, isEmptyDiff, type DiffList, type PackDiff } from './diff-packs';

type Item = Record<string, unknown> & { id: string };

const PACK = smallPack(600, {
  entries: [
    entry('lamp', { title: 'A lamp', cues: [cue(10, 20)], revealsAt: 5 }),
    entry('door', { title: 'A door', films: ['Doors (1950)'] }),
    // As a build makes them: pages of what is listed elsewhere.
    entry('scene-hall', { title: 'The hall', weight: 0 }),
    entry('person-ann', { title: 'Ann', weight: 0 }),
    entry('film-doors-1950', { title: 'Doors (1950)', films: ['Doors (1950)'], weight: 0 }),
  ],
  scenes: [scene('hall', 0, 300, { title: 'The hall' }), scene('attic', 300, 600)],
  people: [person('ann', 30, { name: 'Ann' })],
  places: [place('house', ['hall'], 'The house')],
  songs: [song('waltz', 100, 160, 'The waltz')],
  landmarks: [landmark('bell', 50, 0, 'A bell rings')],
});
PACK.reads = [{ id: 'long', title: 'At length', summary: 'All of it.', chapters: [] }];
PACK.manifest.film.facts = [
  { label: 'Budget', value: 'nine', sources: [{ source: 'editor', ref: 'x' }] },
];

function changed(change: (pack: Pack) => void, pack = PACK): Pack {
  const copy = structuredClone(pack);
  change(copy);
  return copy;
}

function told(diff: PackDiff): string[] {
  return [
    ...diff.film.map(({ field }) => `film ${field}`),
    ...DIFF_LISTS.flatMap((list) =>
      diff.lists[list].map(({ what, id, was, fields }) =>
        [list, what, id, was ?? '', ...fields.map(({ field }) => field)].filter(Boolean).join(' '),
      ),
    ),
  ];
}

const listOf = (pack: Pack, list: DiffList): Item[] => {
  const { manifest } = pack;
  const lists = { ...manifest, ...pack, facts: [] } as unknown as Record<DiffList, Item[]>;
  return lists[list];
};
const LISTS = [
  'entries',
  'scenes',
  'people',
  'places',
  'songs',
  'landmarks',
  'parts',
  'editions',
] as const;

describe('a pack and itself', () => {
  test('have no difference, whatever is in it', () => {
    fc.assert(
      fc.property(generatedPack(12), (pack) => {
        const diff = diffPacks(pack, structuredClone(pack));
        expect(told(diff)).toEqual([]);
        expect(isEmptyDiff(diff)).toBe(true);
        expect(diff.version).toEqual({ size: 'none', least: '1.0.0', fits: true });
      }),
      HUNDREDS,
    );
  });

  test('have none either where only the version or the files differ', () => {
    const later = changed(({ manifest }) => {
      manifest.version = '1.0.1';
      manifest.files = [{ name: 'a.json', bytes: 1, sha256: 'a'.repeat(64) }];
      manifest.searchSchema += 1;
    });
    expect(isEmptyDiff(diffPacks(PACK, later))).toBe(true);
  });
});

describe('what is told', () => {
  test('every field that changes, and nothing else', () => {
    fc.assert(
      fc.property(
        generatedPack(6),
        fc.constantFrom(...LISTS),
        fc.nat(),
        fc.nat(),
        (pack, list, which, where) => {
          const later = structuredClone(pack);
          const items = listOf(later, list);
          const item = items[which % Math.max(items.length, 1)];
          if (!item) return;
          const fields = Object.keys(item).filter((name) => name !== 'id' && name !== 'content');
          const field = fields[where % fields.length]!;
          const value = item[field];
          item[field] = Array.isArray(value)
            ? [...(value as unknown[]), 'one more']
            : { changed: value };
          const diff = diffPacks(pack, later);
          expect(told(diff)).toEqual([`${list} changed ${item.id} ${field}`]);
          const [change] = diff.lists[list][0]!.fields;
          expect(change!.before).not.toBe(change!.after);
        },
      ),
      THOUSANDS,
    );
  });

  test('the place that is drawn behind a part', () => {
    const later = changed(({ manifest }) => {
      manifest.parts[0]!.scenery = 'sea';
    });
    expect(diffPacks(PACK, later).lists.parts[0]?.fields).toEqual([
      { field: 'scenery', before: 'nothing', after: '"sea"' },
    ]);
  });

  test('what has come, and the other way round what is gone', () => {
    fc.assert(
      fc.property(generatedPack(6), fc.constantFrom(...LISTS), fc.nat(), (pack, list, which) => {
        const later = structuredClone(pack);
        const items = listOf(later, list);
        if (items.length === 0) return;
        const [gone] = items.splice(which % items.length, 1);
        const ids = (diff: PackDiff): string[] =>
          told(diff).filter((line) => line.startsWith(list));
        expect(ids(diffPacks(pack, later))).toEqual([`${list} removed ${gone!.id}`]);
        expect(ids(diffPacks(later, pack))).toEqual([`${list} added ${gone!.id}`]);
      }),
      THOUSANDS,
    );
  });

  test('a new id under an old title is a new name, not a new thing', () => {
    fc.assert(
      fc.property(
        generatedPack(6),
        fc.constantFrom('entries', 'scenes', 'people', 'places', 'songs', 'landmarks'),
        fc.nat(),
        (pack, list, which) => {
          const later = structuredClone(pack);
          const items = listOf(later, list);
          const item = items[which % Math.max(items.length, 1)];
          if (!item) return;
          const was = item.id;
          item.id = 'another-name';
          const lines = told(diffPacks(pack, later)).filter((line) => line.startsWith(list));
          expect(lines).toEqual([`${list} renamed another-name ${was}`]);
        },
      ),
      THOUSANDS,
    );
  });

  test.each<[string, (pack: Pack) => void, string[]]>([
    [
      'the runtime',
      ({ manifest }) => (manifest.film.runtimeSeconds = filmSeconds(601)),
      ['film runtimeSeconds'],
    ],
    ['a director', ({ manifest }) => manifest.film.directors.push('B'), ['film directors']],
    ['a colour', ({ manifest }) => (manifest.palette.lamp = '#ffffff'), ['film palette.lamp']],
    ['the language', ({ manifest }) => (manifest.language = 'fr'), ['film language']],
    [
      'words that mean the same',
      ({ manifest }) => (manifest.synonyms = [['a', 'b']]),
      ['film synonyms'],
    ],
    [
      'a fact',
      ({ manifest }) => (manifest.film.facts[0]!.value = 'ten'),
      ['facts changed Budget value'],
    ],
    [
      'a source',
      ({ manifest }) => (manifest.sources[0]!.title = 'Me'),
      ['sources changed editor title'],
    ],
    [
      'a picture',
      ({ manifest }) =>
        (manifest.pictures = [
          {
            ...{ id: 'oven', alt: 'An oven.', by: 'Ada', licence: 'own-work' },
            ...{ file: `media/${'0'.repeat(64)}.png`, width: 6, height: 4 },
          },
        ]),
      ['pictures added oven'],
    ],
    ['a long read', ({ reads }) => (reads[0]!.title = 'In short'), ['reads changed long title']],
    [
      'the order of editions',
      ({ manifest }) => manifest.editions.unshift({ id: 'new', label: 'N', points: [] }),
      ['editions added new'],
    ],
    ['a text', ({ entries }) => (entries[0]!.body = 'It is lit.'), ['entries changed lamp body']],
    [
      'a title and an id',
      ({ entries }) => Object.assign(entries[0]!, { id: 'light', title: 'Light' }),
      ['entries renamed light lamp title'],
    ],
    ['a page that the build makes', ({ entries }) => (entries[2]!.title = 'Hall'), []],
    ['a page of a film', ({ entries }) => (entries[4]!.body = 'A film.'), []],
  ])('%s', (_what, change, lines) => {
    expect(told(diffPacks(PACK, changed(change)))).toEqual(lines);
  });

  test('another order where order means something', () => {
    const two = changed(({ manifest }) =>
      manifest.editions.push({ id: 'b', label: 'B', points: [] }),
    );
    const other = changed(({ manifest }) => manifest.editions.reverse(), two);
    expect(diffPacks(two, other).film).toEqual([
      { field: 'order of editions', before: 'only, b', after: 'b, only' },
    ]);
  });

  test('an id that stands twice hides nothing', () => {
    const twice = changed(({ entries }) => entries.push(entry('lamp', { title: 'B lamp' })));
    expect(told(diffPacks(PACK, twice))).toEqual(['entries added lamp']);
    expect(told(diffPacks(twice, PACK))).toEqual(['entries removed lamp']);
  });
});

describe('a moment from which something may be known', () => {
  test.each<[DiffList, (pack: Pack, by: number) => void]>([
    [
      'entries',
      ({ entries }, by) => (entries[0]!.revealsAt = filmSeconds(entries[0]!.revealsAt + by)),
    ],
    ['people', ({ people }, by) => (people[0]!.revealsAt = filmSeconds(people[0]!.revealsAt + by))],
    ['scenes', ({ scenes }, by) => (scenes[1]!.start = filmSeconds(scenes[1]!.start + by))],
    ['songs', ({ songs }, by) => (songs[0]!.start = filmSeconds(songs[0]!.start + by))],
  ])('is marked where it moves: %s', (list, move) => {
    const marks = (by: number): unknown =>
      diffPacks(
        PACK,
        changed((pack) => move(pack, by)),
      ).lists[list][0]?.fields[0]?.spoiler;
    expect(marks(-2.5)).toBe('earlier');
    expect(marks(0.25)).toBe('later');
  });

  test('is no spoiler where a cue moves', () => {
    const diff = diffPacks(
      PACK,
      changed(({ entries }) => (entries[0]!.cues = [cue(12, 20)])),
    );
    expect(diff.lists.entries[0]?.fields).toEqual([
      { field: 'cues', before: '0:00:10 to 0:00:20', after: '0:00:12 to 0:00:20' },
    ]);
  });
});
