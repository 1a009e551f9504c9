import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildPack, writePack, type BuiltPack } from '#core/packs/build-pack';
import { temporaryFolder, writeSources } from '#core/packs/testing/tiny-pack';
import { FilmSearch } from '#core/search/film-search';
import { JsonStore } from '#core/storage/json-store';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { FilmLibrary } from './film-library';
import { emptyLibrary, libraryFile } from './library-file';
import { directWork, type LibraryWork } from './library-work';

let built: Promise<BuiltPack> | undefined;

/** The tiny film, built once. */
function tinyFilm(): Promise<BuiltPack> {
  built ??= writeSources().then(buildPack);
  return built;
}

/** Counts what it has done. */
class CountedWork implements LibraryWork {
  indexed: string[] = [];
  merged = 0;

  index(folder: string, target: string): Promise<string> {
    this.indexed.push(folder);
    return directWork.index(folder, target);
  }

  merge(...given: Parameters<LibraryWork['merge']>): Promise<void> {
    this.merged += 1;
    return directWork.merge(...given);
  }
}

class Shelf {
  readonly work = new CountedWork();
  readonly troubles: string[] = [];
  library!: FilmLibrary;

  private constructor(readonly home: string) {}

  static async open(home?: string): Promise<Shelf> {
    const shelf = new Shelf(home ?? (await temporaryFolder()));
    const store = await JsonStore.open({
      path: join(shelf.home, 'library.json'),
      schema: libraryFile,
      initial: emptyLibrary(SEARCH_SCHEMA),
    });
    shelf.library = new FilmLibrary({
      roots: [shelf.packs, join(shelf.home, 'no-such-folder')],
      folder: shelf.indexes,
      store,
      work: shelf.work,
      onProgress: () => undefined,
      onTrouble: (folder) => shelf.troubles.push(folder),
      onUnmerged: (error) => shelf.troubles.push(String(error)),
    });
    await shelf.library.open();
    return shelf;
  }

  get packs(): string {
    return join(this.home, 'packs');
  }

  get indexes(): string {
    return join(this.home, 'indexes');
  }

  /** Installs a film of its own id in one step. */
  async install(id: string, title = id, language = 'en'): Promise<string> {
    const folder = join(this.packs, id);
    await writePack(await tinyFilm(), folder);
    const path = join(folder, 'pack.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as { film: object };
    const renamed = { ...manifest, id, language, film: { ...manifest.film, title } };
    await writeFile(path, JSON.stringify(renamed));
    return folder;
  }

  /** The current films in which the baker is found, with their titles. */
  films(): string[] {
    const current = (film: Parameters<FilmLibrary['packOf']>[0]): number =>
      this.library.packOf(film) ? Infinity : -1;
    const indexes = this.library.indexes();
    const { found } = new FilmSearch(indexes).answer('baker', current);
    return indexes
      .flatMap(({ meta }, i) =>
        meta.films.filter((_film, place) => found.tally.ofFilm(i, place) > 0),
      )
      .map(({ id, title }) => (id === title ? id : `${id}: ${title}`))
      .sort();
  }
}

test('what is installed is found, and what is taken away is not', async () => {
  const shelf = await Shelf.open();
  await shelf.library.refresh();
  expect(shelf.films()).toEqual([]);
  const one = await shelf.install('one');
  await shelf.install('two');
  await shelf.library.refresh();
  expect(shelf.films()).toEqual(['one', 'two']);
  await rm(one, { recursive: true });
  await shelf.library.refresh();
  expect(shelf.films()).toEqual(['two']);
});

test('a film that is replaced is found as it is by now, and only once', async () => {
  const shelf = await Shelf.open();
  await shelf.install('one', 'As it was');
  await shelf.library.refresh();
  await shelf.install('one', 'As it is by now');
  await shelf.library.refresh();
  expect(shelf.films()).toEqual(['one: As it is by now']);
  expect(shelf.work.indexed).toHaveLength(2);
});

test('many indexes become one, in which everything is found and nothing that is gone', async () => {
  const shelf = await Shelf.open();
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  for (const name of names) {
    await shelf.install(name);
    await shelf.library.refresh();
  }
  await shelf.library.settled();
  expect(shelf.work.merged).toBe(1);
  expect(shelf.library.indexes().length).toBeLessThan(names.length);
  expect(shelf.films()).toEqual(names);
  for (const name of names.slice(0, 4)) await rm(join(shelf.packs, name), { recursive: true });
  await shelf.library.refresh();
  expect(shelf.films()).toEqual(names.slice(4));
  await shelf.library.settled();
  expect(shelf.films()).toEqual(names.slice(4));
  expect(shelf.work.merged).toBe(2);
  const indexed = shelf.library.indexes().flatMap(({ meta }) => meta.films.map(({ id }) => id));
  expect(indexed.sort()).toEqual(names.slice(4));
  // Nothing is left of the indexes before.
  const files = (await readdir(shelf.indexes)).filter((name) => name.endsWith('.bin'));
  expect(files).toHaveLength(shelf.library.indexes().length);
});

test('films of one language are merged with one another, and those of another one stay apart', async () => {
  const shelf = await Shelf.open();
  const english = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  for (const name of english) await shelf.install(name);
  for (const name of ['x', 'y']) await shelf.install(name, name, 'fr-CA');
  await shelf.install('z', 'z', 'is');
  await shelf.library.refresh();
  await shelf.library.settled();
  expect(shelf.work.merged).toBe(1);
  expect(shelf.troubles).toEqual([]);
  const languages = shelf.library.indexes().map(({ meta }) => meta.language);
  expect(languages.sort()).toEqual([...languages.filter((one) => one === 'en'), 'fr', 'fr', 'is']);
  expect(shelf.films()).toEqual([...english, 'x', 'y', 'z']);
  shelf.library.close();
  const after = await Shelf.open(shelf.home);
  expect(after.films()).toEqual([...english, 'x', 'y', 'z']);
});

test('while indexes are merged films come and go, and are found or not at once', async () => {
  const shelf = await Shelf.open();
  let mayMerge: () => void = () => undefined;
  const allowed = new Promise<void>((resolve) => (mayMerge = resolve));
  vi.spyOn(shelf.work, 'merge').mockImplementation(async (...given) => {
    await allowed;
    await directWork.merge(...given);
  });
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  for (const name of names) await shelf.install(name);
  await shelf.library.refresh();
  await shelf.install('late');
  await rm(join(shelf.packs, 'a'), { recursive: true });
  await shelf.install('b', 'Another one by now');
  await shelf.library.refresh();
  const now = ['b: Another one by now', ...names.slice(2), 'late'];
  expect(shelf.films()).toEqual(now);
  mayMerge();
  await shelf.library.settled();
  expect(shelf.films()).toEqual(now);
  expect(shelf.library.indexes().length).toBeLessThan(names.length);
  expect(shelf.troubles).toEqual([]);
});

test('a merge that fails is told, and everything is found all the same', async () => {
  const shelf = await Shelf.open();
  vi.spyOn(shelf.work, 'merge').mockRejectedValue(new Error('no space is left'));
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  for (const name of names) await shelf.install(name);
  await shelf.library.refresh();
  await shelf.library.settled();
  expect(shelf.troubles).toEqual(['Error: no space is left']);
  expect(shelf.films()).toEqual(names);
});

test('a pack that cannot be read is told of, keeps nothing else from being found, and is read when asked again', async () => {
  const shelf = await Shelf.open();
  const broken = await shelf.install('broken');
  const entries = join(broken, 'entries.json');
  await rename(entries, `${entries}.away`);
  await shelf.install('good');
  await shelf.library.refresh();
  expect(shelf.troubles).toEqual([broken]);
  expect(shelf.films()).toEqual(['good']);
  await shelf.library.refresh();
  expect(shelf.troubles).toEqual([broken]);
  await rename(`${entries}.away`, entries);
  await shelf.library.retry(broken);
  expect(shelf.films()).toEqual(['broken', 'good']);
});

test('what was indexed is found at the next start without being read again', async () => {
  const before = await Shelf.open();
  await before.install('one');
  await before.install('two');
  await before.library.refresh();
  before.library.close();
  const after = await Shelf.open(before.home);
  expect(after.films()).toEqual(['one', 'two']);
  await after.library.refresh();
  expect(after.work.indexed).toEqual([]);
});

test('an index that is damaged or gone is built anew', async () => {
  const before = await Shelf.open();
  await before.install('one');
  await before.install('two');
  await before.library.refresh();
  before.library.close();
  const [first, second] = (await readdir(before.indexes)).filter((name) => name.endsWith('.bin'));
  await writeFile(join(before.indexes, first ?? ''), 'no index at all');
  await rm(join(before.indexes, second ?? ''));
  const after = await Shelf.open(before.home);
  expect(after.films()).toEqual([]);
  await after.library.refresh();
  expect(after.films()).toEqual(['one', 'two']);
});

test('what is being put together under a name with a dot is let alone', async () => {
  const shelf = await Shelf.open();
  const folder = await shelf.install('one');
  await cp(folder, join(shelf.packs, '.half'), { recursive: true });
  await shelf.library.refresh();
  expect(shelf.work.indexed).toEqual([folder]);
});
