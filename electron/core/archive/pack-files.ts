import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPack } from '#core/packs/open-pack';

/**
 * The files of a built pack, all of them proved; what else lies in its folder is left out.
 * @throws FootlightError as `openPack` does
 */
export async function packFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const { manifest } = (await openPack(folder)).pack;
  const names = ['pack.json', ...manifest.files.map(({ name }) => name)];
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}
