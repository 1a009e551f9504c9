import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { archiveBytes } from '../../electron/core/archive/write-archive';
import { assemblePack, buildPack, type BuiltPack } from '../../electron/core/packs/build-pack';
import { pictureName } from '../../electron/core/packs/pack-pictures';
import { readPictureHeader } from '../../electron/core/packs/picture-header';
import { TINY_SOURCES } from '../../electron/core/packs/testing/tiny-pack';
import type { Manifest } from '#shared/pack/manifest';
import { INDEX_FILE } from '#shared/pack/pack';

export const TINY_TITLE = 'A Tiny Film';

/** A small film of its own, with what a test wants to be otherwise. */
export async function tinyFilm(change: Partial<Manifest> = {}): Promise<BuiltPack> {
  const sources = mkdtempSync(join(tmpdir(), 'footlight-sources-'));
  for (const [name, text] of Object.entries(TINY_SOURCES)) {
    mkdirSync(dirname(join(sources, name)), { recursive: true });
    writeFileSync(join(sources, name), text);
  }
  const { manifest, ...data } = (await buildPack(sources)).pack;
  rmSync(sources, { recursive: true });
  const film = { ...manifest.film, title: TINY_TITLE };
  return assemblePack({ ...manifest, film, ...change }, data);
}

/** The small film with pictures, given in base64, on the page of its baker. */
export async function picturedFilm(pictures: readonly string[]): Promise<BuiltPack> {
  const { pack, files } = await tinyFilm();
  const held = new Map<string, Uint8Array>();
  const listed = pictures.map((text, place) => {
    const bytes = Buffer.from(text, 'base64');
    const { type, width, height } = readPictureHeader(bytes);
    const file = pictureName(bytes, { type });
    held.set(file, bytes);
    const id = `picture-${String(place + 1)}`;
    const alt = `Picture ${String(place + 1)}`;
    return { id, file, width, height, alt, by: 'Nobody', licence: 'CC-BY-SA-4.0' };
  });
  const { manifest, ...data } = pack;
  const entries = data.entries.map((entry) =>
    entry.id === 'baker-is-real' ? { ...entry, pictures: listed.map(({ id }) => id) } : entry,
  );
  const index = Buffer.from(files.get(INDEX_FILE) ?? '');
  return assemblePack({ ...manifest, pictures: listed }, { ...data, entries }, index, held);
}

/** Writes a pack as one file that everybody may read. @returns its path */
export async function packFile(
  folder: string,
  name: string,
  { files }: Pick<BuiltPack, 'files'>,
): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await archiveBytes(files));
  chmodSync(path, 0o644);
  return path;
}

/** Drops a file on the middle of the window, as a file manager does. */
export async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  await session.detach();
}
