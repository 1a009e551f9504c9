import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { notePositions, readBuilder } from './lunr-terms';
import { placeTerms } from './placed-terms';

const words = fc.array(
  fc.oneof(
    fc.constantFrom('star', 'stars', 'a', '夜', '7', 'constructor', 'zither'),
    fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 2 }),
  ),
  { maxLength: 12 },
);
/** Documents of two fields; more than a hundred and twenty-seven words in some, so that a place takes two bytes. */
const documents = fc.array(
  fc.tuple(
    fc.oneof(
      { arbitrary: words, weight: 5 },
      words.map((list) => Array.from({ length: 20 }, () => list).flat()),
    ),
    words,
  ),
  { maxLength: 8 },
);

describe('placed terms', () => {
  it('are those that lunr finds, where it finds them', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const builder = new lunr.Builder();
        builder.ref('id');
        builder.field('text');
        builder.field('place');
        notePositions(builder);
        // lunr's refs are numbers here, which an object would put in an order of its own.
        const refs = given.map((_fields, i) => String(given.length - i));
        given.forEach(([text, place], i) => {
          builder.add({ id: refs[i], text: text.join(' '), place: place.join(' ') });
        });
        expect(placeTerms(given, 1)).toEqual(readBuilder(builder, refs, 1));
      }),
      THOUSANDS,
    );
  });
});
