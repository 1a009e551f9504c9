import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '#shared/pack/pack';
import { parseQuery } from '#shared/search/query/parse-query';
import { HUNDREDS } from '#shared/watch/testing/generated-pack';
import { entry, smallPack } from '#shared/watch/testing/small-pack';
import { FilmSearch } from '../film-search';
import { mergeIndexes } from '../index/merge-indexes';
import { packIndex } from '../index/pack-index';
import type { PackedIndex } from '../index/packed-index';
import { indexOf, joinedBytes, mergedBytes } from '../index/testing/joined-index';
import { loadSearchLanguage, searchLanguage } from '../language/search-language';
import { judgedPack, type JudgedFilm } from '../testing/judged-films';
import { FRENCH } from '../testing/judged-french';
import { GERMAN } from '../testing/judged-german';
import { JAPANESE } from '../testing/judged-japanese';
import { IndexSearch, type FilmLimit } from './index-search';
import { LanguagesSearch } from './languages-search';

const LANGUAGES = ['en', 'fr', 'fr-CA', 'de', 'ja', 'ar', 'is'] as const;

beforeAll(async () => {
  for (const language of LANGUAGES) await loadSearchLanguage(language);
});

/** Words with forms, elisions, umlauts in two spellings, and some that one language has in every sentence and another has not. */
const someWord = fc.constantFrom(
  ...["l'amour", 'amour', 'amours', 'cheval', 'chevaux', 'Häuser', 'Haus', 'Muenchen', 'München'],
  ...[
    'Straße',
    'strassen',
    '夜の海',
    '海辺',
    'カモメ',
    'かもめ',
    'الكتاب',
    'كتاب',
    'star',
    'stars',
  ],
  ...['the', 'la', 'die', 'goof', 'starry', 'piano', 'panio'],
);
const someText = fc.array(someWord, { maxLength: 8 }).map((list) => list.join(' '));
const someFilm = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  entries: fc.array(
    fc.record({
      title: someText,
      body: someText,
      asks: fc.array(someText, { maxLength: 1 }),
      kind: fc.constantFrom('trivia' as const, 'goof' as const),
      revealsAt: fc.constantFrom(0, 100, 300),
    }),
    { maxLength: 6 },
  ),
});

/** Some films, each in a language and with an id of its own. */
const someFilms = (least: number, most: number): fc.Arbitrary<Pack[]> =>
  fc.array(someFilm, { minLength: least, maxLength: most }).map((films) =>
    films.map(({ language, entries }, i) => {
      const pack = smallPack(400, {
        entries: entries.map((given, n) => entry(`e${String(n)}`, given)),
      });
      return { ...pack, manifest: { ...pack.manifest, language, id: `film-${String(i)}` } };
    }),
  );

const asked = fc
  .array(
    fc.oneof(
      { arbitrary: someWord, weight: 4 },
      someText.map((phrase) => `"${phrase}"`),
      someWord.map((word) => `-${word}`),
      fc.constantFrom('kind:goof', 'film:film-1', 'qwertz', 'ka', 'hau'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(' '));

/** One index for each language, over all films of that language. */
function byLanguage(packs: readonly Pack[]): PackedIndex[] {
  const groups = new Map<string, PackedIndex[]>();
  for (const index of packs.map(packIndex)) {
    const { language } = index.meta;
    groups.set(language, [...(groups.get(language) ?? []), index]);
  }
  return [...groups.values()].map((group) => indexOf(mergedBytes(group)));
}

/** All that is found, as film and entry, and how it is counted. */
function foundIn(indexes: readonly PackedIndex[], query: string, limit: FilmLimit): unknown {
  const search = new LanguagesSearch(indexes);
  const read = ({
    cutting,
  }: {
    cutting: Parameters<typeof parseQuery>[1];
  }): ReturnType<typeof parseQuery> => parseQuery(query, cutting);
  const { hits, tally } = search.find(read, limit, 1_000);
  const found = hits.map(({ index: place, doc, whole }) => {
    const index = indexes[place];
    const film = index?.meta.films[index.filmOf[doc] ?? 0];
    return `${film?.id ?? ''}/${index?.texts.of(doc).id ?? ''} ${String(whole)}`;
  });
  const byFilm = indexes
    .flatMap(({ meta }, place) =>
      meta.films.map(({ id }, film): [string, number] => [id, tally.ofFilm(place, film)]),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ids: found.sort(),
    total: tally.total,
    byFilm,
  };
}

describe('a library of films in several languages', () => {
  it('finds and counts the same in the index of each film as in one for each language', () => {
    const limits = fc.array(fc.constantFrom(-1, 0, 150, Infinity), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(someFilms(1, 5), asked, limits, (packs, query, given) => {
        const limit: FilmLimit = ({ id }) => given[Number(id.slice('film-'.length))] ?? -1;
        const alone = packs.map(packIndex);
        expect(foundIn(byLanguage(packs), query, limit)).toEqual(foundIn(alone, query, limit));
      }),
      { ...HUNDREDS, numRuns: 1_000 },
    );
  });

  it('answers as if what its viewers must not know were not there, in whatever language', () => {
    const FRONTIER = 100;
    fc.assert(
      fc.property(someFilms(1, 4), asked, (packs, query) => {
        const open = packs.map((pack) => ({
          ...pack,
          entries: pack.entries.filter(({ revealsAt }) => revealsAt <= FRONTIER),
        }));
        const found = (films: readonly Pack[]): unknown =>
          foundIn(films.map(packIndex), query, () => FRONTIER);
        expect(found(packs)).toEqual(found(open));
      }),
      { ...HUNDREDS, numRuns: 1_000 },
    );
  });

  it('merges films of one language to the index over all of their entries, byte for byte', () => {
    fc.assert(
      fc.property(someFilms(1, 3), fc.constantFrom(...LANGUAGES), (films, language) => {
        const packs = films.map((pack) => ({ ...pack, manifest: { ...pack.manifest, language } }));
        const merged = mergedBytes(packs.map(packIndex));
        expect(Buffer.compare(merged, joinedBytes(packs))).toBe(0);
      }),
      HUNDREDS,
    );
  });

  it('never makes one index of two languages', () => {
    const [french, german] = [FRENCH, GERMAN].map((film) => packIndex(judgedPack(film)));
    expect(() => {
      mergeIndexes(
        [french, german].flatMap((index) => index ?? []),
        { write: () => undefined },
      );
    }).toThrow('several languages');
  });

  it('gives films of one language the very hits and scores of a search that knows no other', () => {
    fc.assert(
      fc.property(someFilms(1, 3), asked, (films, query) => {
        const packs = films.map((pack) => ({
          ...pack,
          manifest: { ...pack.manifest, language: 'en' },
        }));
        const indexes = packs.map(packIndex);
        const only = new IndexSearch(indexes).find(parseQuery(query), () => Infinity, 50);
        const mixed = new LanguagesSearch(indexes).find(
          ({ cutting }) => parseQuery(query, cutting),
          () => Infinity,
          50,
        );
        expect(mixed.hits).toEqual(only.hits);
      }),
      HUNDREDS,
    );
  });

  const WORDS: readonly [query: string, first: string][] = [
    ['amour', 'film-fr/amour'],
    ['hauser', 'film-de/haeuser'],
    ['観測所', 'film-ja/kansoku'],
    ['ぴあの', 'film-ja/piano'],
    ["l'oiseau", 'film-fr/oiseaux'],
    ['le phare abandonné', 'film-fr/phare'],
    ['die kinder am wehr', 'film-de/kinder'],
    ['lighthouses', 'film-en/light'],
    ['la la light', 'film-en/light'],
  ];

  it.each(WORDS)('asks each film in its language: %s', (query, first) => {
    const english: JudgedFilm = {
      language: 'en',
      title: 'The Keeper',
      entries: {
        light: ['The lighthouse keeper sings la la light', 'He lights the lamp at dusk.'],
        die: ['A die is cast', 'Two dice were loaded for the scene in the tavern.'],
        horse: ['Grey horses', 'The horses were led along the shore before dawn.'],
        last: ['The last shot', 'The camera draws back from the tower.'],
      },
      judged: {},
    };
    const packs = [english, FRENCH, GERMAN, JAPANESE].map(judgedPack);
    for (const indexes of [packs.map(packIndex), byLanguage(packs)]) {
      const [best] = new FilmSearch(indexes).answer(query, () => Infinity).results;
      expect(`${best?.film ?? ''}/${best?.id ?? ''}`).toBe(first);
    }
  });

  it('takes no word for a misspelt one that stands in another language', () => {
    const packs = [FRENCH, GERMAN].map(judgedPack);
    const search = new FilmSearch(packs.map(packIndex));
    for (const query of ['haus', 'gare', 'chevaux', 'glocke'])
      expect(search.answer(query, () => Infinity).corrected).toBeNull();
    expect(search.answer('chavaux', () => Infinity).corrected).toBe('chevaux');
  });
});

describe('the stemmers', () => {
  const FORMS: readonly (readonly [language: string, ...forms: string[]])[] = [
    ['fr', 'chanter', 'chantaient', 'chantee', 'chantees', 'chante'],
    ['de', 'haus', 'hauser', 'hause'],
    ['es', 'cancion', 'canciones'],
    ['it', 'citta', 'citta'],
    ['pt', 'cancao', 'cancoes'],
    ['nl', 'lampen', 'lamp'],
    ['sv', 'flickor', 'flicka', 'flickorna'],
    ['pl', 'piekna', 'piekny', 'pieknego'],
    ['el', 'θαλασσα', 'θαλασσεσ'],
    ['ru', 'красивыи', 'красивая', 'красивые'],
    ['ar', 'الكتاب', 'كتاب', 'والكتاب', 'كتابها'],
  ];

  it.each(FORMS)('of %s know forms of a word, their accents taken off', async (code, ...forms) => {
    await loadSearchLanguage(code);
    expect(new Set(forms.map(searchLanguage(code).stem)).size).toBe(1);
  });

  it('leave the lunr alone that indexes are made with', async () => {
    for (const code of ['da', 'fi', 'hu', 'nb', 'ro']) await loadSearchLanguage(code);
    const { default: lunr } = await import('lunr');
    expect(Object.keys(lunr).filter((key) => key.length === 2 || key === 'stemmerSupport')).toEqual(
      [],
    );
  });

  it('never make a word empty or fail, whatever they are given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('fr', 'de', 'es', 'it', 'pt', 'ru', 'ar', 'ja'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
        (code, text) => {
          const { stem, cutting } = searchLanguage(code);
          for (const term of cutting.terms(text)) expect(stem(term)).not.toBe('');
        },
      ),
      HUNDREDS,
    );
  });
});
