import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { terms } from '#shared/search/pipeline';
import { parseQuery } from '#shared/search/query/parse-query';
import type { Filter, FilterGroup } from '#shared/search/query/query';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import {
  cue,
  entry,
  part,
  person,
  place,
  scene,
  smallPack,
  song,
} from '#shared/watch/testing/small-pack';
import { packIndex } from '../index/pack-index';
import { DocGate } from './doc-gate';
import { applyFilters } from './filters';

const PEOPLE = [
  person('ada', 0, { name: 'Ada Lamm', actor: 'Zoe Star' }),
  person('adam', 50, { name: 'Adam' }),
  person('late', 150, { name: 'Lamont' }),
];
const PLACES = [place('sea', ['two'], 'The Sea'), place('hill', [], 'Seahill')];
const SONGS = [song('waltz', 40, 60, 'Sea Waltz')];
const PARTS = [part('p1', 0, 100, 'First Night'), part('p2', 100, 200, 'Nightfall')];
const SCENES = [scene('one', 0, 100), scene('two', 100, 200)];

const someEntry = fc.record({
  kind: fc.constantFrom('trivia', 'goof', 'place', 'plot'),
  verdict: fc.constantFrom('confirmed', 'corrected'),
  tags: fc.subarray(['Lamp', 'lamplight', 'la']),
  people: fc.subarray(['ada', 'adam', 'late', 'nobody']),
  places: fc.subarray(['sea', 'hill']),
  songs: fc.subarray(['waltz']),
  scenes: fc.subarray(['one', 'two']),
  cues: fc.array(
    fc.integer({ min: 0, max: 199 }).map((at) => cue(at)),
    { maxLength: 1 },
  ),
  revealsAt: fc.constantFrom(0, 50, 100, 150),
});
const packs = fc.array(someEntry, { maxLength: 10 }).map((list) =>
  smallPack(200, {
    people: PEOPLE,
    places: PLACES,
    songs: SONGS,
    parts: PARTS,
    scenes: SCENES,
    entries: list.map((given, i) => entry(`e${String(i)}`, given)),
  }),
);

const value = fc.constantFrom(
  ...['ada', 'ad', 'adam', 'lamm', 'lam', '"ada star"', '"ada la"', 'sea', 'se', 'waltz', 'nobody'],
  ...['lamp', 'la', 'lampl', 'night', 'first', '"first night"', 'goof', 'trivia', 'confirmed', 'x'],
);
const filter = fc.oneof(
  fc
    .tuple(fc.constantFrom('person', 'place', 'song', 'tag', 'part', 'kind', 'verdict'), value)
    .map((pair) => pair.join(':')),
  fc.constantFrom('before:100s', 'after:100s', 'at:1min', 'before:0s', 'film:small', 'film:2000'),
  fc.constantFrom('film:sm', 'film:other'),
);
const query = fc
  .array(
    fc.oneof(
      filter,
      filter.map((each) => `-${each}`),
      fc.tuple(filter, filter).map((pair) => pair.join(' or ')),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((list) => fc.constantFrom(list.join(' '), `${list.join(' ')} .`));

function momentOf({ cues, scenes }: Entry): number | undefined {
  return cues[0]?.at ?? SCENES.find(({ id }) => id === scenes[0])?.start;
}

/** The words that an entry has for a filter, those of secrets left out. */
function wordsOf(given: Entry, name: string): string[] {
  const known = (text: string, revealsAt: number): string[] =>
    revealsAt <= given.revealsAt ? terms(text) : [];
  const at = momentOf(given);
  switch (name) {
    case 'person':
      return PEOPLE.filter(({ id }) => given.people.includes(id)).flatMap((each) =>
        known(`${each.name} ${each.actor ?? ''}`, each.revealsAt),
      );
    case 'place':
      // A place is known from its first scene on.
      return PLACES.filter(({ id }) => given.places.includes(id)).flatMap((each) =>
        known(each.name, each.scenes.length > 0 ? 100 : 0),
      );
    case 'song':
      return given.songs.length > 0 ? known('Sea Waltz', 40) : [];
    case 'tag':
      return given.tags.flatMap(terms);
    case 'part':
      return PARTS.filter(({ start, end }) => at !== undefined && start <= at && at < end).flatMap(
        ({ title }) => terms(title),
      );
    default:
      return [name === 'kind' ? given.kind : given.verdict];
  }
}

/** Whether an entry is let through, by looking at it and, for what is a whole word, at all that may be known. */
function passes(given: Entry, asked: Filter, visible: readonly Entry[]): boolean {
  if ('seconds' in asked) {
    const at = momentOf(given);
    if (at === undefined) return false;
    if (asked.name === 'at') return true;
    return asked.name === 'before' ? at < asked.seconds : at >= asked.seconds;
  }
  if (asked.name === 'film')
    return asked.terms.every((term) => ['small', '2000'].some((word) => word.startsWith(term)));
  return asked.terms.every((term, i) => {
    const isWhole = visible.some((each) => wordsOf(each, asked.name).includes(term));
    const mayBeBegun = asked.isOpen && i === asked.terms.length - 1;
    return wordsOf(given, asked.name).some((word) =>
      isWhole && !mayBeBegun ? word === term : word.startsWith(term),
    );
  });
}

function passing(pack: Pack, groups: readonly FilterGroup[], limit: number): string[] {
  const visible = pack.entries.filter(({ revealsAt }) => revealsAt <= limit);
  return visible
    .filter((each) =>
      groups.every(
        ({ any, isUnwanted }) => any.some((one) => passes(each, one, visible)) !== isUnwanted,
      ),
    )
    .map(({ id }) => id);
}

describe('the filters of a query', () => {
  it('let those entries through that have what they ask for', () => {
    let letThrough = 0;
    fc.assert(
      fc.property(packs, query, fc.constantFrom(0, 50, 120, Infinity), (pack, text, limit) => {
        const { filters } = parseQuery(text);
        const index = packIndex(pack);
        const gate = new DocGate(index, Float64Array.from([limit]));
        applyFilters(gate, index, filters);
        const open = pack.entries.filter((_entry, doc) => gate.isOpen(doc)).map(({ id }) => id);
        letThrough += open.length;
        expect(open).toEqual(passing(pack, filters, limit));
      }),
      THOUSANDS,
    );
    expect(letThrough).toBeGreaterThan(1_000);
  });
});
