import { z } from 'zod';

const film = z.strictObject({
  /** Id of the pack. */
  id: z.string(),
  folder: z.string(),
  seal: z.string(),
});

/** An index of the library and which films of it are current: one that was replaced or taken away stays in it until the next merge. */
const part = z.strictObject({ file: z.string().regex(/^[a-z0-9-]+\.bin$/), films: z.array(film) });

/** What the library's folder holds. */
export const libraryFile = z.strictObject({
  schema: z.number(),
  /** Counts up with each index that is written, so that no two have one name. */
  written: z.int().min(0),
  parts: z.array(part),
});
export type LibraryFile = z.infer<typeof libraryFile>;
export type LibraryPart = z.infer<typeof part>;
export type LibraryFilm = z.infer<typeof film>;

export function emptyLibrary(schema: number): LibraryFile {
  return { schema, written: 0, parts: [] };
}

/** What has to be done so that a library holds just these packs. */
export interface LibraryChange {
  /** The parts without what is gone or has been replaced. */
  kept: LibraryPart[];
  added: { folder: string; seal: string }[];
}

export function changeOf(
  parts: readonly LibraryPart[],
  packs: readonly { folder: string; seal: string }[],
): LibraryChange {
  const wanted = new Map(packs.map((pack) => [pack.folder, pack.seal]));
  const have = new Set<string>();
  const kept = parts.map(({ file, films }) => ({
    file,
    films: films.filter(({ folder, seal }) => {
      const stays = wanted.get(folder) === seal && !have.has(folder);
      if (stays) have.add(folder);
      return stays;
    }),
  }));
  return { kept, added: packs.filter(({ folder }) => !have.has(folder)) };
}

/** So many indexes are asked one by one; then some of them become one. */
const MOST_PARTS = 8;
/** Nor is an index kept of which so much is gone. */
const MOST_GONE = 0.25;
const SMALL = 4;
/** A larger index is left alone until those below it together have this part of its films: to write it takes a minute. */
const WORTH = 1 / 2;

/**
 * The parts that should be made one, in their order; none where it is well as it is.
 * @param sizes films that each part was written with
 */
export function toMerge(
  parts: readonly LibraryPart[],
  sizes: readonly number[],
): readonly LibraryPart[] {
  const withered = new Set(
    parts.filter(({ films }, i) => {
      const size = sizes[i] ?? films.length;
      return size > SMALL && films.length < size * (1 - MOST_GONE);
    }),
  );
  if (parts.length <= MOST_PARTS) return parts.filter((one) => withered.has(one));
  const chosen = new Set(withered);
  let films = 0;
  for (const part of [...parts].sort((a, b) => a.films.length - b.films.length)) {
    if (chosen.size >= 2 && films < part.films.length * WORTH) break;
    chosen.add(part);
    films += part.films.length;
  }
  return parts.filter((part) => chosen.has(part));
}
