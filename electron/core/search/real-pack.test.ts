import { beforeAll, describe, expect, it } from 'vitest';
import { buildPack } from '#core/packs/build-pack';
import { parseFilmTime } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { plainText } from '#shared/pack/rich-text';
import { terms } from '#shared/search/pipeline';
import { FilmSearch } from './film-search';
import { packIndex } from './index/pack-index';

let pack: Pack;
let search: FilmSearch;
let words: string[];

beforeAll(async () => {
  ({ pack } = await buildPack('resources/packs/la-la-land'));
  search = new FilmSearch([packIndex(pack)]);
  words = [
    ...new Set(
      pack.entries.flatMap(({ title, content }) => terms(`${title} ${plainText(content)}`)),
    ),
  ];
});

describe('the search of La La Land on a first watch', () => {
  it.each(['0:10:00', '0:40:00', '1:20:00', '1:50:00'])(
    'at %s finds, by any word of the pack, something and nothing that comes later',
    (time) => {
      const frontier = parseFilmTime(time)!;
      const revealsAt = new Map(pack.entries.map((entry) => [entry.id, entry.revealsAt]));
      expect(words.length).toBeGreaterThan(1_000);
      let results = 0;
      const tooEarly: string[] = [];
      for (const word of words) {
        for (const { id } of search.search(word, { seen: false, frontier })) {
          results += 1;
          if (revealsAt.get(id)! > frontier) tooEarly.push(`${word}: ${id}`);
        }
      }
      expect(tooEarly).toEqual([]);
      expect(results).toBeGreaterThan(words.length / 4);
    },
    60_000,
  );

  it('does reach, once the film has been seen, what it hid', () => {
    const hidden = pack.entries.find(({ revealsAt }) => revealsAt > 7_000)!;
    const ids = (seen: boolean): string[] =>
      search
        .search(hidden.title, { seen, frontier: parseFilmTime('1:50:00')! })
        .map(({ id }) => id);
    expect(ids(true)).toContain(hidden.id);
    expect(ids(false)).not.toContain(hidden.id);
  });
});
