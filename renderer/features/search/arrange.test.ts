import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ResultView } from '#shared/search/views';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { arrange } from './arrange';

const FILMS = [
  { id: 'open', title: 'The open one', count: 1 },
  { id: 'second', title: 'A second', count: 1 },
  { id: 'third', title: 'A third', count: 1 },
];

function result(id: string, film: string, whole: boolean): ResultView {
  return { id, film, language: 'en', kind: 'trivia', title: [], snippet: [], at: null, whole };
}

const results = fc
  .array(fc.record({ film: fc.constantFrom('open', 'second', 'third'), whole: fc.boolean() }), {
    maxLength: 20,
  })
  .map((all) => all.map(({ film, whole }, index) => result(String(index), film, whole)));

test('every result stands in one place, numbered through, film by film', () => {
  fc.assert(
    fc.property(results, (found) => {
      const sections = arrange({ results: found, films: FILMS }, 'open');
      const all = sections.flatMap((section) => section.results);
      expect(all).toHaveLength(found.length);
      expect(new Set(all)).toEqual(new Set(found));
      expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
      let first = 0;
      const films: string[] = [];
      for (const section of sections) {
        expect(section.first).toBe(first);
        first += section.results.length;
        const [film] = new Set(section.results.map((one) => one.film));
        if (film !== undefined && films.at(-1) !== film) films.push(film);
        // The order in which they were found holds among those that stand together.
        const places = section.results.map((one) => found.indexOf(one));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(section.results.map((one) => `${one.film} ${String(one.whole)}`)).size).toBe(
          1,
        );
        if (section.isNear) expect(section.results.some(({ whole }) => whole)).toBe(false);
      }
      expect(new Set(films).size).toBe(films.length);
      if (found.some(({ film }) => film === 'open')) expect(films[0]).toBe('open');
    }),
    THOUSANDS,
  );
});

test('what only comes near is set apart where something answers everything before it', () => {
  const near = result('near', 'open', false);
  const whole = result('whole', 'open', true);
  expect(arrange({ results: [near, whole], films: FILMS }, 'open')).toEqual([
    {
      key: 'open',
      film: null,
      isHeaded: false,
      isNear: false,
      first: 0,
      results: [whole],
    },
    {
      key: 'open near',
      film: null,
      isHeaded: true,
      isNear: true,
      first: 1,
      results: [near],
    },
  ]);
  expect(arrange({ results: [near], films: FILMS }, 'open')).toMatchObject([
    { film: null, isHeaded: false, isNear: false, results: [near] },
  ]);
});

test('other films stand below under their titles', () => {
  const other = result('other', 'second', true);
  const unnamed = result('unnamed', 'nowhere', true);
  const own = result('own', 'open', true);
  const sections = arrange({ results: [other, unnamed, own], films: FILMS }, 'open');
  expect(sections.map(({ film, isHeaded, first }) => ({ film, isHeaded, first }))).toEqual([
    { film: null, isHeaded: false, first: 0 },
    { film: 'A second', isHeaded: true, first: 1 },
    { film: 'nowhere', isHeaded: true, first: 2 },
  ]);
});
