import { beforeAll, describe, expect, it } from 'vitest';
import { FilmSearch } from './film-search';
import { packIndex } from './index/pack-index';
import { loadSearchLanguage } from './language/search-language';
import { ARABIC } from './testing/judged-arabic';
import { judgedPack, type JudgedFilm } from './testing/judged-films';
import { FRENCH } from './testing/judged-french';
import { GERMAN } from './testing/judged-german';
import { JAPANESE } from './testing/judged-japanese';
import { SPANISH } from './testing/judged-spanish';

const FILMS: readonly JudgedFilm[] = [FRENCH, GERMAN, SPANISH, JAPANESE, ARABIC];

beforeAll(async () => {
  for (const { language } of FILMS) await loadSearchLanguage(language);
});

const idsOf = (search: FilmSearch, query: string): string[] =>
  search.answer(query, () => Infinity).results.map(({ id }) => id);

describe.each(FILMS)('a film in $language', (film) => {
  it.each(Object.entries(film.judged))('%s leads to %s', (query, wanted) => {
    const ids = idsOf(new FilmSearch([packIndex(judgedPack(film))]), query);
    expect(ids[0]).toBe(wanted);
  });

  it('answers nothing to what is not in it, or is in everything', () => {
    const search = new FilmSearch([packIndex(judgedPack(film))]);
    for (const query of film.unanswered ?? [])
      expect([query, ...idsOf(search, query)]).toEqual([query]);
  });
});
