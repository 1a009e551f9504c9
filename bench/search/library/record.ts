import type { Entry } from '#shared/pack/entry';
import { catalogueOf, type Catalogue } from './catalogue';
import { entryOf, type Film } from './film';

/** An entry as engines take it that know nothing of packs: each field one text. */
export interface EntryRecord {
  id: string;
  kind: string;
  title: string;
  names: string;
  /** The names of its people alone. */
  people: string;
  tags: string;
  body: string;
}

export function recordOf(entry: Entry, { people, places, songs }: Catalogue): EntryRecord {
  const named = people.filter(({ id }) => entry.people.includes(id));
  const names = named.map(({ name }) => name);
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    people: names.join(' '),
    names: [
      ...names,
      ...places.filter(({ id }) => entry.places.includes(id)).map(({ name }) => name),
      ...songs.filter(({ id }) => entry.songs.includes(id)).map(({ title }) => title),
    ].join(' '),
    tags: [entry.kind, ...entry.tags].join(' '),
    body: entry.body,
  };
}

export function* recordsOf(films: Iterable<Film>): Iterable<EntryRecord> {
  for (const { catalogue, pack } of films)
    for (const entry of pack.entries) yield recordOf(entry, catalogue);
}

const catalogues = new Map<number, Catalogue>();

/** The catalogue of a film that may be asked for again. */
export function knownCatalogue(film: number): Catalogue {
  const known = catalogues.get(film) ?? catalogueOf(film);
  catalogues.set(film, known);
  return known;
}

/** The record of an entry, by its id. */
export function recordOfId(id: string): EntryRecord {
  const [, film, number] = id.split('-').map(Number);
  const catalogue = knownCatalogue(film ?? -1);
  return recordOf(entryOf(catalogue, number ?? -1), catalogue);
}
