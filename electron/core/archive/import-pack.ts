import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errnoOf } from '#core/errno';
import { openPack } from '#core/packs/open-pack';
import { FootlightError } from '#shared/errors';
import { manifest as manifestSchema, type Manifest } from '#shared/pack/manifest';
import { unpackArchive, type UnpackProgress } from './unpack';
import { compareVersions } from './versions';

/** What is being put together or taken away: nobody looks for packs under such names. */
const INCOMING = '.import-';
const OUTGOING = '.old-';

const head = manifestSchema.pick({ version: true }).loose();

/** How a pack that comes stands to the one that is there. */
export type Change = 'new' | 'update' | 'same' | 'downgrade';

/** A pack that has been unpacked and checked beside the others, and is not among them yet. */
export interface IncomingPack {
  manifest: Manifest;
  change: Change;
  /** Version of the pack that it would replace. */
  installed: string | null;
  /** Puts it among the others, in one step. @returns its folder */
  install(): Promise<string>;
  /** Lets it go. */
  discard(): Promise<void>;
}

/**
 * Unpacks and checks a pack, beside those that are installed in `packs`. Nothing is changed until it is installed;
 * if anything is wrong with it, nothing is left of it.
 * @throws FootlightError as `unpackArchive` and `openPack` do
 */
export async function receivePack(
  archive: string,
  packs: string,
  onProgress?: (progress: UnpackProgress) => void,
): Promise<IncomingPack> {
  await mkdir(packs, { recursive: true });
  const staging = await mkdtemp(join(packs, INCOMING));
  const discard = (): Promise<void> => rm(staging, { recursive: true, force: true });
  try {
    await unpackArchive(archive, staging, onProgress ? { onProgress } : {});
    const { manifest } = (await openPack(staging)).pack;
    await checkNothingElse(staging, manifest, basename(archive));
    const installed = await versionOf(join(packs, manifest.id));
    return {
      manifest,
      installed,
      change: installed === null ? 'new' : changeBetween(installed, manifest.version),
      install: () => install(staging, packs, manifest.id),
      discard,
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

function changeBetween(installed: string, incoming: string): Change {
  const order = compareVersions(incoming, installed);
  if (order === 0) return 'same';
  return order > 0 ? 'update' : 'downgrade';
}

/** What the manifest does not name was proved by nobody. */
async function checkNothingElse(
  folder: string,
  manifest: Manifest,
  archive: string,
): Promise<void> {
  const named = new Set(['pack.json', ...manifest.files.map(({ name }) => name)]);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of found) {
    if (entry.isDirectory()) continue;
    const inside = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (!named.has(inside))
      throw new FootlightError('pack-damaged', 'It holds a file that its manifest does not name.', {
        where: `${archive}: ${inside}`,
        remedy: 'Ask whoever gave it to you to pack it with filmpack.',
      });
  }
}

/** Version of an installed pack; null where there is none, or one that does not say. */
async function versionOf(folder: string): Promise<string | null> {
  try {
    const text = await readFile(join(folder, 'pack.json'), 'utf8');
    return head.parse(JSON.parse(text)).version;
  } catch {
    return null;
  }
}

/** Two renames: killed between them, `recoverPacks` finds the old pack and puts it back. */
async function install(staging: string, packs: string, id: string): Promise<string> {
  const target = join(packs, id);
  const old = await mkdtemp(join(packs, `${OUTGOING}${id}-`));
  const away = join(old, id);
  const hadOne = await rename(target, away).then(
    () => true,
    (error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(staging, target);
  } catch (error) {
    if (hadOne) await rename(away, target);
    await rm(old, { recursive: true, force: true });
    throw error;
  }
  await rm(old, { recursive: true, force: true });
  return target;
}

/** Brings a folder of packs back into order after a process that was killed: what was being replaced is there again. */
export async function recoverPacks(packs: string): Promise<void> {
  const names = await namesIn(packs);
  for (const name of names.filter((each) => each.startsWith(OUTGOING))) {
    for (const id of await namesIn(join(packs, name))) {
      const isThere = names.includes(id);
      if (!isThere) await rename(join(packs, name, id), join(packs, id));
    }
    await rm(join(packs, name), { recursive: true, force: true });
  }
  for (const name of names.filter((each) => each.startsWith(INCOMING)))
    await rm(join(packs, name), { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((): string[] => []);
}
