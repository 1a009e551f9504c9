import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '#core/errno';
import { FootlightError } from '#shared/errors';

/** What editors and systems leave beside a file while it is saved. */
const PASSING = /^\.|~$|^\d+$/;

/**
 * Watches a folder of sources and the folders in it. Folders are watched rather than files: an editor that saves by
 * renaming leaves another file under the same name.
 */
export class SourceFolders {
  private watchers: FSWatcher[] = [];

  constructor(
    private readonly root: string,
    private readonly onChange: () => void,
  ) {}

  /**
   * Watches the folders that are there now, and no longer those that were. What changes meanwhile may go unnoticed, so
   * sources are read afterwards.
   * @throws FootlightError `pack-missing`
   */
  async renew(): Promise<void> {
    const found = await readdir(this.root, { withFileTypes: true }).catch((error: unknown) => {
      throw new FootlightError(
        'pack-missing',
        `The folder ${this.root} cannot be read (${errnoOf(error) ?? String(error)}).`,
        { where: this.root, remedy: 'Name the folder of a pack’s sources.' },
      );
    });
    this.close();
    const inside = found
      .filter((entry) => entry.isDirectory() && !PASSING.test(entry.name))
      .map(({ name }) => join(this.root, name));
    for (const folder of [this.root, ...inside]) this.watch(folder);
  }

  close(): void {
    for (const watcher of this.watchers) watcher.close();
    this.watchers = [];
  }

  private watch(folder: string): void {
    const watcher = watch(folder, (_event, name) => {
      if (name === null || !PASSING.test(name)) this.onChange();
    });
    // A folder that goes away changes the sources, and is no fault of ours.
    watcher.on('error', this.onChange);
    this.watchers.push(watcher);
  }
}
