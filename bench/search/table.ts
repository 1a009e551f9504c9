import type { EngineName } from './engines/engine';
import type { Verdict } from './limits';
import type { Made } from './make';
import { QUERY_CLASSES } from './queries/query';
import type { Result } from './result';

/** One engine with one library: its start and memory, then a line for each class of queries. */
export function printResult(
  size: number,
  name: EngineName,
  { start, memory, heap, classes }: Result,
): void {
  print(
    `\n${size.toLocaleString('en')} entries, ${name}: first answer after ${start.toFixed(1)} ms, ` +
      `memory ${memory.first.toFixed(0)} MB, after all queries ${memory.last.toFixed(0)} MB (${heap.toFixed(0)} of it heap)`,
  );
  for (const query of QUERY_CLASSES) {
    const result = classes[query];
    if (!result) {
      print(`  ${query.padEnd(8)} has no way to ask so`);
      continue;
    }
    const { median, p95, p99, hitRate } = result;
    const times = [median, p95, p99].map((ms) => ms.toFixed(ms < 10 ? 2 : 0).padStart(7));
    const found =
      hitRate === undefined ? '' : `  found ${(hitRate * 100).toFixed(1).padStart(5)} %`;
    print(
      `  ${query.padEnd(8)} median ${times.join(', 95th ').replace(/, 95th (?=[^,]*$)/, ', 99th ')} ms${found}`,
    );
  }
}

export function printMade(size: number, { ms, peak }: Made): void {
  print(
    `  the indexes of ${(size / 300).toLocaleString('en')} films merged in ${(ms / 1000).toFixed(1)} s with ${peak.toFixed(0)} MB`,
  );
}

export function printVerdict({ what, value, limit, holds }: Verdict): void {
  print(`${what}: ${value.toFixed(3)} (limit ${String(limit)}) ${holds ? 'ok' : 'EXCEEDED'}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
