import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from '#core/errno';
import { replaceFile } from '#core/storage/replace-file';
import type { Deed } from '#shared/author/deed';
import { FootlightError } from '#shared/errors';

/** Changes that can be taken back; the oldest go first. */
const MOST_UNDO = 100;

interface Step {
  deed: Deed;
  /** Steps of the same key that follow one another are one: letter after letter of one text. */
  key: string | undefined;
  /** File → text before and after; undefined where it did not stand there. */
  files: Map<string, { before: string | undefined; after: string }>;
}

/**
 * The files of a draft. Each is replaced whole or not at all, and what is changed can be taken back for as long as
 * the app runs. They are read anew for every change: an author may edit them in another program, too.
 */
export class DraftFolder {
  private readonly steps: Step[] = [];

  constructor(readonly path: string) {}

  /** Makes the folder of a new draft: the whole of it, or nothing. */
  static async create(path: string, files: ReadonlyMap<string, string>): Promise<DraftFolder> {
    await mkdir(dirname(path), { recursive: true });
    const staging = await mkdtemp(join(dirname(path), `.${basename(path)}-`));
    try {
      for (const [file, text] of files) {
        await mkdir(dirname(join(staging, file)), { recursive: true });
        await writeFile(join(staging, file), text, { flush: true });
      }
      await rename(staging, path);
    } catch (error) {
      await rm(staging, { recursive: true, force: true });
      throw asStorage(error, path);
    }
    return new DraftFolder(path);
  }

  /** The text of a file; undefined if there is none. */
  async read(file: string): Promise<string | undefined> {
    try {
      return (await readFile(join(this.path, file), 'utf8')).replace(/^\uFEFF/, '');
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw asStorage(error, join(this.path, file));
    }
  }

  /** The files of entries, in their order. */
  async entryFiles(): Promise<string[]> {
    const names = await readdir(join(this.path, 'entries')).catch(() => []);
    return names
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => `entries/${name}`);
  }

  /** What would be taken back. */
  get undoable(): Deed | null {
    return this.steps.at(-1)?.deed ?? null;
  }

  /**
   * Writes files, one after the other; a text that is the same is not written.
   * @param key makes this one step with the one before, if that has the same
   */
  async write(deed: Deed, files: ReadonlyMap<string, string>, key?: string): Promise<void> {
    const step: Step = { deed, key, files: new Map() };
    for (const [file, after] of files) {
      const before = await this.read(file);
      if (before === after) continue;
      await this.replace(file, after);
      step.files.set(file, { before, after });
    }
    if (step.files.size > 0) this.remember(step);
  }

  /**
   * Takes the last change back.
   * @throws FootlightError `not-found` if there is none, `storage` if another program has changed a file since
   */
  async undo(): Promise<void> {
    const step = this.steps.at(-1);
    if (!step) throw new FootlightError('not-found', 'There is nothing to take back.');
    for (const [file, { after }] of step.files) {
      if ((await this.read(file)) !== after) {
        throw new FootlightError('storage', `${file} was changed by another program meanwhile.`, {
          where: join(this.path, file),
          remedy: 'What was done here cannot be taken back any more.',
        });
      }
    }
    for (const [file, { before }] of step.files) {
      if (before === undefined) await rm(join(this.path, file), { force: true });
      else await this.replace(file, before);
    }
    this.steps.pop();
  }

  private remember(step: Step): void {
    const last = this.steps.at(-1);
    if (!last || step.key === undefined || last.key !== step.key) {
      this.steps.push(step);
      if (this.steps.length > MOST_UNDO) this.steps.shift();
      return;
    }
    for (const [file, { before, after }] of step.files)
      last.files.set(file, { before: last.files.get(file)?.before ?? before, after });
  }

  private async replace(file: string, content: string): Promise<void> {
    const path = join(this.path, file);
    try {
      await mkdir(dirname(path), { recursive: true });
      await replaceFile({ path, content, temporary: `${path}.${String(process.pid)}.tmp` });
    } catch (error) {
      throw asStorage(error, path);
    }
  }
}

function asStorage(error: unknown, where: string): FootlightError {
  if (error instanceof FootlightError) return error;
  return new FootlightError(
    'storage',
    `The draft could not be kept (${errnoOf(error) ?? String(error)}).`,
    { where, remedy: 'Free some space, or give your user the right to write there.' },
  );
}
