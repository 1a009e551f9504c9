import { chownSync, cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { emptyLibrary, libraryFile } from '#core/library/library-file';
import { installedPacks } from '#core/library/installed-packs';
import { JsonStore } from '#core/storage/json-store';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import type { Launch } from '../../scripts/runtime/ordinary-user';

const INDEX = 'library-1.bin';

/** The packs that are installed in a profile of the app. */
export class Installed {
  private readonly packs: string;

  constructor(
    private readonly profile: string,
    private readonly owner: Launch['owner'],
  ) {
    this.packs = join(profile, 'packs');
  }

  /** Installs packs as if the app had indexed them before. @param index over all of them, in their order */
  async all(folders: readonly string[], index: string): Promise<void> {
    const indexes = join(this.profile, 'library', 'indexes');
    for (const folder of [this.packs, indexes]) mkdirSync(folder, { recursive: true });
    for (const folder of folders) symlinkSync(folder, join(this.packs, basename(folder)));
    cpSync(index, join(indexes, INDEX));
    const store = await JsonStore.open({
      path: join(this.profile, 'library', 'library.json'),
      schema: libraryFile,
      initial: emptyLibrary(SEARCH_SCHEMA),
    });
    const films = (await installedPacks([this.packs])).map((pack) => ({
      id: basename(pack.folder),
      ...pack,
    }));
    await store.set({
      schema: SEARCH_SCHEMA,
      written: 1,
      parts: [{ file: INDEX, films }],
    });
    for (const path of [
      'library',
      'library/library.json',
      'library/indexes',
      `library/indexes/${INDEX}`,
      'packs',
    ])
      if (this.owner) chownSync(join(this.profile, path), this.owner.uid, this.owner.gid);
  }

  /** A pack comes: copied aside first, as the app does it. */
  add(folder: string): void {
    const aside = join(this.packs, `.${basename(folder)}`);
    cpSync(folder, aside, { recursive: true });
    renameSync(aside, join(this.packs, basename(folder)));
  }

  remove(folder: string): void {
    rmSync(join(this.packs, basename(folder)), { recursive: true });
  }
}
