import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import { plainText } from '#shared/pack/rich-text';
import type { Pack } from '#shared/pack/pack';
import { terms } from '#shared/search/pipeline';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { HUNDREDS, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { entry, smallPack } from '#shared/watch/testing/small-pack';
import { FilmSearch } from './film-search';
import { packIndex } from './index/pack-index';
import { ENGLISH } from './language/search-language';

const SEEN: Viewpoint = { seen: true, frontier: filmSeconds(0) };

/** Words with forms, near spellings, accents and shared beginnings among them. */
const word = fc.constantFrom(
  ...['dance', 'dances', 'dancing', 'dancer', 'star', 'stars', 'starry', 'city', 'cities'],
  ...[
    'Café',
    'cafes',
    'piano',
    'panio',
    'pianos',
    'jazz',
    'a',
    'of',
    'Émile',
    'Gosling',
    'observatory',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

/** Packs that fit into one list of results, so that no limit stands between two searches. */
const smallLibrary: fc.Arbitrary<Pack> = fc
  .array(
    fc.record({
      title: words,
      body: words,
      revealsAt: fc.constantFrom(0, 100, 200, 300),
      weight: fc.constantFrom(0, 0.5, 1),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((list) =>
    smallPack(400, { entries: list.map((given, i) => entry(`e${String(i)}`, given)) }),
  );
const frontier = fc.constantFrom(0, 99, 100, 250, 400).map(filmSeconds);

const openSearch = (pack: Pack): FilmSearch => new FilmSearch([packIndex(pack)]);

/** Every character of Unicode and halves of them, long texts, and what means something to lunr. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.array(fc.nat(0xffff), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
  fc
    .tuple(fc.constantFrom('a', 'dance ', '\ud83d', '𝐀', '"', '*'), fc.nat(10_000))
    .map(([unit, times]) => unit.repeat(times).slice(0, 10_000)),
  fc
    .array(
      fc.oneof(
        word,
        fc.constantFrom(
          '~99',
          '*',
          '+',
          '-',
          ':',
          '^',
          '"',
          "'",
          'title:',
          'nofield:',
          '^1e9',
          '\\',
          ' ',
        ),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join('')),
  fc.constantFrom('a~99', '__proto__', 'constructor', 'title:dance^0', '+dance -star', '"dance'),
);

describe('a search', () => {
  it('never throws, whatever is asked', () => {
    const search = openSearch(
      smallPack(9, { entries: [entry('a', { title: 'Dance of stars' }), entry('b')] }),
    );
    fc.assert(
      fc.property(hostile, (query) => {
        const found = search.search(query, SEEN).map(({ id }) => id);
        expect(['a', 'b']).toEqual(expect.arrayContaining(found));
      }),
      THOUSANDS,
    );
  });

  it('takes what means something to lunr alone for ordinary text', () => {
    const pack = smallPack(9, { entries: [entry('a', { title: 'dance' }), entry('b')] });
    const search = openSearch(pack);
    for (const query of ['+nothing dance', 'dance~99', 'body:dance', '"dance', '*dance', 'dance^0'])
      expect(search.search(query, SEEN).map(({ id }) => id)).toEqual(['a']);
    for (const query of ['*', '-dance', 'dance -dance']) {
      expect(search.search(query, SEEN)).toEqual([]);
    }
  });

  it('never returns what is hidden, and finds all else as if nothing were', () => {
    fc.assert(
      fc.property(smallLibrary, words, frontier, (pack, query, reached) => {
        const viewpoint = { seen: false, frontier: reached };
        const visible = pack.entries.filter((each) => isRevealed(each.revealsAt, viewpoint));
        const ids = (entries: Pack['entries']): string[] =>
          openSearch({ ...pack, entries })
            .search(query, viewpoint)
            .map(({ id }) => id)
            .sort();
        expect(ids(pack.entries)).toEqual(ids(visible));
      }),
      HUNDREDS,
    );
  });

  it('finds an entry by every beginning of every word of its title', () => {
    fc.assert(
      fc.property(smallLibrary, (pack) => {
        const search = openSearch(pack);
        const beginnings = new Map<string, string[]>();
        for (const { id, title } of pack.entries) {
          for (const typed of title.split(' ')) {
            for (let length = 1; length <= typed.length; length += 1) {
              const beginning = typed.slice(0, length);
              beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), id]);
            }
          }
        }
        for (const [beginning, ids] of beginnings) {
          const found = search.search(beginning, SEEN).map(({ id }) => id);
          expect(found).toEqual(expect.arrayContaining(ids));
        }
      }),
      { ...HUNDREDS, numRuns: 100 },
    );
  });

  it('finds every entry that holds another form of the word', () => {
    fc.assert(
      fc.property(smallLibrary, word, (pack, asked) => {
        const found = openSearch(pack)
          .search(asked, SEEN)
          .map(({ id }) => id);
        const stems = new Set(terms(asked).map(ENGLISH.stem));
        const holding = pack.entries.filter(({ title, content }) =>
          terms(`${title} ${plainText(content)}`).some((term) => stems.has(ENGLISH.stem(term))),
        );
        expect(found).toEqual(expect.arrayContaining(holding.map(({ id }) => id)));
      }),
      HUNDREDS,
    );
  });

  it('gives falling scores, equal ones in the order of the pack, and the same list every time', () => {
    fc.assert(
      fc.property(smallLibrary, words, frontier, (pack, query, reached) => {
        const viewpoint = { seen: false, frontier: reached };
        const found = openSearch(pack).search(query, viewpoint);
        const sorted = found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
        expect(found).toEqual(sorted);
        expect(found.every(({ score }) => score > 0 && Number.isFinite(score))).toBe(true);
        expect(openSearch(pack).search(query, viewpoint)).toEqual(found);
      }),
      HUNDREDS,
    );
  });

  it('marks in every title exactly what it found there, and changes no letter of it', () => {
    fc.assert(
      fc.property(smallLibrary, words, (pack, query) => {
        const asked = terms(query);
        for (const { title, markedTitle } of openSearch(pack).search(query, SEEN)) {
          expect(markedTitle.map(({ text }) => text).join('')).toBe(title);
          const found = markedTitle
            .filter((piece) => piece.found)
            .flatMap(({ text }) => terms(text));
          const answers = terms(title).filter((term) =>
            asked.some(
              (typed, i) =>
                ENGLISH.stem(term) === ENGLISH.stem(typed) ||
                // Only the last word may be half typed.
                (i === asked.length - 1 && term.startsWith(typed)),
            ),
          );
          expect(found).toEqual(expect.arrayContaining(answers));
          // What is marked besides begins with a word that was typed, or is at most two letters longer or shorter.
          for (const term of found.filter((each) => !answers.includes(each))) {
            const near = asked.some(
              (typed) => term.startsWith(typed) || Math.abs(typed.length - term.length) <= 2,
            );
            expect(near).toBe(true);
          }
        }
      }),
      HUNDREDS,
    );
  });
});
