import type { Pack } from '#shared/pack/pack';
import { plainText } from '#shared/pack/rich-text';
import { terms } from '#shared/search/pipeline';

/** What is indexed of an entry, and how much a word there counts. */
export const FIELDS = { title: 6, names: 3, tags: 2, body: 1, note: 0.5 } as const;
export type Field = keyof typeof FIELDS;

export type SearchDocument = { id: string; boost: number } & Record<Field, string>;

/** The entries of a pack as documents: their own words, and the names of what they are about. */
export function searchDocuments(pack: Omit<Pack, 'manifest'>): SearchDocument[] {
  const people = new Map(pack.people.map((person) => [person.id, person]));
  const places = new Map(pack.places.map((place) => [place.id, place.name]));
  const songs = new Map(pack.songs.map((song) => [song.id, song.title]));
  const text = (parts: readonly (string | undefined)[]): string =>
    terms(parts.filter((part) => part !== undefined).join(' ')).join(' ');
  return pack.entries.map((entry) => ({
    id: entry.id,
    title: text([entry.title]),
    names: text([
      ...entry.people.flatMap((id) => {
        const person = people.get(id);
        // A name that is still a secret when the entry is not must not lead to it.
        if (!person || person.revealsAt > entry.revealsAt) return [];
        return [person.name, person.actor, person.role];
      }),
      ...entry.places.map((id) => places.get(id)),
      ...entry.songs.map((id) => songs.get(id)),
      ...entry.films,
    ]),
    tags: text([entry.kind, ...entry.tags]),
    body: text([plainText(entry.content)]),
    note: text([entry.verdictNote]),
    boost: 1 + entry.weight / 2,
  }));
}
