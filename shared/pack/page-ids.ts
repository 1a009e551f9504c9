/** Kinds of things that have a page of their own in every pack, made by the build. */
export type PageKind = 'scene' | 'song' | 'person' | 'place' | 'film';

/** Id of the entry that is the page of a scene, song, person or place. */
export function pageId(kind: Exclude<PageKind, 'film'>, id: string): string {
  return `${kind}-${id}`;
}

/** Id of the entry that is the page of a film, from its name as entries write it: `Singin' in the Rain (1952)`. */
export function filmPageId(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `film-${(words ?? ['unnamed']).join('-').slice(0, 70).replace(/-$/, '')}`;
}
