import { basename } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import { refusal } from '#core/archive/refusal';
import type { Inspect } from '#core/archive/inspect-archive';
import type { InspectionNews, InspectionOrder } from '#core/archive/serve-inspection';
import type { MonotonicClock } from '#core/monotonic-clock';
import { FootlightError } from '#shared/errors';

/** The largest pack takes a few seconds; on a slow machine with a slow disk many more. */
const LONGEST_MS = 60_000;

/** Somebody holds a file over the window, or looks for one: longer than that they do not want to. */
const READY_MS = 120_000;

/**
 * Looks into archives, each in a process of its own with nothing of our environment, that is killed when it takes too
 * long.
 */
export class PackReaders {
  /** One that has been started for a pack that may come, and how not to end it. */
  private ready: { process: UtilityProcess; keep: () => void } | undefined;

  /** @param script of the process */
  constructor(
    private readonly script: string,
    private readonly clock: MonotonicClock,
  ) {}

  /** A pack may come: to start a process takes as long as to read a small one. */
  prepare(): void {
    if (this.ready) return;
    const process = this.start();
    const keep = this.clock.after(READY_MS, () => {
      this.close();
    });
    this.ready = { process, keep };
    process.once('exit', () => {
      if (this.ready?.process === process) this.ready = undefined;
    });
  }

  /** Nothing will come. */
  close(): void {
    this.take()?.kill();
  }

  readonly inspect: Inspect = (archive, folder, onPart) =>
    new Promise((resolve, reject) => {
      const process = this.take() ?? this.start();
      const named = { archive: basename(archive) };
      let settle = (): void => {
        reject(refusal('errors.archive.ended', named));
      };
      const end = (how: () => void): void => {
        settle = how;
        process.kill();
      };
      const cancel = this.clock.after(LONGEST_MS, () => {
        end(() => {
          reject(refusal('errors.archive.long', named));
        });
      });
      process.on('message', (news: InspectionNews) => {
        if ('part' in news) onPart?.(news.part);
        else if ('found' in news) {
          // It is done, and has nothing more to write.
          resolve(news.found);
          process.kill();
        } else
          end(() => {
            reject(
              FootlightError.fromPlain({ ...news.error, where: news.error.where ?? named.archive }),
            );
          });
      });
      // In all other cases not before: until it is gone it may still write into the folder that its caller removes.
      process.once('exit', () => {
        cancel();
        settle();
      });
      process.postMessage({ archive, folder } satisfies InspectionOrder);
    });

  private take(): UtilityProcess | undefined {
    const { ready } = this;
    this.ready = undefined;
    ready?.keep();
    return ready?.process;
  }

  private start(): UtilityProcess {
    return utilityProcess.fork(this.script, [], {
      env: {},
      serviceName: 'Footlight reads a pack',
      stdio: 'ignore',
    });
  }
}
