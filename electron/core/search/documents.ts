import type { Pack } from '#shared/pack/pack';
import { plainText } from '#shared/pack/rich-text';
import { cuttingOf } from '#shared/search/cutting';

/** What is indexed of an entry, and how much a word there counts. */
export const FIELDS = { title: 2.25, body: 0.7, note: 0.4, names: 3, tags: 1.5, asks: 3 } as const;

/** The fields that can be read in the app come first; phrases, and what is not wanted, are looked for in these alone. */
export const READABLE_FIELDS = 3;
export type Field = keyof typeof FIELDS;

export type SearchDocument = { id: string; boost: number } & Record<Field, string>;

/**
 * The entries of a pack as documents: their own words, and the names of what they are about.
 * @param language of the pack, as BCP 47 names it
 */
export function searchDocuments(pack: Omit<Pack, 'manifest'>, language = 'en'): SearchDocument[] {
  const cut = cutEntries(pack, language);
  return pack.entries.map(({ id, weight }, place) => {
    const { title, body, note, names, tags, asks } = cut[place] ?? NO_TERMS;
    return {
      id,
      ...{ title: title.join(' '), body: body.join(' '), note: note.join(' ') },
      ...{ names: names.join(' '), tags: tags.join(' '), asks: asks.join(' ') },
      boost: 1 + weight / 2,
    };
  });
}

const NO_TERMS: Record<Field, string[]> = {
  ...{ title: [], body: [], note: [], names: [], tags: [], asks: [] },
};

/** The terms of the same documents, field by field. */
export function cutEntries(
  pack: Omit<Pack, 'manifest'>,
  language: string,
): Record<Field, string[]>[] {
  const { terms } = cuttingOf(language);
  const names = namesOf(pack);
  const text = (parts: readonly (string | undefined)[]): string[] =>
    terms(parts.filter((part) => part !== undefined).join(' '));
  return pack.entries.map((entry) => ({
    title: text([entry.title]),
    names: text([
      ...[
        ...entry.people.map((id) => names.people.get(id)),
        ...entry.places.map((id) => names.places.get(id)),
        ...entry.songs.map((id) => names.songs.get(id)),
        // A name that is still a secret when the entry is not must not lead to it.
      ].flatMap((named) => (named && named.revealsAt <= entry.revealsAt ? [named.name] : [])),
      ...entry.films,
    ]),
    tags: text([entry.kind, ...entry.tags]),
    asks: text(entry.asks),
    body: text([plainText(entry.content)]),
    note: text([entry.verdictNote]),
  }));
}

/** What something is called, and the film second from which it may be known. */
export interface Named {
  name: string;
  revealsAt: number;
}

export function namesOf(
  pack: Omit<Pack, 'manifest'>,
): Record<'people' | 'places' | 'songs', ReadonlyMap<string, Named>> {
  const sceneStart = new Map(pack.scenes.map((scene) => [scene.id, scene.start]));
  return {
    people: new Map(pack.people.map(({ id, name, revealsAt }) => [id, { name, revealsAt }])),
    places: new Map(
      pack.places.map(({ id, name, scenes }) => {
        const starts = scenes.flatMap((scene) => sceneStart.get(scene) ?? []);
        return [id, { name, revealsAt: starts.length > 0 ? Math.min(...starts) : 0 }];
      }),
    ),
    songs: new Map(
      pack.songs.map(({ id, title, start }) => [id, { name: title, revealsAt: start }]),
    ),
  };
}
