import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonStore } from '#core/storage/json-store';
import { openBytes } from '#core/search/index/byte-source';
import type { IndexedFilm } from '#core/search/index/documents';
import type { PackedIndex } from '#core/search/index/packed-index';
import { readIndex } from '#core/search/index/read-index';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { installedPacks } from './installed-packs';
import {
  changeOf,
  emptyLibrary,
  wantsMerge,
  type LibraryFile,
  type LibraryFilm,
  type LibraryPart,
} from './library-file';
import type { LibraryWork } from './library-work';

interface FilmLibraryOptions {
  /** Folders of built packs. */
  roots: readonly string[];
  /** The folder of those that ship: they are indexed once there are others to be searched beside them. */
  bundled?: string;
  /** Where the library keeps its indexes: they are made of the packs, and can be made anew. */
  folder: string;
  store: JsonStore<LibraryFile>;
  work: LibraryWork;
  /** How far the indexing has come, and null when nothing is left to do. */
  onProgress: (progress: LibraryProgress | null) => void;
  /** A pack that cannot be read. */
  onTrouble: (folder: string, error: unknown) => void;
}

export interface LibraryProgress {
  done: number;
  of: number;
}

/**
 * The films that can be searched: an index over most of them, and one for each that came lately. What takes long is
 * done elsewhere; here an index is opened or let go, which takes a few milliseconds.
 */
export class FilmLibrary {
  private opened: { part: LibraryPart; index: PackedIndex }[] = [];
  private current = new Map<IndexedFilm, LibraryFilm>();
  private list: readonly PackedIndex[] = [];
  private refreshing: Promise<void> = Promise.resolve();
  private failed = new Set<string>();

  constructor(private readonly options: FilmLibraryOptions) {}

  /** Another array when a film has come or gone. */
  indexes(): readonly PackedIndex[] {
    return this.list;
  }

  /** The pack of a film of one of the indexes; undefined for one that is gone or has been replaced. */
  packOf(film: IndexedFilm): LibraryFilm | undefined {
    return this.current.get(film);
  }

  /** The folder of a film's pack. */
  folderOf(id: string): string | undefined {
    return [...this.current.values()].find((film) => film.id === id)?.folder;
  }

  /** Opens what was indexed before. */
  async open(): Promise<void> {
    await mkdir(this.options.folder, { recursive: true });
    const { schema, parts } = this.options.store.get();
    this.show(schema === SEARCH_SCHEMA ? parts : []);
    await this.removeLeftOvers();
  }

  /** Brings the library in line with the packs that are installed; one call after the other. */
  refresh(): Promise<void> {
    this.refreshing = this.refreshing.then(() => this.bringInLine());
    return this.refreshing;
  }

  /** Reads a pack again that could not be read. */
  retry(folder: string): Promise<void> {
    for (const key of this.failed) if (key.startsWith(`${folder} `)) this.failed.delete(key);
    return this.refresh();
  }

  /** Lets the indexes go. */
  close(): void {
    for (const { index } of this.opened) index.close();
    this.opened = [];
    this.list = [];
    this.current.clear();
  }

  private async bringInLine(): Promise<void> {
    const { roots, bundled } = this.options;
    const own = await installedPacks(roots);
    const packs =
      own.length > 0 && bundled !== undefined
        ? [...own, ...(await installedPacks([bundled]))]
        : own;
    // An index that could not be opened is not there: its films are indexed anew.
    const { kept, added } = changeOf(
      this.opened.map(({ part }) => part),
      packs,
    );
    const fresh = added.filter(({ folder, seal }) => !this.failed.has(`${folder} ${seal}`));
    const gone = this.current.size - kept.reduce((sum, { films }) => sum + films.length, 0);
    if (fresh.length === 0 && gone === 0) return;
    await this.keep(kept);
    let done = 0;
    // While many are added, those that are ready are shown in between: each opening costs little, but not nothing.
    const step = Math.max(1, Math.ceil(fresh.length / 20));
    let ready: LibraryPart[] = [];
    for (const pack of fresh) {
      this.options.onProgress({ done, of: fresh.length });
      const part = await this.index(pack);
      if (part) ready.push(part);
      done += 1;
      if (ready.length >= step || done === fresh.length) {
        await this.keep([...this.opened.map(({ part }) => part), ...ready]);
        ready = [];
        await this.mergeIfWanted();
      }
    }
    await this.mergeIfWanted();
    this.options.onProgress(null);
  }

  private async index(pack: { folder: string; seal: string }): Promise<LibraryPart | undefined> {
    const file = await this.nextFile('film');
    try {
      const id = await this.options.work.index(pack.folder, join(this.options.folder, file));
      return { file, films: [{ id, ...pack }] };
    } catch (error) {
      this.failed.add(`${pack.folder} ${pack.seal}`);
      this.options.onTrouble(pack.folder, error);
      return undefined;
    }
  }

  private async mergeIfWanted(): Promise<void> {
    const parts = this.opened.map(({ part }) => part);
    const sizes = this.opened.map(({ index }) => index.meta.films.length);
    if (!wantsMerge(parts, sizes)) return;
    const whole = parts.filter(({ films }) => films.length > 0);
    if (whole.length === 0) {
      await this.keep([]);
      return;
    }
    const file = await this.nextFile('library');
    await this.options.work.merge(
      whole.map((part) => ({
        path: join(this.options.folder, part.file),
        keeps: part.films.map(({ id }) => id),
      })),
      join(this.options.folder, file),
    );
    await this.keep([{ file, films: whole.flatMap(({ films }) => films) }]);
    await this.removeLeftOvers();
  }

  private file(): LibraryFile {
    const kept = this.options.store.get();
    return kept.schema === SEARCH_SCHEMA ? kept : emptyLibrary(SEARCH_SCHEMA);
  }

  private async nextFile(name: string): Promise<string> {
    const file = this.file();
    const written = file.written + 1;
    await this.options.store.set({ ...file, written });
    return `${name}-${String(written)}.bin`;
  }

  private async keep(parts: LibraryPart[]): Promise<void> {
    await this.options.store.set({ ...this.file(), parts });
    this.show(parts);
  }

  /** Opens the indexes of these parts, and lets go of the others. */
  private show(parts: readonly LibraryPart[]): void {
    const before = new Map(this.opened.map((one) => [one.part.file, one.index]));
    this.opened = parts.flatMap((part) => {
      const index = before.get(part.file) ?? this.openIndex(part.file);
      before.delete(part.file);
      return index ? [{ part, index }] : [];
    });
    for (const index of before.values()) index.close();
    this.current = new Map(
      this.opened.flatMap(({ part, index }) =>
        index.meta.films.flatMap((film): [IndexedFilm, LibraryFilm][] => {
          const current = part.films.find(({ id }) => id === film.id);
          return current ? [[film, current]] : [];
        }),
      ),
    );
    this.list = this.opened.map(({ index }) => index);
  }

  private openIndex(file: string): PackedIndex | undefined {
    try {
      return readIndex(openBytes(join(this.options.folder, file)));
    } catch {
      return undefined;
    }
  }

  /** Removes what earlier merges left. */
  private async removeLeftOvers(): Promise<void> {
    const wanted = new Set(this.opened.map(({ part }) => part.file));
    for (const name of await readdir(this.options.folder)) {
      if (/\.bin(\.part)?$/.test(name) && !wanted.has(name))
        await rm(join(this.options.folder, name), { force: true });
    }
  }
}
