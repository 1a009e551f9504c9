import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { manifest } from '#shared/pack/manifest';
import { SCENERIES, type Scenery } from '#shared/pack/scenery';
import { z } from 'zod';
import { sealOf } from './pack-file';

const head = manifest
  .pick({ id: true, version: true, language: true, film: true, palette: true })
  .extend({
    // A place that only a later version can draw makes no film unknown.
    parts: z.array(z.looseObject({ scenery: z.enum(SCENERIES).nullish().catch(null) })).catch([]),
  })
  .loose();

/** What a pack says of itself, without anything of what is in it having been proved. */
export type FilmHead = Pick<
  z.infer<typeof head>,
  'id' | 'version' | 'language' | 'film' | 'palette'
> & { seal: string; /** Of the first part. */ scenery: Scenery | null };

/** A manifest names each file of a pack in a line: none comes near it. */
const LARGEST_MANIFEST = 4 * 1024 * 1024;

/** The head of the pack in a folder; undefined where there is none that can be read. */
export async function filmHead(folder: string): Promise<FilmHead | undefined> {
  try {
    const path = join(folder, 'pack.json');
    if ((await stat(path)).size > LARGEST_MANIFEST) return undefined;
    const bytes = await readFile(path);
    const { id, version, language, film, palette, parts } = head.parse(
      JSON.parse(bytes.toString()),
    );
    const scenery = parts[0]?.scenery ?? null;
    return { id, version, language, film, palette, scenery, seal: sealOf(bytes) };
  } catch {
    return undefined;
  }
}
