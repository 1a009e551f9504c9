import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { engineNamed } from './engines/engine';
import { loadMaker } from './engines/makers';

/** What a process tells that made a library. */
export interface Made {
  ms: number;
  /** Resident memory at its most, beside that of an empty process, in MB. */
  peak: number;
}

/** Makes a library in a process of its own, or what libraries of all sizes share, or tells by what they are known. */
async function make([
  task = '',
  engine = '',
  folder = '',
  entries = '',
  shared = '',
  answer = '',
]: readonly string[]): Promise<void> {
  const { prepare, build, sample } = await loadMaker(engineNamed(engine));
  if (task === 'mark') {
    const hash = createHash('sha256');
    for (const bytes of sample?.() ?? []) hash.update(bytes);
    writeFileSync(folder, hash.digest('hex').slice(0, 8));
    return;
  }
  const before = process.memoryUsage().rss;
  const from = performance.now();
  if (task === 'prepare') prepare?.(shared, Number(entries));
  else await build(folder, Number(entries), shared);
  const ms = performance.now() - from;
  const made: Made = { ms, peak: (process.resourceUsage().maxRSS * 1024 - before) / 1e6 };
  if (answer !== '') writeFileSync(answer, JSON.stringify(made));
}

await make(process.argv.slice(2));
