import { basename } from 'node:path';
import { utilityProcess } from 'electron';
import { refusal } from '#core/archive/refusal';
import type { Inspect } from '#core/archive/inspect-archive';
import type { InspectionNews, InspectionOrder } from '#core/archive/serve-inspection';
import type { MonotonicClock } from '#core/monotonic-clock';
import { FootlightError } from '#shared/errors';

/** The largest pack takes a few seconds; on a slow machine with a slow disk many more. */
const LONGEST_MS = 60_000;

/**
 * Looks into archives in a process of their own, with nothing of our environment, that is killed when it takes too
 * long.
 * @param script of that process
 */
export function inspectApart(script: string, clock: MonotonicClock): Inspect {
  return (archive, folder, onPart) =>
    new Promise((resolve, reject) => {
      const process = utilityProcess.fork(script, [], {
        env: {},
        serviceName: 'Footlight reads a pack',
        stdio: 'ignore',
      });
      const named = { archive: basename(archive) };
      let settle = (): void => {
        reject(refusal('It could not be read: the process that read it ended.', named));
      };
      const end = (how: () => void): void => {
        settle = how;
        process.kill();
      };
      const cancel = clock.after(LONGEST_MS, () => {
        end(() => {
          reject(refusal('Reading it takes longer than any pack should.', named));
        });
      });
      process.on('message', (news: InspectionNews) => {
        if ('part' in news) onPart?.(news.part);
        else if ('found' in news)
          end(() => {
            resolve(news.found);
          });
        else
          end(() => {
            reject(FootlightError.fromPlain(news.error));
          });
      });
      // Not before: until it is gone it may still write into the folder that its caller removes.
      process.once('exit', () => {
        cancel();
        settle();
      });
      process.postMessage({ archive, folder } satisfies InspectionOrder);
    });
}
