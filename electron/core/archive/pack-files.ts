import { openPack } from '#core/packs/open-pack';
import { readPackFile } from '#core/packs/pack-file';
import { verifyPictures } from '#core/packs/pack-pictures';

/**
 * The files of a built pack, all of them proved; what else lies in its folder is left out.
 * @throws FootlightError as `openPack` and `verifyPictures` do
 */
export async function packFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const { manifest } = (await openPack(folder)).pack;
  await verifyPictures(folder, manifest);
  const names = ['pack.json', ...manifest.files.map(({ name }) => name)];
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readPackFile(folder, name)] as const)),
  );
}
