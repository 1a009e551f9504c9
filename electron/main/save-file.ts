import { writeExport, type Exported } from '#core/exports/write-export';
import { PLAN_FILES } from '#shared/exports/formats';
import { askWhereToSave } from './ask-for-files';
import type { Saved } from './dialog-options';
import type { MainSay } from './tongue/main-say';

/**
 * Asks where a file is to be saved, and writes it there.
 * @param file with the name that is proposed
 * @returns the path, or null if the viewer chose none
 * @throws FootlightError `storage` if it cannot be written there
 */
export async function saveFile(
  saved: Saved,
  file: { name: string; content: string | Uint8Array },
  say: MainSay,
): Promise<string | null> {
  const path = await askWhereToSave(saved, file.name, say);
  if (path !== null) await writeExport(path, file.content, exported(saved));
  return path;
}

function exported(saved: Saved): Exported {
  return saved.what === 'plan' ? { what: PLAN_FILES[saved.format].holds } : saved;
}
