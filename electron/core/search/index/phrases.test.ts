import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { entry, smallPack } from '#shared/watch/testing/small-pack';
import { searchDocuments } from '../documents';
import { packIndex } from './pack-index';
import { openPhraseDocuments, phraseDocuments } from './phrases';

/** Three words, so that a phrase begins often, begins again within itself, and mostly breaks off. */
const words = (most: number): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom('sun', 'moon', 'sea'), { minLength: 1, maxLength: most });

const pack = fc
  .array(fc.record({ title: words(4), body: words(30), tag: words(3) }), { maxLength: 8 })
  .map((list) =>
    smallPack(9, {
      entries: list.map(({ title, body, tag }, i) =>
        entry(`e${String(i)}`, {
          title: title.join(' '),
          body: body.join(' '),
          tags: [tag.join(' ')],
        }),
      ),
    }),
  );

describe('the documents of a phrase', () => {
  it('are those in one of whose texts its words can be read one after the other', () => {
    fc.assert(
      fc.property(pack, words(5), (given, phrase) => {
        const index = packIndex(given);
        const asked = ` ${phrase.join(' ')} `;
        const holding = searchDocuments(given).flatMap(({ title, body }, doc) =>
          [title, body].some((text) => ` ${text} `.includes(asked)) ? [doc] : [],
        );
        const places = phrase.map((word) => index.words.find(word));
        expect([...phraseDocuments(index, places)]).toEqual(holding);
      }),
      THOUSANDS,
    );
  });

  it('whose last word is half typed are those in which some word goes on as it begins', () => {
    const half = fc.constantFrom('s', 'se', 'sea', 'm', 'moo', '', 'x');
    fc.assert(
      fc.property(
        pack,
        fc.array(fc.constantFrom('sun', 'moon', 'sea'), { maxLength: 4 }),
        half,
        (given, whole, begun) => {
          const index = packIndex(given);
          const asked = ` ${[...whole, begun].join(' ')}`;
          const holding = searchDocuments(given).flatMap(({ title, body }, doc) =>
            [title, body].some((text) => ` ${text}`.includes(asked)) ? [doc] : [],
          );
          const places = whole.map((word) => index.words.find(word));
          expect([...openPhraseDocuments(index, places, begun)]).toEqual(holding);
        },
      ),
      THOUSANDS,
    );
  });

  it('whose last word has hundreds of endings are those that hold any of them, after the whole words', () => {
    const endings = Array.from({ length: 300 }, (_, i) => `s${String(i)}`);
    const index = packIndex(
      smallPack(9, {
        entries: [
          entry('words', { title: 'moon', body: endings.join(' ') }),
          entry('goes-on', { title: 'moon s7' }),
          entry('apart', { title: 's7 moon' }),
          entry('without', { title: 'moon sea' }),
          entry('other', { title: 'moon light' }),
        ],
      }),
    );
    const moon = index.words.find('moon');
    expect([...openPhraseDocuments(index, [moon], 's')]).toEqual([0, 1, 2, 3]);
    expect([...openPhraseDocuments(index, [], 's')]).toEqual([0, 1, 2, 3]);
    expect([...openPhraseDocuments(index, [moon], 's7')]).toEqual([1]);
    expect([...openPhraseDocuments(index, [moon], 's99')]).toEqual([]);
  });

  it('are none where a word stands nowhere, or there is no word', () => {
    const index = packIndex(smallPack(9, { entries: [entry('a', { title: 'sun moon' })] }));
    const sun = index.words.find('sun');
    expect([...phraseDocuments(index, [sun])]).toEqual([0]);
    expect([...phraseDocuments(index, [sun, -1])]).toEqual([]);
    expect([...phraseDocuments(index, [])]).toEqual([]);
  });
});
