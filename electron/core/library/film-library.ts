import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { JsonStore } from '#core/storage/json-store';
import { openBytes } from '#core/search/index/byte-source';
import type { IndexedFilm } from '#core/search/index/documents';
import type { PackedIndex } from '#core/search/index/packed-index';
import { loadSearchLanguage } from '#core/search/language/search-language';
import { readIndex } from '#core/search/index/read-index';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { installedPacks } from './installed-packs';
import {
  changeOf,
  emptyLibrary,
  toMerge,
  type LibraryFile,
  type LibraryFilm,
  type LibraryPart,
} from './library-file';
import type { LibraryWork } from './library-work';

interface FilmLibraryOptions {
  /** Folders of built packs. */
  roots: readonly string[];
  /** The folder of those that ship; one that has been installed too stands in the place of its namesake. */
  bundled?: string;
  /** Seals of packs that have been proved: their own indexes are taken. */
  proved?: () => readonly string[];
  /** Where the library keeps its indexes: they are made of the packs, and can be made anew. */
  folder: string;
  store: JsonStore<LibraryFile>;
  work: LibraryWork;
  /** How far the indexing has come, and null when nothing is left to do. */
  onProgress: (progress: LibraryProgress | null) => void;
  /** A pack that cannot be read. */
  onTrouble: (folder: string, error: unknown) => void;
  /** Some indexes could not be made one: everything is found all the same, if not as quickly. */
  onUnmerged: (error: unknown) => void;
}

export interface LibraryProgress {
  done: number;
  of: number;
}

function keyOf({ folder, seal }: LibraryFilm): string {
  return `${folder} ${seal}`;
}

/**
 * The films that can be searched: an index over most of them, and one for each that came lately. What takes long is
 * done elsewhere; here an index is opened or let go, which takes a few milliseconds.
 */
export class FilmLibrary {
  private opened: { part: LibraryPart; index: PackedIndex }[] = [];
  private current = new Map<IndexedFilm, LibraryFilm>();
  private list: readonly PackedIndex[] = [];
  private turn: Promise<void> = Promise.resolve();
  private merging: Promise<void> | undefined;
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

  /** Opens what was indexed before. */
  async open(): Promise<void> {
    await mkdir(this.options.folder, { recursive: true });
    const { schema, parts } = this.options.store.get();
    await this.show(schema === SEARCH_SCHEMA ? parts : []);
    await this.removeLeftOvers();
  }

  /** Brings the library in line with the packs that are installed; one call after the other. */
  refresh(): Promise<void> {
    return this.inTurn(() => this.bringInLine());
  }

  /** Until nothing is left to do: also what is merged while films come and go. */
  async settled(): Promise<void> {
    do {
      await this.turn;
      await this.merging;
    } while (this.merging);
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.turn.then(act);
    // What went wrong is told to whoever asked, and not to the next one.
    this.turn = done.catch(() => undefined);
    return done;
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
    const names = new Set(own.map(({ folder }) => basename(folder)));
    const shipped = bundled === undefined ? [] : await installedPacks([bundled]);
    const all = [...own, ...shipped.filter(({ folder }) => !names.has(basename(folder)))];
    // One film alone is searched by its own index.
    const packs = all.length > 1 || own.length > 0 ? all : [];
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
      const target = join(this.options.folder, file);
      const id = await this.options.work.index(pack.folder, target, this.options.proved?.());
      return { file, films: [{ id, ...pack }] };
    } catch (error) {
      this.failed.add(`${pack.folder} ${pack.seal}`);
      this.options.onTrouble(pack.folder, error);
      return undefined;
    }
  }

  /** Begins to make some indexes one, where there are too many; meanwhile films come and go, and the old ones answer. */
  private async mergeIfWanted(): Promise<void> {
    if (this.merging) return;
    const chosen = this.chosenToMerge();
    if (chosen.length === 0) return;
    const file = await this.nextFile('library');
    const kept = chosen.filter(({ films }) => films.length > 0);
    this.merging = this.merge(kept, file).then(
      (films) => this.inTurn(() => this.adopt(chosen, { file, films })),
      (error: unknown) => {
        this.merging = undefined;
        this.options.onUnmerged(error);
      },
    );
  }

  /** Each film is asked in its own language: so there is an index for each. */
  private chosenToMerge(): readonly LibraryPart[] {
    for (const language of new Set(this.opened.map(({ index }) => index.meta.language))) {
      const own = this.opened.filter(({ index }) => index.meta.language === language);
      const chosen = toMerge(
        own.map(({ part }) => part),
        own.map(({ index }) => index.meta.films.length),
      );
      if (chosen.length > 0) return chosen;
    }
    return [];
  }

  private async merge(parts: readonly LibraryPart[], file: string): Promise<LibraryFilm[]> {
    if (parts.length > 0) {
      await this.options.work.merge(
        parts.map((part) => ({
          path: join(this.options.folder, part.file),
          keeps: part.films.map(({ id }) => id),
        })),
        join(this.options.folder, file),
      );
    }
    return parts.flatMap(({ films }) => films);
  }

  /** Puts a merged index in the place of those it was made of, but for films that have gone since. */
  private async adopt(merged: readonly LibraryPart[], whole: LibraryPart): Promise<void> {
    this.merging = undefined;
    const files = new Set(merged.map(({ file }) => file));
    const parts = this.opened.map(({ part }) => part);
    const left = new Set(
      parts.flatMap(({ file, films }) => (files.has(file) ? films.map(keyOf) : [])),
    );
    const films = whole.films.filter((film) => left.has(keyOf(film)));
    const others = parts.filter(({ file }) => !files.has(file));
    await this.keep(films.length > 0 ? [{ ...whole, films }, ...others] : others);
    await this.removeLeftOvers();
    await this.mergeIfWanted();
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
    await this.show(parts);
  }

  /** Opens the indexes of these parts, and lets go of the others. */
  private async show(parts: readonly LibraryPart[]): Promise<void> {
    const before = new Map(this.opened.map((one) => [one.part.file, one.index]));
    const opened = parts.flatMap((part) => {
      const index = before.get(part.file) ?? this.openIndex(part.file);
      before.delete(part.file);
      return index ? [{ part, index }] : [];
    });
    for (const { index } of opened) await loadSearchLanguage(index.meta.language);
    this.opened = opened;
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
