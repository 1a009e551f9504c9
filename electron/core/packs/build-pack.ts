import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from '#core/errno';
import { sha256 } from '#core/sha256';
import { packIndexBytes } from '#core/search/index/pack-index';
import { loadSearchLanguage } from '#core/search/language/search-language';
import { PACK_FORMAT, type Manifest } from '#shared/pack/manifest';
import { DATA_FILES, INDEX_FILE, type Pack } from '#shared/pack/pack';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { catalogueEntries } from './catalogue-entries';
import { checkSources } from './check';
import { builtReads, writtenEntries } from './long-reads';
import { Problems } from './problems';
import type { SourcedPicture } from './read-pictures';
import { readSources } from './read-sources';

/** A pack as it will stand on disk: its parsed form and the bytes of every file. */
export interface BuiltPack {
  pack: Pack;
  files: ReadonlyMap<string, string | Uint8Array>;
}

/** One item a line, so that two versions of a pack compare well. */
function arrayText(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

/**
 * Builds a pack from the sources in `folder`. The same sources give the same bytes.
 * @throws FootlightError that lists every problem of the sources.
 */
export async function buildPack(folder: string): Promise<BuiltPack> {
  const sources = await readSources(folder);
  const problems = new Problems();
  checkSources(sources, problems);
  problems.throwIfAny();

  const { film, scenes, people, songs, places, map } = sources;
  const pictures = sources.pictures.found;
  await loadSearchLanguage(film.language);
  const written = writtenEntries(sources);
  const entries = [...written, ...catalogueEntries(sources, written)];
  const data = { entries, scenes, people, songs, places, reads: builtReads(sources) };
  const head = {
    ...film,
    ...(map && { map }),
    ...(pictures.length > 0 && { pictures: pictures.map(({ picture }) => picture) }),
  };
  return assemblePack(head, data, undefined, await pictureFiles(pictures));
}

async function pictureFiles(
  pictures: readonly SourcedPicture[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { picture, path } of pictures) files.set(picture.file, await readFile(path));
  return files;
}

/** What a pack says of itself; its files and their form are seen when it is put together. */
export type PackHead = Omit<Manifest, 'format' | 'files' | 'searchSchema'>;

/**
 * Puts a pack together, index included. The same data give the same bytes.
 * @param pictures bytes of the pictures that the head names, by their names in the pack
 * @throws RangeError where the search language of the pack has not been loaded and its index has to be made
 */
export function assemblePack(
  head: PackHead,
  data: Omit<Pack, 'manifest'>,
  index = packIndexBytes(head, data),
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): BuiltPack {
  const files = new Map<string, string | Uint8Array>();
  for (const name of DATA_FILES) files.set(`${name}.json`, arrayText(data[name]));
  files.set(INDEX_FILE, index);
  for (const [name, bytes] of pictures) files.set(name, bytes);

  const manifest: Manifest = {
    format: PACK_FORMAT,
    ...head,
    files: [...files].map(([name, content]) => ({
      name,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
    searchSchema: SEARCH_SCHEMA,
  };
  files.set('pack.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return { pack: { manifest, ...data }, files };
}

/** Writes a built pack so that `target` holds either the whole of it or what it held before. */
export async function writePack(built: BuiltPack, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    // A temporary folder is its maker's alone; a pack may be read by everybody.
    await chmod(staging, 0o755);
    for (const [name, content] of built.files) {
      await mkdir(dirname(join(staging, name)), { recursive: true });
      await writeFile(join(staging, name), content);
    }
    const old = `${staging}.old`;
    await rename(target, old).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') throw error;
    });
    await rename(staging, target);
    await rm(old, { recursive: true, force: true });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
