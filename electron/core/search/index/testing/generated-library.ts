import fc from 'fast-check';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { cue, entry, person, place, scene, smallPack } from '#shared/watch/testing/small-pack';

/** Words with forms, near spellings, accents, shared beginnings and names of what all objects have among them. */
const WORDS = [
  ...['dance', 'dances', 'dancing', 'star', 'stars', 'starry', 'city', 'cities', 'Café', 'cafes'],
  ...['piano', 'panio', 'jazz', 'a', 'of', 'the', 'observatory', '夜', '7', "Seb's", 'constructor'],
  ...['hasOwnProperty', 'goof', 'trivia', 'Ada'],
] as const;

export const someWord: fc.Arbitrary<string> = fc.constantFrom(...WORDS);

/** Texts of no word up to a dozen. */
export const someText: fc.Arbitrary<string> = fc
  .array(someWord, { maxLength: 12 })
  .map((list) => list.join(' '));

const someEntry: fc.Arbitrary<Partial<Omit<Entry, 'revealsAt' | 'id'>> & { revealsAt: number }> =
  fc.record({
    title: someText,
    body: someText,
    kind: fc.constantFrom('trivia', 'goof', 'place'),
    verdict: fc.constantFrom('confirmed', 'corrected'),
    verdictNote: fc.option(someText, { nil: undefined }),
    tags: fc.array(someWord, { maxLength: 2 }),
    asks: fc.array(someText, { maxLength: 2 }),
    people: fc.subarray(['ada', 'bob']),
    places: fc.subarray(['sea']),
    cues: fc.array(
      fc.integer({ min: 0, max: 399 }).map((at) => cue(at)),
      { maxLength: 1 },
    ),
    revealsAt: fc.constantFrom(0, 100, 300),
    weight: fc.constantFrom(0, 0.25, 0.5, 1),
  });

/** A pack with this id, whose entries are made of few words, so that most of them share some. */
export function somePack(id: string, mostEntries = 12): fc.Arbitrary<Pack> {
  return fc.array(someEntry, { maxLength: mostEntries }).map((list) => {
    const pack = smallPack(400, {
      entries: list.map((given, i) => entry(`e${String(i)}`, given)),
      people: [
        person('ada', 0, { name: 'Ada Star', actor: 'Jazz' }),
        person('bob', 200, { name: 'Bob' }),
      ],
      places: [place('sea', ['late'], 'The Sea')],
      scenes: [scene('early', 0, 100), scene('late', 100, 400)],
    });
    return { ...pack, manifest: { ...pack.manifest, id } };
  });
}

/** Some packs, each with an id of its own. */
export function somePacks(least: number, most: number): fc.Arbitrary<Pack[]> {
  return fc
    .integer({ min: least, max: most })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, i) => somePack(`film-${String(i)}`, 6))),
    );
}
