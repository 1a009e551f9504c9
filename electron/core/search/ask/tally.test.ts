import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import type { IndexMeta } from '../index/documents';
import { Tally } from './tally';

const found = fc.array(
  fc.record({
    whole: fc.boolean(),
    index: fc.nat(2),
    film: fc.nat(3),
    kind: fc.nat(3),
  }),
  { maxLength: 30 },
);

describe('a tally', () => {
  it('counts what answers everything, or where nothing does, what answers a part', () => {
    fc.assert(
      fc.property(found, fc.boolean(), (all, onlyParts) => {
        const given = onlyParts ? all.map((each) => ({ ...each, whole: false })) : all;
        const some = Array.from({ length: 4 }, () => ({}));
        const meta = { films: some, kinds: some } as never as IndexMeta;
        const tally = Tally.over([meta, meta, meta, meta]);
        for (const { whole, index, film, kind } of given) tally.of(index).count(whole, film, kind);
        const wholes = given.filter(({ whole }) => whole);
        const counted = wholes.length > 0 ? wholes : given;
        expect(tally.total).toBe(counted.length);
        for (const index of [0, 1, 2, 3]) {
          const own = counted.filter((each) => each.index === index);
          for (const place of [0, 1, 2, 3, 4]) {
            expect(tally.ofFilm(index, place)).toBe(
              own.filter(({ film }) => film === place).length,
            );
            expect(tally.ofKinds(index)[place] ?? 0).toBe(
              own.filter(({ kind }) => kind === place).length,
            );
          }
        }
      }),
      THOUSANDS,
    );
  });
});
