import { join } from 'node:path';
import type { MonotonicClock } from '#core/monotonic-clock';
import { FootlightError } from '#shared/errors';
import { buildPack, writePack, type BuiltPack } from './build-pack';
import { SourceFolders } from './source-folders';

/** A save is several changes: so long nothing may have changed before sources are read. */
export const SETTLE_MS = 150;

/** What became of a save. */
export type WatchNews =
  | { kind: 'built'; built: BuiltPack; folder: string }
  /** What is built is what lies there already. */
  | { kind: 'same'; built: BuiltPack; folder: string }
  /** The sources are wrong; what was built last stays. */
  | { kind: 'wrong'; error: FootlightError };

interface WatchOptions {
  sources: string;
  /** The folder of packs into which the pack is built, under its id. */
  packs: string;
  clock: Pick<MonotonicClock, 'after'>;
  onNews: (news: WatchNews) => void;
  /** A fault that is none of the sources': the disk is full, or there is a mistake of ours. The watch has ended. */
  onFault: (error: unknown) => void;
}

/** Builds a pack whenever one of its sources has been saved. */
export class PackWatch {
  private readonly folders: SourceFolders;
  private cancelNext: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private isClosed = false;
  /** The manifest of what was written last, and where: it names every file by its hash. */
  private written: string | undefined;

  constructor(private readonly options: WatchOptions) {
    this.folders = new SourceFolders(options.sources, () => {
      this.schedule();
    });
  }

  /**
   * Begins to watch and builds for the first time.
   * @throws FootlightError `pack-missing` if there is no such folder
   */
  async start(): Promise<void> {
    await this.folders.renew();
    await this.again();
  }

  /** Ends the watch; a pack that is being written is written first. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.cancelNext();
    this.folders.close();
    await this.running;
  }

  private schedule(): void {
    if (this.isClosed) return;
    this.cancelNext();
    this.cancelNext = this.options.clock.after(SETTLE_MS, () => {
      this.again().catch((error: unknown) => {
        this.isClosed = true;
        this.folders.close();
        this.options.onFault(error);
      });
    });
  }

  /** One build after the other, each of the newest sources. */
  private async again(): Promise<void> {
    const build = this.running.then(() => this.build());
    this.running = build.catch(() => undefined);
    await build;
  }

  private async build(): Promise<void> {
    if (this.isClosed) return;
    const { sources, packs, onNews } = this.options;
    try {
      await this.folders.renew();
      const built = await buildPack(sources);
      const folder = join(packs, built.pack.manifest.id);
      const seal = `${folder}\n${String(built.files.get('pack.json'))}`;
      const isSame = seal === this.written;
      if (!isSame) await writePack(built, folder);
      this.written = seal;
      onNews({ kind: isSame ? 'same' : 'built', built, folder });
    } catch (error) {
      if (!(error instanceof FootlightError)) throw error;
      onNews({ kind: 'wrong', error });
    } finally {
      this.stopIfClosed();
    }
  }

  /** Closed while something was built: then nothing may be watched any more. */
  private stopIfClosed(): void {
    if (this.isClosed) this.folders.close();
  }
}
