import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { entry, smallPack } from '#shared/watch/testing/small-pack';
import { packIndex } from '../index/pack-index';
import type { PackedIndex } from '../index/packed-index';
import { indexOf, mergedBytes } from '../index/testing/joined-index';
import { DocGate } from './doc-gate';

const REVEALS = [0, 10, 50, 100];

/** An index of two films, each with entries that are revealed at different moments. */
function twoFilms(): PackedIndex {
  const packs = ['one', 'two'].map((id) => {
    const pack = smallPack(200, {
      entries: REVEALS.map((revealsAt, i) => entry(`${id}-${String(i)}`, { revealsAt })),
    });
    return { ...pack, manifest: { ...pack.manifest, id } };
  });
  return indexOf(mergedBytes(packs.map(packIndex)));
}

const docs = fc.uniqueArray(fc.nat(7), { maxLength: 8 });
const step = fc.record({ isBar: fc.boolean(), docs });
const limit = fc.constantFrom(-1, 0, 9.5, 10, 99, 100, Infinity);

describe('a gate', () => {
  const index = twoFilms();

  it('lets through what a viewer may know of each film, all filters ask for and none bars', () => {
    fc.assert(
      fc.property(limit, limit, fc.array(step, { maxLength: 6 }), (first, second, steps) => {
        const gate = new DocGate(index, Float64Array.from([first, second]));
        for (const each of steps) {
          // A filter may name a document twice.
          if (each.isBar) gate.bar(each.docs);
          else gate.require([...each.docs, ...each.docs]);
        }
        expect(gate.hasFilters).toBe(steps.some(({ isBar }) => !isBar));
        for (let doc = 0; doc < index.documents; doc += 1) {
          const reveals = REVEALS[doc % REVEALS.length] ?? 0;
          const known = reveals <= (doc < REVEALS.length ? first : second);
          expect(gate.isRevealed(doc)).toBe(known);
          const passes = steps.every(({ isBar, docs: some }) => isBar !== some.includes(doc));
          expect(gate.isOpen(doc)).toBe(known && passes);
        }
      }),
      THOUSANDS,
    );
  });

  it('stays shut for a film that no limit is given for, and for a document that is not there', () => {
    const gate = new DocGate(index, Float64Array.from([Infinity]));
    expect([gate.isOpen(0), gate.isOpen(4), gate.isOpen(8)]).toEqual([true, false, false]);
  });
});
