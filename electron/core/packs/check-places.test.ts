import { describe, expect, test } from 'vitest';
import { FootlightError } from '#shared/errors';
import { buildPack } from './build-pack';
import { CLAIMED_SOURCES, TINY_SOURCES, writeSources } from './testing/tiny-pack';

const DAY = 'entries/a-day.md';
const READ = 'reads/bread.md';

/** What is wrong with the tiny sources once a stretch of a file is another one; with the place of each fault. */
async function faults(file: string, stretch: string, instead: string): Promise<string[]> {
  const sources = file === 'claims.yaml' ? CLAIMED_SOURCES : TINY_SOURCES;
  const text = sources[file]!;
  expect(text).toContain(stretch);
  const folder = await writeSources({ ...sources, [file]: text.replace(stretch, () => instead) });
  const error: unknown = await buildPack(folder).then(
    () => undefined,
    (fault: unknown) => fault,
  );
  expect(error).toBeInstanceOf(FootlightError);
  return (error as FootlightError).message.split('\n');
}

/** Line and column, from 1, of a place in a text. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${String(before.length)}:${String(before.at(-1)!.length + 1)}`;
}

/** What is written wrongly: a caret stands before the place that is to be named. */
const MISTAKES: [kind: string, file: string, stretch: string, instead: string, what: string][] = [
  ['schema', 'film.yaml', 'year: 1999', 'year: ^then', 'film.year'],
  ['schema', 'scenes.yaml', 'quiet: true', 'quiet: ^maybe', '2.quiet'],
  ['schema', DAY, 'weight: 0.8', 'weight: ^8', 'weight'],
  ['schema', DAY, 'id: not-that-song\nkind: song', '^id: not-that-song', 'kind'],
  ['schema', DAY, 'kind: song', 'kind: ^tune', 'kind'],
  ['link', DAY, 'She *really*', 'She [r^](#nobody) *really*', 'a link leads to "nobody"'],
  ['link', DAY, 'She *really*', 'She ^[r](http://a.b)', 'a link leads to "http'],
  ['link', DAY, 'She *really*', 'She ^<i>really</i>', 'a body cannot hold html'],
  [
    'link',
    READ,
    'Stars over [a song](#song-score)',
    'Stars over [a song^](#nowhere)',
    'a link leads to "nowhere"',
  ],
  ['name', DAY, 'people: [nora]', 'people: [nora, ^no]', 'people names "no"'],
  ['name', DAY, 'places: [market]', 'places: [^no]', 'places names "no"'],
  ['name', DAY, 'book p12,', '^blog p12,', 'the source "blog" does not exist'],
  ['name', READ, 'book p99', '^blog p99', 'the source "blog" does not exist'],
  ['name', READ, 'entries: [baker-is-real]', 'entries: [^no]', 'entries names "no"'],
  ['name', 'scenes.yaml', 'place: market', 'place: ^moon', 'the place "moon"'],
  ['name', 'scenes.yaml', '[nora, tom]', '[nora, ^tim]', 'the person "tim"'],
  ['name', 'scenes.yaml', 'part: night', 'part: ^dusk', 'the part "dusk"'],
  ['name', 'songs.yaml', '[nora, tom]', '[nora, ^tim]', 'the person "tim"'],
  ['name', 'places.yaml', '[kitchen, street]', '[kitchen, ^hall]', 'the scene "hall"'],
  ['name', 'film.yaml', 'sources: [book p1]', 'sources: [^blog p1]', 'the source "blog"'],
  ['twice', 'people.yaml', 'id: ada', 'id: ^tom', 'the id "tom" stands twice'],
  ['twice', 'film.yaml', 'id: nightfall', 'id: ^first-frame', 'the id "first-frame" stands twice'],
  ['twice', DAY, 'id: not-that-song', 'id: ^baker-is-real', `stands already at ${DAY}:1`],
  ['cue', DAY, '0:00:10 to 0:00:40 in street', '^0:02:10 in street', 'is not in the scene'],
  ['cue', DAY, '0:00:10 to 0:00:40 in street', '^0:00:10 in cellar', 'names the scene "cellar"'],
  ['cue', DAY, '[0:01:35]', '[0:01:35, ^0:09:00]', 'lies outside the film'],
  ['cue', DAY, '[0:01:35]', '[0:01:50, ^soon]', '"soon" is no cue'],
  ['spoiler', DAY, '[0:01:35]', '[0:01:35, ^0:00:50]', 'comes before revealsAt, 0:01:00'],
  ['spoiler', DAY, 'revealsAt: 0:00:00', 'revealsAt: ^0:05:01', 'lies outside the film'],
  ['spoiler', 'people.yaml', 'revealsAt: 0:01:30', 'revealsAt: ^0:05:01', 'is never known'],
  [
    'spoiler',
    'scenes.yaml',
    'onScreen: [nora]',
    'onScreen: [nora, ^tom]',
    'shows the person "tom", who may not be known before 0:01:30',
  ],
  ['spoiler', 'film.yaml', 'revealsAt: 0:03:00', 'revealsAt: ^0:03:01', 'is over'],
  ['time', 'scenes.yaml', 'start: 0:01:30', 'start: ^0:01:31', 'starts at 0:01:31'],
  ['time', 'scenes.yaml', 'end: 0:05:00', 'end: ^0:04:59', 'the last scene ends at 0:04:59'],
  [
    'time',
    'scenes.yaml',
    'part: day, title: The kitchen',
    'part: ^night, title: The kitchen',
    'is not within its part "night"',
  ],
  ['time', 'songs.yaml', 'end: 0:02:00', 'end: ^0:00:30', 'ends before it starts'],
  ['time', 'songs.yaml', 'end: 0:04:00', 'end: ^0:05:01', 'ends after the film'],
  ['time', 'film.yaml', 'at: 0:03:00,', 'at: ^0:05:01,', 'comes after the film has ended'],
  ['reading time', DAY, 'It is a **folk** song.', `^${'word '.repeat(70)}`, 'takes 21 s to read'],
  [
    'claim',
    'claims.yaml',
    '{ source: book, ref: p12',
    '^{ source: book, ref: p500',
    'no entry covers the claim "book p500"',
  ],
  ['claim', 'claims.yaml', '{ source: book, ref: p99', '^{ source: book, ref: p13', 'stands twice'],
  [
    'long read',
    READ,
    'Stars over [a song](#song-score) on the roof. [book p99]',
    '^Stars over a song.',
    'does not say where it comes from',
  ],
  ['long read', READ, 'source: book }', 'source: ^blog }', 'gathers from the source "blog"'],
  ['form', DAY, '# Not that song\n', '^# Not that song\n\n', 'is not followed by lines'],
  ['form', DAY, '# The baker is real\n', '^The baker is real\n', 'text before the first title'],
];

describe('every kind of mistake is named where it stands', () => {
  test.each(MISTAKES)('%s, in %s: %j, then %j', async (_kind, file, stretch, marked, what) => {
    const found = await faults(file, stretch, marked.replace('^', ''));
    const whole = (CLAIMED_SOURCES[file] ?? '').replace(stretch, () => marked);
    const place = `${file}:${placeOf(whole, whole.indexOf('^'))}: `;
    const named = found
      .filter((line) => line.includes(what))
      .map((line) => line.slice(0, place.length));
    expect(named, found.join('\n')).toContain(place);
    for (const line of found) expect(line).toMatch(/^[a-z/-]+\.(?:yaml|md):\d+:\d+: /);
  });

  test('a cue is named where it was written, however cues are ordered afterwards', async () => {
    const found = await faults(DAY, '[0:01:35]', '[0:01:50, 0:01:45, 0:00:30, 0:01:40]');
    expect(found).toHaveLength(1);
    const before = TINY_SOURCES[DAY]!.split('[0:01:35]')[0]!;
    const place = placeOf(`${before}[0:01:50, 0:01:45, `, Infinity);
    expect(found[0]).toMatch(new RegExp(`^${DAY}:${place}: .*the cue at 0:00:30 comes before`));
  });
});
