import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A built pack in a folder of packs. */
export interface InstalledPack {
  folder: string;
  /** Another one when the pack has been replaced: its manifest, which names every other file by its hash, is another file. */
  seal: string;
}

/** The built packs in the folders of `roots`; a root that is not there holds none. */
export async function installedPacks(roots: readonly string[]): Promise<InstalledPack[]> {
  const found = await Promise.all(roots.map(packsIn));
  return found.flat();
}

async function packsIn(root: string): Promise<InstalledPack[]> {
  const names = await readdir(root).catch(() => []);
  const packs = await Promise.all(
    // What is being put together or taken away has a name that begins with a dot.
    names
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map(async (name): Promise<InstalledPack[]> => {
        const folder = join(root, name);
        const manifest = await stat(join(folder, 'pack.json')).catch(() => undefined);
        if (!manifest?.isFile()) return [];
        return [{ folder, seal: `${String(manifest.size)}-${String(manifest.mtimeMs)}` }];
      }),
  );
  return packs.flat();
}
