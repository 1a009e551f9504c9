import { constants } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { errnoOf } from '#core/errno';
import { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import { replaceFile } from './replace-file';

/** Lifts what version `n` wrote to what version `n + 1` reads; at index n − 1. */
export type Migration = (data: unknown) => unknown;

interface StoreOptions<T> {
  path: string;
  /** Form of the data in the version that this app writes. */
  schema: z.ZodType<T>;
  /** One migration for each version before the present one. */
  migrations?: readonly Migration[];
  initial: T;
  /** Told in words when something could not be read and was moved aside. */
  onTrouble?: (trouble: FootlightError) => void;
}

/**
 * One JSON file that survives being killed at any instant: written to a temporary file, flushed, then
 * renamed; the last good version stays beside it as `.bak`; a file that cannot be read is moved aside, never lost.
 */
export class JsonStore<T> {
  private value: T;
  private writing: Promise<void> = Promise.resolve();
  private wanted = false;

  private constructor(
    private readonly options: StoreOptions<T>,
    loaded: T,
  ) {
    this.value = loaded;
  }

  /** Version of the form that this app writes. */
  private static version(options: { migrations?: readonly Migration[] }): number {
    return (options.migrations?.length ?? 0) + 1;
  }

  /**
   * Opens the store: the file, else its backup, else the initial value.
   * @throws FootlightError `storage` if a newer version of the app wrote it (the file is left alone) or the folder cannot be written.
   */
  static async open<T>(options: StoreOptions<T>): Promise<JsonStore<T>> {
    const folder = dirname(options.path);
    await mkdir(folder, { recursive: true })
      .then(() => access(folder, constants.W_OK))
      .catch((error: unknown) => {
        throw saidError('storage', 'errors.store.folder', {
          values: { reason: errnoOf(error) ?? String(error) },
          where: folder,
          remedy: 'errors.store.folder.remedy',
        });
      });
    await removeStaleTemporaries(options.path);
    for (const path of [options.path, `${options.path}.bak`]) {
      const loaded = await JsonStore.load(path, options);
      if (loaded !== undefined) return new JsonStore(options, loaded.value);
    }
    return new JsonStore(options, options.initial);
  }

  private static async load<T>(
    path: string,
    options: StoreOptions<T>,
  ): Promise<{ value: T } | undefined> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw saidError('storage', 'errors.store.unreadable', {
        values: { reason: String(error) },
        where: path,
        remedy: 'errors.store.unreadable.remedy',
      });
    }
    try {
      return { value: JsonStore.parse(text, path, options) };
    } catch (error) {
      if (error instanceof FootlightError) throw error;
      const aside = await freeName(`${path}.corrupt`);
      await rename(path, aside);
      options.onTrouble?.(
        saidError('storage', 'errors.store.moved', {
          values: { file: basename(path), aside: basename(aside), reason: String(error) },
        }),
      );
      return undefined;
    }
  }

  private static parse<T>(text: string, path: string, options: StoreOptions<T>): T {
    const file = JSON.parse(text) as { version: number; data?: unknown };
    const current = JsonStore.version(options);
    if (!Number.isInteger(file.version) || file.version < 1) throw new Error('it names no version');
    if (file.version > current) {
      throw saidError('storage', 'errors.store.newer', {
        values: { file: basename(path) },
        where: path,
        remedy: 'errors.store.newer.remedy',
      });
    }
    let data = file.data;
    for (const migrate of (options.migrations ?? []).slice(file.version - 1)) data = migrate(data);
    return options.schema.parse(data);
  }

  get(): T {
    return this.value;
  }

  /** Replaces the value. It is on disk when the promise is kept; many changes in a row become one write. */
  set(value: T): Promise<void> {
    this.value = value;
    if (!this.wanted) {
      this.wanted = true;
      this.writing = this.writing
        .catch(() => undefined)
        .then(() => {
          this.wanted = false;
          return this.write();
        });
    }
    return this.writing;
  }

  /** Waits until everything that was set is on disk. */
  async flush(): Promise<void> {
    await this.writing;
  }

  private async write(): Promise<void> {
    const { path } = this.options;
    const version = JsonStore.version(this.options);
    await replaceFile({
      path,
      content: `${JSON.stringify({ version, data: this.value })}\n`,
      temporary: `${path}.${String(process.pid)}.tmp`,
      mode: 0o600,
      beforeRename: async () => {
        await rename(path, `${path}.bak`).catch((error: unknown) => {
          if (errnoOf(error) !== 'ENOENT') throw error;
        });
      },
    });
  }
}

/** `wanted`, or the first of `wanted-2`, `wanted-3` … that no file has: what was moved aside earlier stays. */
async function freeName(wanted: string): Promise<string> {
  const taken = new Set(await readdir(dirname(wanted)));
  let name = wanted;
  for (let count = 2; taken.has(basename(name)); count += 1) name = `${wanted}-${String(count)}`;
  return name;
}

async function removeStaleTemporaries(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${basename(path)}.`) && name.endsWith('.tmp'))
      await rm(join(folder, name), { force: true });
  }
}
