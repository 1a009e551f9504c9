import { mkdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#core/monotonic-clock';
import { FilmLibrary } from '#core/library/film-library';
import { emptyLibrary, libraryFile } from '#core/library/library-file';
import { ThreadWork } from '#core/library/thread-work';
import type { SearchLibrary } from '#core/search/search-room';
import { JsonStore } from '#core/storage/json-store';
import { currentOf } from '#core/storage/sessions';
import { toPlainError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { viewpointOf } from '#shared/watch/progress';
import { lastRevealed, NEWCOMER } from '#shared/watch/spoiler-rule';
import type { Folders } from './folders';
import type { Services } from './services';

/** When the first window has been drawn and its film can be searched. */
const OPEN_AFTER_MS = 1_500;
/** A folder that is being copied changes many times. */
const SETTLE_MS = 300;
/** A pack that is still being copied cannot be read yet: it is tried again so often, as far apart. */
const TRIES = 5;
const TRY_AGAIN_MS = 1_000;

/** The films of this computer: finds the packs that are installed, and keeps them searchable. */
export class LibraryDesk implements SearchLibrary {
  private library: FilmLibrary | undefined;
  private readonly indexing: ThreadWork;
  /** Its own thread: a film that comes must not wait until a thousand others have been merged. */
  private readonly merging: ThreadWork;
  private readonly packs: string;
  private watcher: FSWatcher | undefined;
  private cancelNext: () => void = () => undefined;
  private isClosed = false;
  private readonly tries = new Map<string, number>();

  constructor(
    private readonly services: Services,
    private readonly folders: Folders,
  ) {
    this.packs = join(folders.userData, 'packs');
    this.indexing = new ThreadWork(folders.libraryWorker);
    this.merging = new ThreadWork(folders.libraryWorker);
  }

  start(): void {
    this.after(OPEN_AFTER_MS, () => this.open());
  }

  indexes(): ReturnType<FilmLibrary['indexes']> {
    return this.library?.indexes() ?? NONE;
  }

  limit(film: Parameters<SearchLibrary['limit']>[0]): number {
    const current = this.library?.packOf(film);
    const isSearched = this.services.shelf.choices?.of(film.id).searched ?? true;
    if (!current || !isSearched) return -1;
    const kept = currentOf(this.services.sessionsOf(film.id));
    return lastRevealed(kept ? viewpointOf(kept) : NEWCOMER);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.cancelNext();
    this.watcher?.close();
    this.library?.close();
    await Promise.all([this.indexing.close(), this.merging.close()]);
  }

  private async open(): Promise<void> {
    const folder = join(this.folders.userData, 'library');
    mkdirSync(this.packs, { recursive: true });
    const store = await JsonStore.open({
      path: join(folder, 'library.json'),
      schema: libraryFile,
      initial: emptyLibrary(SEARCH_SCHEMA),
      onTrouble: (trouble) => {
        this.services.addTrouble(trouble);
      },
    });
    this.library = new FilmLibrary({
      roots: [this.packs],
      bundled: this.folders.bundled,
      proved: () => this.services.shelf.proved(),
      folder: join(folder, 'indexes'),
      store,
      work: {
        index: (...order) => this.indexing.index(...order),
        merge: (...order) => this.merging.merge(...order),
      },
      onProgress: (indexing) => {
        this.services.hub.update({
          library: { indexing, revision: this.services.hub.get().library.revision + 1 },
        });
      },
      onTrouble: (pack, error) => {
        this.tryAgain(pack, error);
      },
      onUnmerged: (error) => {
        if (this.isClosed) return;
        this.services.addTrouble(saidError('storage', 'errors.library.slower', { cause: error }));
      },
    });
    await this.library.open();
    if (this.library.indexes().length > 0) this.services.prepareLibrary();
    const lookAgain = (): void => {
      this.after(SETTLE_MS, async () => {
        await this.services.shelf.lookAgain();
        await this.library?.refresh();
      });
    };
    this.watcher = watch(this.packs, lookAgain);
    // A folder that goes away is no fault: what was in it is gone, too.
    this.watcher.on('error', lookAgain);
    await this.library.refresh();
  }

  private tryAgain(pack: string, error: unknown): void {
    const tries = (this.tries.get(pack) ?? 0) + 1;
    this.tries.set(pack, tries);
    if (tries < TRIES) {
      this.after(TRY_AGAIN_MS, () => this.library?.retry(pack));
      return;
    }
    this.tries.delete(pack);
    const { code } = toPlainError(error);
    this.services.addTrouble(
      saidError(code, 'errors.library.pack', { values: { pack }, cause: error }),
    );
  }

  private after(milliseconds: number, act: () => Promise<void> | undefined): void {
    this.cancelNext();
    this.cancelNext = systemClock.after(milliseconds, () => {
      Promise.resolve(act()).catch((error: unknown) => {
        this.services.addTrouble(saidError('storage', 'errors.library', { cause: error }));
      });
    });
  }
}

const NONE: ReturnType<FilmLibrary['indexes']> = [];
