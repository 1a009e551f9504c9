import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '#core/errno';
import { forgetAside, setAside } from '#core/storage/set-aside';
import type { Inspect, Inspected, OnPart } from './inspect-archive';
import { inspectArchive } from './inspect-here';

/** What is being put together or taken away: nobody looks for packs under such names. */
const INCOMING = '.import-';
const OUTGOING = '.old-';

/** A pack that has been unpacked and checked beside the others, and is not among them yet. */
export interface IncomingPack extends Inspected {
  /** Puts it among the others, in one step. @returns its folder */
  install(): Promise<string>;
  /** Lets it go. */
  discard(): Promise<void>;
}

interface Receiving {
  /** Who looks into the archive. */
  inspect?: Inspect;
  onPart?: OnPart;
}

/**
 * Unpacks and checks a pack, beside those that are installed in `packs`. Nothing is changed until it is installed;
 * if anything is wrong with it, nothing is left of it.
 * @throws FootlightError as `inspectArchive` does
 */
export async function receivePack(
  archive: string,
  packs: string,
  { inspect = inspectArchive, onPart }: Receiving = {},
): Promise<IncomingPack> {
  await mkdir(packs, { recursive: true });
  const staging = await mkdtemp(join(packs, INCOMING));
  const discard = (): Promise<void> => rm(staging, { recursive: true, force: true });
  try {
    const inspected = await inspect(archive, staging, onPart);
    return {
      ...inspected,
      install: () => install(staging, packs, inspected.manifest.id),
      discard,
    };
  } catch (error) {
    await discard();
    throw error;
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
  await forgetAside(packs);
}

/** A pack that has been taken away. */
export interface RemovedPack {
  /** Puts it back, unless there is another one of its name by now. */
  restore(): Promise<void>;
  /** Lets it go for good, as the next start of the app would. */
  discard(): Promise<void>;
}

/** Takes a pack away from among the others, in one step; it can be put back until the app ends. */
export async function removePack(packs: string, name: string): Promise<RemovedPack> {
  const aside = await setAside(packs, name);
  return {
    restore: async () => {
      if (!(await aside.restore())) await aside.discard();
    },
    discard: () => aside.discard(),
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((): string[] => []);
}
