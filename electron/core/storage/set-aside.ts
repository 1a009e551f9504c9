import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Nobody looks for anything under names that begin so. */
const ASIDE = '.removed-';

/** A folder that has been taken away from among others. */
export interface SetAside {
  /** Puts it back. @returns false if there is another one of its name by now; then it stays aside */
  restore(): Promise<boolean>;
  /** Lets it go for good, as `forgetAside` would. */
  discard(): Promise<void>;
}

/**
 * Takes a folder away from among others, in one step: a process that is killed leaves it where it was, or aside.
 * @param all the folder that holds it
 */
export async function setAside(all: string, name: string): Promise<SetAside> {
  const away = await mkdtemp(join(all, `${ASIDE}${name}-`));
  const discard = (): Promise<void> => rm(away, { recursive: true, force: true });
  try {
    await rename(join(all, name), join(away, name));
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    restore: async () => {
      if ((await readdir(all)).includes(name)) return false;
      await rename(join(away, name), join(all, name));
      await discard();
      return true;
    },
    discard,
  };
}

/** Lets everything go that was set aside in a folder, as at a start of the app: nobody can put it back any more. */
export async function forgetAside(all: string): Promise<void> {
  const names = await readdir(all).catch((): string[] => []);
  for (const name of names.filter((each) => each.startsWith(ASIDE)))
    await rm(join(all, name), { recursive: true, force: true });
}
