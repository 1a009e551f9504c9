import fc from 'fast-check';
import type lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import type { Pack } from '#shared/pack/pack';
import { terms } from '#shared/search/pipeline';
import { HUNDREDS, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { FIELDS, READABLE_FIELDS, searchDocuments, type Field } from '../documents';
import { inverseFrequency, weightOf } from './bm25';
import { nextField } from './documents';
import { filledBuilder, packIndex } from './pack-index';
import type { PackedIndex } from './packed-index';
import { somePack, someWord } from './testing/generated-library';
import { keptWeights, placesOf } from './testing/places-of';

const FIELD_NAMES = Object.keys(FIELDS) as Field[];
/** lunr rounds each field's weight to three decimals; ours are whole numbers of a fifteen-hundredth, summed up. */
const roundings = (idf: number): number => FIELD_NAMES.length * 0.0005 + idf / 3000 + 1e-6;
/** We keep at least one step of a weight, where lunr may round to nothing. */
const least = (idf: number): number => weightOf(1) * idf;

/** The parts of lunr's index that say what stands where: its typings leave them open. */
interface LunrJson {
  fieldVectors: [ref: string, vector: number[]][];
  invertedIndex: [
    term: string,
    posting: { _index: number } & Record<string, Record<string, { index: number[] }>>,
  ][];
}

const build = (pack: Pack): { theirs: lunr.Index; json: LunrJson; index: PackedIndex } => {
  const theirs = filledBuilder(pack).build();
  return { theirs, json: theirs.toJSON() as LunrJson, index: packIndex(pack) };
};

/** The weight of each term in each entry, all fields added up, as lunr has it: by the term's number and the entry's id. */
function lunrWeights({ fieldVectors }: LunrJson): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [ref, vector] of fieldVectors) {
    const id = ref.slice(ref.indexOf('/') + 1);
    for (let i = 0; i + 1 < vector.length; i += 2) {
      const key = `${String(vector[i])}/${id}`;
      sums.set(key, (sums.get(key) ?? 0) + (vector[i + 1] ?? 0));
    }
  }
  return sums;
}

/** Where a term stands in each field, got back from its places and the lengths of the fields. */
function byField(index: PackedIndex, doc: number, places: readonly number[]): number[][] {
  const lengths = index.lengths();
  let base = 0;
  return FIELD_NAMES.map((_field, f) => {
    const length = lengths[doc * FIELD_NAMES.length + f] ?? 0;
    const own = places.filter((place) => place >= base && place < base + length);
    const before = base;
    base = nextField(f + 1, base, length, READABLE_FIELDS);
    return own.map((place) => place - before);
  });
}

describe('the index of a pack', () => {
  it('has the terms that lunr has, in order', () => {
    fc.assert(
      fc.property(somePack('film'), (pack) => {
        const { json, index } = build(pack);
        const ours = Array.from({ length: index.words.size }, (_, place) =>
          index.words.term(place),
        );
        expect(ours).toEqual(json.invertedIndex.map(([term]) => term).sort());
        expect(ours.map((term) => index.words.find(term))).toEqual([...ours.keys()]);
      }),
      HUNDREDS,
    );
  });

  it('has every term in each field of each entry where lunr has it, as often', () => {
    fc.assert(
      fc.property(somePack('film'), (pack) => {
        const { json, index } = build(pack);
        const ids = pack.entries.map(({ id }) => id);
        for (const [term, posting] of json.invertedIndex) {
          const word = index.words.find(term);
          const theirs = FIELD_NAMES.map((field) =>
            ids.map((id) => posting[field]?.[id]?.index ?? []),
          );
          const ours = FIELD_NAMES.map(() => ids.map((): number[] => []));
          for (const [doc, places] of placesOf(index, word))
            byField(index, doc, places).forEach((own, f) => {
              const field = ours[f];
              if (field) field[doc] = own;
            });
          expect(ours).toEqual(theirs);
          const holding = theirs.flat().filter((places) => places.length > 0);
          expect(index.holding(word)).toBe(holding.length);
          expect(index.words.count(word)).toBe(placesOf(index, word).length);
        }
      }),
      HUNDREDS,
    );
  });

  it('gives every entry its own terms back, field by field', () => {
    fc.assert(
      fc.property(somePack('film'), (pack) => {
        const index = packIndex(pack);
        const texts = pack.entries.map(() => FIELD_NAMES.map((): string[] => []));
        for (let word = 0; word < index.words.size; word += 1)
          for (const [doc, places] of placesOf(index, word))
            byField(index, doc, places).forEach((own, f) => {
              const text = texts[doc]?.[f];
              for (const place of own) if (text) text[place] = index.words.term(word);
            });
        expect(texts.map((fields) => fields.map((text) => text.join(' ')))).toEqual(
          searchDocuments(pack).map((document) => FIELD_NAMES.map((field) => document[field])),
        );
      }),
      HUNDREDS,
    );
  });

  it('weighs every term in every entry as lunr does, within what both round', () => {
    fc.assert(
      fc.property(somePack('film'), (pack) => {
        const { json, index } = build(pack);
        const theirs = lunrWeights(json);
        let compared = 0;
        for (const [term, { _index: number }] of json.invertedIndex) {
          const word = index.words.find(term);
          const idf = inverseFrequency(index.holding(word), index.documents);
          for (const [doc, kept] of keptWeights(index, word)) {
            const lunrs = theirs.get(`${String(number)}/${pack.entries[doc]?.id ?? ''}`) ?? 0;
            const off = Math.abs(idf * weightOf(kept) - lunrs);
            expect(off).toBeLessThanOrEqual(Math.max(roundings(idf), least(idf)));
            compared += 1;
          }
        }
        expect(compared).toBe(theirs.size);
      }),
      THOUSANDS,
    );
  });

  it('scores whole words as a query of lunr does', () => {
    const asked = fc
      .array(fc.oneof(someWord, fc.constant('xylophone')), { minLength: 1, maxLength: 4 })
      .map((list) => [...new Set(list.flatMap(terms))]);
    fc.assert(
      fc.property(somePack('film'), asked, (pack, words) => {
        const { theirs, index } = build(pack);
        const known = words.map((term) => index.words.find(term)).filter((word) => word >= 0);
        const sums = new Map<string, number>();
        let rounded = 0;
        for (const word of known) {
          const idf = inverseFrequency(index.holding(word), index.documents);
          rounded += Math.max(roundings(idf), least(idf));
          for (const [doc, kept] of keptWeights(index, word)) {
            const id = pack.entries[doc]?.id ?? '';
            sums.set(id, (sums.get(id) ?? 0) + idf * weightOf(kept));
          }
        }
        const results = theirs.query((query) => {
          for (const term of words) query.term(term, { usePipeline: false });
        });
        expect([...sums.keys()].sort()).toEqual(results.map(({ ref }) => ref).sort());
        // lunr divides by the length of the query's vector, which is the same for all.
        const length = Math.sqrt(known.length);
        for (const { ref, score } of results)
          expect(Math.abs((sums.get(ref) ?? 0) - score * length)).toBeLessThanOrEqual(rounded);
        // Our order is lunr's wherever lunr tells two entries apart by more than what is rounded.
        for (const [i, better] of results.entries())
          for (const worse of results.slice(i + 1))
            if ((better.score - worse.score) * length > 2 * rounded)
              expect(sums.get(better.ref)).toBeGreaterThan(sums.get(worse.ref) ?? 0);
      }),
      THOUSANDS,
    );
  });
});
