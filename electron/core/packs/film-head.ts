import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { manifest } from '#shared/pack/manifest';
import type { z } from 'zod';
import { sealOf } from './pack-file';

const head = manifest
  .pick({ id: true, version: true, language: true, film: true, palette: true })
  .loose();

/** What a pack says of itself, without anything of what is in it having been proved. */
export type FilmHead = Pick<
  z.infer<typeof head>,
  'id' | 'version' | 'language' | 'film' | 'palette'
> & { seal: string };

/** A manifest names each file of a pack in a line: none comes near it. */
const LARGEST_MANIFEST = 4 * 1024 * 1024;

/** The head of the pack in a folder; undefined where there is none that can be read. */
export async function filmHead(folder: string): Promise<FilmHead | undefined> {
  try {
    const path = join(folder, 'pack.json');
    if ((await stat(path)).size > LARGEST_MANIFEST) return undefined;
    const bytes = await readFile(path);
    const { id, version, language, film, palette } = head.parse(JSON.parse(bytes.toString()));
    return { id, version, language, film, palette, seal: sealOf(bytes) };
  } catch {
    return undefined;
  }
}
