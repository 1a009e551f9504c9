import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '#shared/search/query/parse-query';
import { HUNDREDS } from '#shared/watch/testing/generated-pack';
import { packIndex } from '../index/pack-index';
import type { PackedIndex } from '../index/packed-index';
import { somePacks, someWord } from '../index/testing/generated-library';
import { indexOf, mergedBytes } from '../index/testing/joined-index';
import { IndexSearch, type FilmLimit } from './index-search';

const asked = fc
  .array(
    fc.oneof(
      { arbitrary: someWord, weight: 4 },
      fc.constantFrom('sta', 'danec', 'observatry', 'xylophone', 'd'),
      fc.tuple(someWord, someWord).map((pair) => `"${pair.join(' ')}"`),
      someWord.map((word) => `-${word}`),
      fc.constantFrom(
        'or',
        'kind:goof',
        '-kind:goof',
        'film:film-1',
        'after:100s',
        'at:50s',
        '1:40',
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(' '));

/** All that is found, as film and entry, and how it is counted. */
function foundIn(
  indexes: readonly PackedIndex[],
  query: string,
  limit: FilmLimit,
): { ids: string[]; wholes: number; total: number; byFilm: [string, number][] } {
  const { hits, tally } = new IndexSearch(indexes).find(parseQuery(query), limit, 1_000);
  const ids = hits.map(({ index: place, doc }) => {
    const index = indexes[place];
    const film = index?.meta.films[index.filmOf[doc] ?? 0];
    return `${film?.id ?? ''}/${index?.texts.of(doc).id ?? ''}`;
  });
  const byFilm = indexes.flatMap(({ meta }, place) =>
    meta.films.map(({ id }, film): [string, number] => [id, tally.ofFilm(place, film)]),
  );
  return {
    ids: ids.sort(),
    wholes: hits.filter(({ whole }) => whole).length,
    total: tally.total,
    byFilm,
  };
}

describe('a search of several films', () => {
  it('finds and counts the same in the indexes one by one as in their merge', () => {
    const limits = fc.array(fc.constantFrom(-1, 0, 150, Infinity), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(somePacks(1, 3), asked, limits, (packs, query, given) => {
        const limit: FilmLimit = ({ id }) => given[Number(id.slice('film-'.length))] ?? -1;
        const alone = packs.map(packIndex);
        const merged = indexOf(mergedBytes(alone));
        expect(foundIn([merged], query, limit)).toEqual(foundIn(alone, query, limit));
      }),
      { ...HUNDREDS, numRuns: 1_000 },
    );
  });

  it('leaves out a film that is shut, and finds in the others what it finds without it', () => {
    fc.assert(
      fc.property(somePacks(2, 3), asked, (packs, query) => {
        const [shut, ...open] = packs.map(packIndex);
        const limit: FilmLimit = ({ id }) => (id === 'film-0' ? -1 : Infinity);
        const beside = foundIn(shut ? [shut, ...open] : open, query, limit);
        const without = foundIn(open, query, limit);
        expect(beside.byFilm[0]).toEqual(['film-0', 0]);
        expect({ ...beside, byFilm: beside.byFilm.slice(1) }).toEqual(without);
      }),
      { ...HUNDREDS, numRuns: 1_000 },
    );
  });
});
