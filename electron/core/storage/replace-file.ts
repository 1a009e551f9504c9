import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf } from '#core/errno';

interface Replacing {
  path: string;
  content: string | Uint8Array;
  /** Where the content is written first: another name in the same folder. */
  temporary: string;
  /** Rights of a new file; what the user's own mask leaves of 0666 if left out. */
  mode?: number;
  /** Done when the content is safe and before it takes its place. */
  beforeRename?: () => Promise<void>;
}

/**
 * Writes a file so that under its name stands what was there before or the whole of the new content, at
 * whatever instant the process is killed. What cannot be written leaves nothing behind.
 */
export async function replaceFile(replacing: Replacing): Promise<void> {
  const { path, content, temporary, mode, beforeRename } = replacing;
  try {
    const file = await open(temporary, 'w', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await beforeRename?.();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** What a file system says that knows no flushing of folders: some of sticks and of networks. */
const NO_SUCH_CALL: readonly (string | undefined)[] = ['EINVAL', 'ENOTSUP', 'ENOSYS'];

/** A rename is only sure to be kept when its folder is flushed too. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_SUCH_CALL.includes(errnoOf(error))) throw error;
  } finally {
    await handle.close();
  }
}
