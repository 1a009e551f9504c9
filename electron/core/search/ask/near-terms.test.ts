import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { NearTerms, type NearTerm } from './near-terms';
import { termTable } from '../index/testing/term-table-of';

/** Slips from a word to each beginning of a term, from that of no letter to the whole, by the whole of the usual table. */
function slipsToBeginnings(word: string, term: string): number[] {
  const table: number[][] = [];
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 0; i <= word.length; i += 1) {
    const row: number[] = [];
    table.push(row);
    for (let j = 0; j <= term.length; j += 1) {
      const changed = word[i - 1] === term[j - 1] ? 0 : 1;
      const swapped = word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1];
      const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + changed];
      if (i > 1 && j > 1 && swapped) ways.push(at(i - 2, j - 2) + 1);
      row.push(i + j === 0 ? 0 : Math.min(...ways));
    }
  }
  return table[word.length] ?? [];
}

/** What is near by definition, in the order of the terms. */
function nearByDefinition(terms: readonly string[], word: string, half: boolean): NearTerm[] {
  if (word.length < 4 || word.length > 24) return [];
  const most = word.length < 7 ? 1 : 2;
  return terms.flatMap((term, place): NearTerm[] => {
    const beginnings = slipsToBeginnings(word, term);
    const whole = beginnings[term.length] ?? 0;
    const slips = Math.min(...beginnings);
    const begins = half && term.startsWith(word.charAt(0)) && slips > 0 && slips < whole;
    if (begins && slips <= most) return [{ place, slips, isBeginning: true }];
    return whole <= most ? [{ place, slips: whole, isBeginning: false }] : [];
  });
}

/** Words of few letters, so that most are a slip or two apart; and of letters whose codes share their last bits. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'á', '夜', 'q', '1'), minLength: 1, maxLength: 9 }),
  fc.constantFrom('dance', 'dancer', 'danced', 'observatory', 'obsrevatory', 'observatories'),
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 22, maxLength: 27 }),
  fc.constantFrom('a', 'ab').map((unit) => unit.repeat(200)),
);

/** A word, and what becomes of it by some slips of the hand. */
const slipped = fc
  .tuple(word, fc.array(fc.tuple(fc.nat(3), fc.nat(30), fc.constantFrom('a', 'b', 'x'))))
  .map(([from, slips]) =>
    slips.slice(0, 3).reduce((text, [kind, where, letter]) => {
      const at = where % (text.length + 1);
      const [before, after] = [text.slice(0, at), text.slice(at)];
      if (kind === 0) return before + letter + after;
      if (kind === 1) return before + after.slice(1);
      if (kind === 2) return before + letter + after.slice(1);
      return before + after.charAt(1) + after.charAt(0) + after.slice(2);
    }, from),
  );

describe('the near terms of a word', () => {
  it('are all that lie one slip away, of a long word two, and no others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, slipped), { maxLength: 12 }),
        slipped,
        fc.boolean(),
        (some, asked, half) => {
          const terms = [...new Set([...some, asked])].filter((term) => term !== '').sort();
          const table = termTable(terms);
          expect(new NearTerms(table).find(asked, half)).toEqual(
            nearByDefinition(terms, asked, half),
          );
        },
      ),
      THOUSANDS,
    );
  });

  it('are the same for every word that is asked of one dictionary', () => {
    const terms = ['dance', 'dancer', 'dante', 'lance', 'nadce'].sort();
    const near = new NearTerms(termTable(terms));
    const found = (word: string, half: boolean): string[] =>
      near.find(word, half).map(({ place }) => terms[place] ?? '');
    expect(found('dance', false)).toEqual(['dance', 'dancer', 'dante', 'lance']);
    expect(found('dnace', false)).toEqual(['dance']);
    expect(found('dnace', true)).toEqual(['dance', 'dancer']);
    expect(found('dance', false)).toEqual(['dance', 'dancer', 'dante', 'lance']);
  });

  it('of a word with one slip that is not typed to its end are as near as longer ones', () => {
    const near = new NearTerms(termTable(['gosling', 'goslings']));
    expect(near.find('gosslin', true)).toEqual([
      { place: 0, slips: 1, isBeginning: true },
      { place: 1, slips: 1, isBeginning: true },
    ]);
    expect(near.find('gosslin', false)).toEqual([{ place: 0, slips: 2, isBeginning: false }]);
  });

  it('of a half-typed word leave out what only goes on where it ends', () => {
    const near = new NearTerms(termTable(['observatory', 'obzervatory']));
    expect(near.find('obser', true)).toEqual([{ place: 1, slips: 1, isBeginning: true }]);
  });
});
