import { INDEX_FILE, type Pack } from '#shared/pack/pack';
import { diagnosis } from '#shared/said-error';
import { readWhole } from './open-pack';
import { REBUILD } from './pack-file';
import { verifyPictures } from './pack-pictures';

/**
 * Checks a whole built pack, for those who open it later.
 * @returns its seal: the SHA-256 of its manifest, which in turn names that of every other file. A pack with this
 *   seal holds exactly what its schema makes of it.
 * @throws FootlightError as `openPack` and `verifyPictures` do.
 */
export async function provePack(folder: string): Promise<string> {
  const { pack, seal, isFinal } = await readWhole(folder);
  await verifyPictures(folder, pack.manifest);
  if (isFinal) return seal;
  throw diagnosis('The pack does not stand in its final form.', {
    where: folder,
    remedy: REBUILD,
  });
}

/**
 * The same for a pack that a stranger made: its index counts as proved only if it is, byte for byte, the one that we
 * make of its entries.
 * @param madeIndex the SHA-256 of that one; asked for once the pack is found in order
 * @returns its seal, and whether it is proved; one that is not is opened as any other, and its index made anew
 * @throws FootlightError as `openPack` and `verifyPictures` do.
 */
export async function proveStranger(
  folder: string,
  madeIndex: () => Promise<string | undefined>,
): Promise<{ pack: Pack; seal: string; isProved: boolean }> {
  const { pack, seal, isFinal } = await readWhole(folder);
  await verifyPictures(folder, pack.manifest);
  const own = pack.manifest.files.find(({ name }) => name === INDEX_FILE)?.sha256;
  return { pack, seal, isProved: isFinal && own === (await madeIndex()) };
}
