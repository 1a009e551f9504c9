import { archiveBytes } from '#core/archive/write-archive';
import { PACK_ENDING } from '#shared/pack/file-name';
import type { Saved } from './dialog-options';
import { saveFile } from './save-file';
import type { MainSay } from './tongue/main-say';

/**
 * Asks where a pack is to be saved, and writes it there as one file.
 * @param name the file name that is proposed, without its ending
 * @returns the path, or null if the viewer chose none
 * @throws FootlightError `storage` if it cannot be written there
 */
export async function savePack(
  saved: Extract<Saved, { what: 'own-pack' | 'pack' }>,
  name: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  say: MainSay,
): Promise<string | null> {
  const file = { name: `${name}${PACK_ENDING}`, content: await archiveBytes(files) };
  return saveFile(saved, file, say);
}
