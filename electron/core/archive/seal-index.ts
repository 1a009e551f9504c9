import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownIndexBytes } from '#core/search/index/pack-index';
import { loadSearchLanguage } from '#core/search/language/search-language';
import { sha256 } from '#core/sha256';
import { DATA_FILES, type Pack } from '#shared/pack/pack';

/**
 * The SHA-256 of the index that we make of the pack in a folder, its own left aside. Nobody has checked the pack by then:
 * it is undefined where none can be made of it, and says something only of a pack that is found in order as well.
 */
export type SealIndex = (folder: string) => Promise<string | undefined>;

/** Does it here and now. */
export const sealIndex: SealIndex = async (folder) => {
  try {
    const pack = await unchecked(folder);
    await loadSearchLanguage(pack.manifest.language);
    return sha256(ownIndexBytes(pack.manifest, pack));
  } catch {
    // Whatever it is, whoever checks the pack says it in words.
    return undefined;
  }
};

async function unchecked(folder: string): Promise<Pack> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'));
  const data: Record<string, unknown> = { manifest: await read('pack.json') };
  for (const name of DATA_FILES) data[name] = await read(`${name}.json`);
  return data as Pack;
}
