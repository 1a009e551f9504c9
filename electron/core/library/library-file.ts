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

/** So many indexes are asked one by one; then they become one. */
const MOST_PARTS = 8;
/** Nor is an index kept of which so much is gone. */
const MOST_GONE = 0.25;

/** Whether the parts should be made one. @param sizes films that each part was written with */
export function wantsMerge(parts: readonly LibraryPart[], sizes: readonly number[]): boolean {
  if (parts.length > MOST_PARTS) return true;
  return parts.some(({ films }, i) => {
    const size = sizes[i] ?? films.length;
    return size > 4 && films.length < size * (1 - MOST_GONE);
  });
}
