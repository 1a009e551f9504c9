import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { termTable } from './testing/term-table-of';

/** Terms of few letters, of one and of two code units, the highest among them. */
const term = fc.string({
  unit: fc.constantFrom('a', 'b', 'z', 'é', '夜', '\ufffd', '\u{10400}', '\u{1d400}', '7'),
  minLength: 1,
  maxLength: 5,
});
const sorted = fc
  .uniqueArray(term, { maxLength: 40 })
  .map((terms) => terms.sort((a, b) => (a < b ? -1 : 1)));

describe('a dictionary', () => {
  it('gives every term back at its place, with what belongs to it', () => {
    fc.assert(
      fc.property(sorted, (terms) => {
        const table = termTable(terms);
        expect(table.size).toBe(terms.length);
        terms.forEach((each, place) => {
          expect(table.term(place)).toBe(each);
          expect(table.find(each)).toBe(place);
          expect(table.count(place)).toBe(place);
          expect(table.stretch(place)).toEqual({ from: place, to: place + 1 });
        });
      }),
      THOUSANDS,
    );
  });

  it('finds what it has, and nothing else', () => {
    fc.assert(
      fc.property(sorted, fc.oneof(term, fc.constant('')), (terms, asked) => {
        expect(termTable(terms).find(asked)).toBe(terms.indexOf(asked));
      }),
      THOUSANDS,
    );
  });

  it('knows all terms that begin in some way, which stand together', () => {
    fc.assert(
      fc.property(sorted, fc.oneof(term, fc.constant('')), (terms, prefix) => {
        const { from, to } = termTable(terms).beginningWith(prefix);
        expect(from).toBeLessThanOrEqual(to);
        expect(terms.slice(from, to)).toEqual(terms.filter((each) => each.startsWith(prefix)));
      }),
      THOUSANDS,
    );
  });
});
