import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackSources } from './read-sources';
import { filmSeconds } from '#shared/film-time';
import { checkSources } from './check';
import { Problems, type PackProblem } from './problems';
import { readSources } from './read-sources';
import { TINY_SOURCES, tinySourcesWith, writeSources } from './testing/tiny-pack';

function check(sources: PackSources): PackProblem[] {
  const problems = new Problems();
  checkSources(sources, problems);
  return problems.list;
}

/** Problems with their file; lines and columns are tested by themselves, in `check-places.test.ts`. */
async function problemsWith(file: string, stretch: string, instead: string): Promise<string[]> {
  const sources = await readSources(await writeSources(tinySourcesWith(file, stretch, instead)));
  return check(sources).map(({ where, what }) => `${where.replace(/:\d+:\d+$/, '')} ${what}`);
}

const DAY = 'entries/a-day.md';
const secondTom = '- { id: tom, name: Tom, role: Twin, kind: cast }\n- { id: ada,';

test('sources in order have no problem', async () => {
  expect(check(await readSources(await writeSources(TINY_SOURCES)))).toEqual([]);
});

describe('names that lead nowhere', () => {
  test.each([
    [
      'songs.yaml',
      'performers: [nora',
      'performers: [nobody',
      'song "bread-song" names the person "nobody"',
    ],
    [
      'scenes.yaml',
      'onScreen: [nora]',
      'onScreen: [nobody]',
      'scene "street" names the person "nobody"',
    ],
    ['scenes.yaml', 'place: market', 'place: moon', 'scene "street" names the place "moon"'],
    ['scenes.yaml', 'part: night', 'part: dusk', 'scene "roof" names the part "dusk"'],
    [
      'places.yaml',
      '[kitchen, street]',
      '[cellar, street]',
      'place "market" names the scene "cellar"',
    ],
    [
      'film.yaml',
      'sources: [book p1]',
      'sources: [blog p1]',
      'fact "Budget" names the source "blog"',
    ],
    [DAY, 'people: [nora]', 'people: [nobody]', '"baker-is-real": people names "nobody"'],
    [DAY, 'places: [market]', 'places: [moon]', '"baker-is-real": places names "moon"'],
    [DAY, 'scenes: [street]', 'scenes: [cellar]', '"baker-is-real": scenes names "cellar"'],
    [DAY, 'songs: [bread-song]', 'songs: [hum]', '"not-that-song": songs names "hum"'],
    [DAY, 'book p12', 'blog p12', '"baker-is-real": the source "blog" does not exist'],
    [DAY, 'in street', 'in cellar', '"baker-is-real": the cue at 0:00:10 names the scene "cellar"'],
  ])('%s: %s → %s', async (file, stretch, instead, what) => {
    const problems = await problemsWith(file, stretch, instead);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(file)).toBe(true);
    expect(problems[0]).toContain(what);
  });
});

describe('ids that stand twice', () => {
  test.each([
    ['people.yaml', '- { id: ada,', secondTom, 'people.yaml the id "tom" stands twice'],
    ['songs.yaml', 'id: score', 'id: bread-song', 'songs.yaml the id "bread-song" stands twice'],
    ['places.yaml', 'id: dream', 'id: market', 'places.yaml the id "market" stands twice'],
    ['scenes.yaml', 'id: roof', 'id: street', 'scenes.yaml the id "street" stands twice'],
    ['film.yaml', 'id: nightfall', 'id: first-frame', 'film.yaml the id'],
    ['film.yaml', '{ id: editor', '{ id: book', 'film.yaml the id "book" stands twice'],
    ['film.yaml', '- { id: night,', '- { id: day,', 'film.yaml the id "day" stands twice'],
    [
      'film.yaml',
      'editions:\n',
      'editions:\n  - { id: reference, label: R, points: [[0, 0], [1, 1]] }\n',
      'film.yaml the id "reference" stands twice',
    ],
    [
      DAY,
      'id: not-that-song',
      'id: baker-is-real',
      `${DAY} the id "baker-is-real" stands already at ${DAY}:1`,
    ],
    [
      DAY,
      'id: not-that-song',
      'id: on-stars',
      `entries/b-night.md the id "on-stars" stands already at ${DAY}:20`,
    ],
    [
      DAY,
      'id: not-that-song',
      'id: song-score',
      `${DAY} the id "song-score" stands already at the entry that the build makes`,
    ],
  ])('%s: %s → %j', async (file, stretch, instead, what) => {
    const problems = await problemsWith(file, stretch, instead);
    expect(problems.filter((problem) => problem.startsWith(what))).toHaveLength(1);
  });

  test('every repetition is told once', async () => {
    const sources = await readSources(await writeSources());
    const [song] = sources.songs;
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    fc.assert(
      fc.property(ids, (list) => {
        const songs = list.map((id) => ({ ...song!, id }));
        const told = check({ ...sources, songs, entries: [], reads: [] });
        expect(told).toHaveLength(list.length - new Set(list).size);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('scenes', () => {
  test.each([
    [
      'a gap',
      'start: 0:01:30',
      'start: 0:01:31',
      'scene "kitchen" starts at 0:01:31, but the one before ends at 0:01:30',
    ],
    [
      'an overlap',
      'start: 0:03:00',
      'start: 0:02:59',
      'scene "roof" starts at 0:02:59, but the one before ends at 0:03:00',
    ],
    [
      'a late start',
      'start: 0:00:00',
      'start: 0:00:01',
      'scene "street" starts at 0:00:01, but the one before ends at 0:00:00',
    ],
    [
      'an early end',
      'end: 0:05:00',
      'end: 0:04:59',
      'the last scene ends at 0:04:59, the film at 0:05:00',
    ],
    [
      'a late end',
      'end: 0:05:00',
      'end: 0:05:01',
      'the last scene ends at 0:05:01, the film at 0:05:00',
    ],
  ])('do not tile the film with %s', async (_what, stretch, instead, what) => {
    expect(await problemsWith('scenes.yaml', stretch, instead)).toContain(`scenes.yaml ${what}`);
  });

  test('a scene that lasts no time is none', async () => {
    const problems = await problemsWith('scenes.yaml', 'end: 0:01:30', 'end: 0:00:00');
    expect(problems).toContain('scenes.yaml scene "street" ends before it starts');
  });

  test('any division of the film tiles it; any shifted border does not', async () => {
    const sources = await readSources(await writeSources());
    const [scene] = sources.scenes;
    const [part] = sources.film.parts;
    const film = { ...sources.film, parts: [{ ...part!, end: filmSeconds(300) }] };
    const bare = { ...sources, film, entries: [], songs: [], places: [], reads: [] };
    const borders = fc.uniqueArray(fc.integer({ min: 1, max: 299 }), { maxLength: 30 });
    fc.assert(
      fc.property(borders, fc.nat(), fc.constantFrom(-0.5, 0.5), (list, which, shift) => {
        const marks = [0, ...list.sort((a, b) => a - b), 300].map(filmSeconds);
        const scenes = marks.slice(1).map((end, index) => ({
          ...scene!,
          id: `s${String(index)}`,
          place: undefined,
          start: marks[index]!,
          end,
        }));
        expect(check({ ...bare, scenes })).toEqual([]);
        const shifted = scenes[which % scenes.length]!;
        shifted.end = filmSeconds(shifted.end + shift);
        expect(check({ ...bare, scenes })).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('moments', () => {
  test.each([
    [
      'film.yaml',
      'at: 0:03:00',
      'at: 0:05:01',
      'film.yaml landmark "nightfall" comes after the film has ended',
    ],
    [DAY, '0:00:10 to 0:00:40', '0:01:30', 'the cue at 0:01:30 is not in the scene "street"'],
    [DAY, '[0:01:35]', '[0:05:01]', 'the cue at 0:05:01 lies outside the film'],
    [DAY, '[0:01:35]', '[0:01:35 to 0:05:01]', 'the cue at 0:01:35 lies outside the film'],
    [
      DAY,
      'revealsAt: 0:01:00',
      'revealsAt: 0:01:36',
      'the cue at 0:01:35 comes before revealsAt, 0:01:36',
    ],
  ])('%s: %s → %s', async (file, stretch, instead, what) => {
    const problems = await problemsWith(file, stretch, instead);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(what);
  });

  test('a cue may stand at the very moment of the reveal, and at the first moment of its scene', async () => {
    expect(await problemsWith(DAY, 'revealsAt: 0:01:00', 'revealsAt: 0:01:35')).toEqual([]);
    expect(await problemsWith(DAY, '[0:01:35]', '[0:01:30 in kitchen]')).toEqual([]);
    expect(await problemsWith(DAY, '[0:01:35]', '[0:03:00 in kitchen]')).toHaveLength(1);
  });
});

describe('the length of a body', () => {
  test('a pop-up is read within twenty seconds', async () => {
    const folk = 'It is a **folk** song.';
    expect(await problemsWith(DAY, folk, 'word '.repeat(66))).toEqual([]);
    expect(await problemsWith(DAY, folk, 'word '.repeat(70))).toEqual([
      `${DAY} "not-that-song": the body takes 21 s to read, too long for a pop-up`,
    ]);
  });

  test('what never pops up may be longer', async () => {
    const stars = '> Stars, said the book.';
    expect(await problemsWith('entries/b-night.md', stars, 'word '.repeat(500))).toEqual([]);
  });
});

describe('the scenery of a part', () => {
  const night = 'accent: "#112233" }';

  test('may be named', async () => {
    expect(await problemsWith('film.yaml', night, 'accent: "#112233", scenery: pier }')).toEqual(
      [],
    );
  });

  test('is one that can be drawn', async () => {
    await expect(
      problemsWith('film.yaml', night, 'accent: "#112233", scenery: volcano }'),
    ).rejects.toThrow(/film\.yaml:\d+:\d+: parts\.1\.scenery: .*one of lamp, freeway, .*, cave$/);
  });
});

describe('the credits', () => {
  const night = 'accent: "#112233" }';

  test('are the last part, and begin with a scene', async () => {
    expect(await problemsWith('film.yaml', night, 'accent: "#112233", credits: true }')).toEqual(
      [],
    );
  });

  test('cannot be followed by the story', async () => {
    const day = 'accent: "#AABBCC" }';
    expect(await problemsWith('film.yaml', day, 'accent: "#AABBCC", credits: true }')).toEqual([
      'film.yaml after the credits of part "day" a part of the story follows',
    ]);
  });

  test('cannot begin in the middle of a scene', async () => {
    const late = 'start: 0:03:00, end: 0:05:00, accent: "#112233" }';
    const instead = 'start: 0:03:10, end: 0:05:00, accent: "#112233", credits: true }';
    expect(await problemsWith('film.yaml', late, instead)).toContain(
      'film.yaml the credits of part "night" begin within a scene',
    );
  });
});
