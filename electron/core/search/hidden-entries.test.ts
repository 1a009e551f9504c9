import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { isRevealed, lastRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { HUNDREDS, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { cue, entry, person, smallPack } from '#shared/watch/testing/small-pack';
import { FilmSearch, type SearchAnswer } from './film-search';
import { packIndex } from './index/pack-index';

/** Few words, many of them beginnings, forms and misspellings of one another; some that every sentence has. */
const word = fc.constantFrom(
  ...['star', 'stars', 'starry', 'sta', 'stra', 'dance', 'dances', 'danec', 'da', 'lantern'],
  ...['lanterns', 'lanternlight', 'lantren', 'the', 'of', 'zither', 'movie', 'film'],
);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

const FRONTIER = 100;
const viewpoint: Viewpoint = { seen: false, frontier: filmSeconds(FRONTIER) };

function entries(name: string, reveals: readonly number[]): fc.Arbitrary<Entry[]> {
  const given = fc.record({
    title: text,
    body: text,
    kind: fc.constantFrom('trivia', 'goof', 'song'),
    tags: fc.array(fc.constantFrom('lamp', 'lamplight', 'la', 'sea'), { maxLength: 2 }),
    people: fc.subarray(['ada', 'adam']),
    cues: fc.array(
      fc.integer({ min: 0, max: 300 }).map((at) => cue(at)),
      { maxLength: 1 },
    ),
    revealsAt: fc.constantFrom(...reveals),
    weight: fc.constantFrom(0, 0.5, 1),
  });
  return fc
    .array(given, { maxLength: 7 })
    .map((list) => list.map((each, i) => entry(`${name}${String(i)}`, each)));
}

/** A pack, and the same one with entries that its viewer must not know of, put anywhere in between. */
const packs: fc.Arbitrary<{ visible: Pack; all: Pack }> = fc
  .tuple(
    entries('v', [0, 50, FRONTIER]),
    entries('h', [FRONTIER + 1, 300]),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([shown, hidden, turns]) => {
    const people = [person('ada', 0, { name: 'Ada' }), person('adam', 200, { name: 'Adam' })];
    const pack = (list: Entry[]): Pack => smallPack(400, { people, entries: list });
    const [first, second] = [[...shown], [...hidden]];
    const mixed: Entry[] = [];
    while (first.length > 0 && second.length > 0)
      mixed.push(...(turns.next().value ? first : second).splice(0, 1));
    return { visible: pack(shown), all: pack([...mixed, ...first, ...second]) };
  });

/** Anything that the language of queries has. */
const asked = fc
  .array(
    fc.oneof(
      { arbitrary: word, weight: 4 },
      fc.tuple(word, word).map((pair) => `"${pair.join(' ')}"`),
      word.map((each) => `-${each}`),
      fc.constantFrom('or', '"', '-kind:goof', 'kind:trivia', 'kind:so', 'tag:la', 'tag:lamp'),
      fc.constantFrom('person:ada', 'person:ad', '-tag:lamp', 'tag:"lamp sea"', 'film:small'),
      fc.constantFrom('before:2min', 'after:1min', 'at:90s', '1:30', '-after:2min'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => pieces.join(' '));

const answer = (pack: Pack, query: string): SearchAnswer =>
  new FilmSearch([packIndex(pack)]).answer(query, () => lastRevealed(viewpoint), 100);

const ids = ({ results }: SearchAnswer): string[] => results.map(({ id }) => id).sort();

describe('entries that a viewer must not know of', () => {
  it('are in no answer and in no count', () => {
    fc.assert(
      fc.property(packs, asked, ({ all }, query) => {
        const reveals = new Map(all.entries.map(({ id, revealsAt }) => [id, revealsAt]));
        const { results, found } = answer(all, query);
        for (const { id } of results)
          expect(isRevealed(reveals.get(id) ?? filmSeconds(400), viewpoint)).toBe(true);
        const wholes = results.filter(({ whole }) => whole);
        const counted = wholes.length > 0 ? wholes : results;
        expect(found.tally.total).toBe(counted.length);
        expect(found.tally.ofFilm(0, 0)).toBe(counted.length);
        expect(found.tally.ofKinds(0).reduce((sum, count) => sum + count, 0)).toBe(counted.length);
      }),
      HUNDREDS,
    );
  });

  it('crowd out no near spelling, however many of them are nearer', () => {
    const letters = Array.from('bcdfghjklmnpqrstvwxyzaeiou');
    const hidden = letters.flatMap((letter, i) => [
      entry(`h${String(i)}`, { title: `observator${letter}`, revealsAt: 300 }),
      entry(`i${String(i)}`, { title: `observato${letter}y`, revealsAt: 300 }),
    ]);
    const shown = entry('shown', { title: 'obzervatori' });
    const pack = smallPack(400, { entries: [...hidden, shown] });
    expect(ids(answer(pack, 'observatoryx'))).toEqual([]);
    expect(ids(answer(pack, 'obzervatory'))).toEqual(['shown']);
    expect(ids(answer(pack, 'observatory'))).toEqual(['shown']);
  });

  it('change nothing in what is found beside them, nor in how it is counted', () => {
    fc.assert(
      fc.property(packs, asked, ({ visible, all }, query) => {
        const [without, beside] = [answer(visible, query), answer(all, query)];
        expect(ids(beside)).toEqual(ids(without));
        expect(beside.found.tally.total).toBe(without.found.tally.total);
        const wholes = ({ results }: SearchAnswer): string[] =>
          results.flatMap(({ id, whole }) => (whole ? [id] : [])).sort();
        expect(wholes(beside)).toEqual(wholes(without));
      }),
      THOUSANDS,
    );
  });
});
