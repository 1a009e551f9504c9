import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { NEWCOMER, type Viewpoint } from '#shared/watch/spoiler-rule';
import { entry, smallPack } from '#shared/watch/testing/small-pack';
import { packIndex } from './index/pack-index';
import { SearchRoom, type SearchLibrary } from './search-room';

const SEEN: Viewpoint = { seen: true, frontier: filmSeconds(0) };

const PACK = smallPack(1000, {
  entries: [
    entry('lamp', { title: 'A lamp in the street', people: ['ann'], tags: ['lighting'] }),
    entry('lantern', { title: 'Lamps and lanterns', body: 'Every lamp in the street is lit.' }),
    entry('late', { title: 'A lamp goes out', revealsAt: 900, people: ['zoe'], tags: ['ending'] }),
    entry('other', { title: 'Something else', body: 'About nothing of the kind.' }),
  ],
  people: [
    { id: 'ann', name: 'Ann Berg', role: 'Baker', kind: 'cast', revealsAt: filmSeconds(0) },
    { id: 'zoe', name: 'Zoe Dahl', role: 'Thief', kind: 'cast', revealsAt: filmSeconds(900) },
  ],
});

/** Another film, with the entries of the first. */
function filmCalled(id: string, title: string): Pack {
  const { manifest } = PACK;
  return { ...PACK, manifest: { ...manifest, id, film: { ...manifest.film, title } } };
}

function room(viewpoint: Viewpoint, library?: SearchLibrary): SearchRoom {
  const opened = { pack: PACK, index: undefined };
  return new SearchRoom({ opened, viewpoint: () => viewpoint, notes: () => NO_NOTES, library });
}
const NO_NOTES: never[] = [];

const ask = (given: SearchRoom, text: string, everywhere = false): ReturnType<SearchRoom['ask']> =>
  given.ask({ text, caret: text.length, everywhere });
const ids = (results: readonly { id: string }[]): string[] => results.map(({ id }) => id).sort();

describe('what a search answers', () => {
  it('counts what was found of each kind, and no other', () => {
    const { total, kinds } = ask(room(SEEN), 'lamp');
    expect(total).toBe(3);
    expect(kinds).toEqual([{ kind: 'trivia', count: 3 }]);
  });

  it('names what a word was taken for, where it was spelt as nothing is', () => {
    expect(ask(room(SEEN), 'strete').corrected).toBe('street');
    expect(ask(room(SEEN), 'street').corrected).toBeNull();
  });

  it('goes on with names that are known by now, and with what filters take', () => {
    const labels = (viewpoint: Viewpoint, text: string): string[] =>
      ask(room(viewpoint), text).completions.map(({ label }) => label);
    expect(labels(SEEN, 'person:')).toEqual(['Ann Berg', 'Zoe Dahl']);
    expect(labels(NEWCOMER, 'person:')).toEqual(['Ann Berg']);
    expect(labels(NEWCOMER, 'person:zo')).toEqual([]);
    expect(labels(NEWCOMER, 'tag:')).toEqual(['lighting']);
    expect(labels(SEEN, 'tag:')).toEqual(['lighting', 'ending']);
    expect(labels(SEEN, 'zoe da')).toEqual(['Zoe Dahl']);
    expect(labels(NEWCOMER, 'zoe da')).toEqual([]);
    expect(labels(SEEN, 'kind:go')).toEqual(['goof']);
  });

  it('puts a completion where it belongs', () => {
    const [first] = ask(room(SEEN), 'lamp ann be').completions;
    expect(first).toMatchObject({
      label: 'Ann Berg',
      text: 'lamp Ann Berg ',
      is: { of: 'person' },
    });
    const [value] = ask(room(SEEN), 'lamp person:ann').completions;
    expect(value?.text).toBe('lamp person:"Ann Berg" ');
    expect(ask(room(SEEN), 'lamp verd').completions).toMatchObject([
      { label: 'verdict:', text: 'lamp verdict:', is: { filter: 'verdict' } },
    ]);
    expect(ask(room(SEEN), 'before:').completions).toEqual([]);
  });

  it('names, where nothing was found, only what may be known', () => {
    expect(ask(room(SEEN), 'zzzoe').instead).toContain('Zoe Dahl');
    expect(ask(room(NEWCOMER), 'zzzoe').instead).not.toContain('Zoe Dahl');
  });
});

describe('what is like an entry', () => {
  it('shares its words, is not itself, and may be known', () => {
    expect(ids(room(SEEN).similarTo('lamp'))).toEqual(['lantern', 'late']);
    expect(ids(room(NEWCOMER).similarTo('lamp'))).toEqual(['lantern']);
  });

  it('is not told of an entry that is hidden or nowhere', () => {
    expect(() => room(NEWCOMER).similarTo('late')).toThrow('There is no such page.');
    expect(() => room(SEEN).similarTo('nowhere')).toThrow('There is no such page.');
  });
});

describe('a search of all films', () => {
  const others = [packIndex(filmCalled('second', 'Second')), packIndex(PACK)];
  const library = (limit: number): SearchLibrary => ({ indexes: () => others, limit: () => limit });

  it('finds in each what its own viewer may know, and the open film by its own index alone', () => {
    const found = ask(room(NEWCOMER, library(Infinity)), 'lamp', true);
    const of = (film: string): string[] => ids(found.results.filter((one) => one.film === film));
    expect(of('small')).toEqual(['lamp', 'lantern']);
    expect(of('second')).toEqual(['lamp', 'lantern', 'late']);
    expect(found.films).toEqual([
      { id: 'second', title: 'Second', count: 3 },
      { id: 'small', title: 'Small', count: 2 },
    ]);
  });

  it('leaves out a film that is gone, and others unless all are asked', () => {
    expect(ask(room(SEEN, library(-1)), 'lamp', true).films.map(({ id }) => id)).toEqual(['small']);
    expect(ask(room(SEEN, library(Infinity)), 'lamp').films.map(({ id }) => id)).toEqual(['small']);
  });
});
