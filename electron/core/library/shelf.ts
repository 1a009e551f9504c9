import { basename } from 'node:path';
import { filmHead, type FilmHead } from '#core/packs/film-head';
import { installedPacks } from './installed-packs';

/** A film whose pack lies on this computer. */
export interface FilmOnShelf extends FilmHead {
  folder: string;
  isBundled: boolean;
}

interface ShelfFolders {
  /** The folder of packs that were installed. */
  packs: string;
  /** That of those that ship. */
  bundled: string;
}

/** The films of this computer; of two packs of one film that which was installed counts, not that which shipped. */
export class Shelf {
  /** Heads that have been read, by folder and what was in it. */
  private read = new Map<string, Promise<FilmHead | undefined>>();

  constructor(private readonly folders: ShelfFolders) {}

  /** All films, in the order of their ids. */
  async films(): Promise<FilmOnShelf[]> {
    const { packs, bundled } = this.folders;
    const before = this.read;
    this.read = new Map();
    const of = async (root: string, isBundled: boolean): Promise<FilmOnShelf[]> => {
      const found = await installedPacks([root]);
      const films = await Promise.all(
        found.map(async ({ folder, seal }): Promise<FilmOnShelf[]> => {
          const key = `${folder} ${seal}`;
          const reading = before.get(key) ?? filmHead(folder);
          this.read.set(key, reading);
          const head = await reading;
          return head ? [{ ...head, folder, isBundled }] : [];
        }),
      );
      return films.flat();
    };
    const [installed, shipped] = await Promise.all([of(packs, false), of(bundled, true)]);
    const byId = new Map<string, FilmOnShelf>();
    for (const film of [...shipped, ...installed]) {
      const known = byId.get(film.id);
      // The folder of an installed pack has its name: another one that says the same id was put there by hand.
      if (known && !known.isBundled && basename(known.folder) === film.id) continue;
      byId.set(film.id, film);
    }
    return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async find(id: string): Promise<FilmOnShelf | undefined> {
    return (await this.films()).find((film) => film.id === id);
  }
}
