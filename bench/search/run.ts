import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop } from '../../scripts/runtime/say';
import { bundle } from './bundle';
import { ENGINE_NAMES, ENGINES, engineNamed, type EngineName } from './engines/engine';
import { Libraries } from './libraries';
import { judge, type Verdict } from './limits';
import { ENTRIES_OF_A_FILM } from './library/film';
import type { Measured } from './measured';
import { runNode } from './processes';
import { keptQueries } from './queries/kept-queries';
import type { BenchQuery } from './queries/query';
import { missed, resultOf, type Result } from './result';
import { printMade, printResult, printVerdict } from './table';

const SIZES = [300, 3_000, 30_000, 300_000];
/** Starts differ from one to the next: so many are made, but no more once they have taken this long, in ms. */
const STARTS = 5;
const LONGEST_STARTS = 3_000;

interface Asked {
  sizes: number[];
  /** Those that are wanted at any size; none for all that can be expected to answer. */
  engines: EngineName[];
  tellsMissed: boolean;
}

/**
 * `npm run bench:search [sizes…] [engines…] [--missed]`: searches libraries of so many entries, beside other engines in
 * the same run, each in a process of its own. With `--missed`, also what was not found.
 */
async function bench(args: readonly string[]): Promise<void> {
  const { sizes, engines, tellsMissed } = read(args);
  const libraries = new Libraries(await bundle('make'));
  const program = await bundle('measure');
  const results = new Map<number, Map<EngineName, Result>>();
  for (const size of sizes) {
    const ofSize = new Map<EngineName, Result>();
    results.set(size, ofSize);
    const { path, queries } = keptQueries(size, libraries);
    for (const name of ENGINE_NAMES) {
      const isAsked = engines.length > 0 ? engines.includes(name) : size <= ENGINES[name];
      if (!isAsked) continue;
      const runs = measure(program, name, libraries.folderOf(name, size), path);
      const result = resultOf(runs, queries);
      ofSize.set(name, result);
      printResult(size, name, result);
      if (name === 'footlight') printMade(size, libraries.madeOf(name, size));
      if (tellsMissed)
        runs
          .slice(0, 1)
          .flatMap((run) => missed(run, queries))
          .forEach(printMissed);
    }
  }
  const verdicts = judge(results);
  verdicts.forEach(printVerdict);
  if (!verdicts.every(({ holds }: Verdict) => holds)) process.exitCode = 1;
}

function read(args: readonly string[]): Asked {
  const words = args.filter((arg) => !arg.startsWith('--'));
  const sizes = words.map(Number).filter((size) => !Number.isNaN(size));
  const wrong = sizes.find((size) => size <= 0 || size % ENTRIES_OF_A_FILM !== 0);
  if (wrong !== undefined)
    stop(`a library has a multiple of ${String(ENTRIES_OF_A_FILM)} entries, not ${String(wrong)}`);
  return {
    sizes: sizes.length > 0 ? sizes : SIZES,
    engines: words.filter((word) => Number.isNaN(Number(word))).map(engineNamed),
    tellsMissed: args.includes('--missed'),
  };
}

/** The first run asks everything; the others are there for their start. */
function measure(program: string, name: EngineName, folder: string, queries: string): Measured[] {
  const answers = mkdtempSync(join(tmpdir(), 'footlight-bench-'));
  const runs: Measured[] = [];
  let spent = 0;
  try {
    while (runs.length < STARTS && spent < LONGEST_STARTS) {
      readOnce(folder);
      const answer = join(answers, `${String(runs.length)}.json`);
      const tasks = runs.length === 0 ? ['all'] : ['start'];
      runNode(program, [name, folder, queries, answer, ...tasks]);
      const run = JSON.parse(readFileSync(answer, 'utf8')) as Measured;
      runs.push(run);
      spent += run.start;
    }
  } finally {
    rmSync(answers, { recursive: true, force: true });
  }
  return runs;
}

/** So that the system has the files in its memory. */
function readOnce(folder: string): void {
  for (const name of readdirSync(folder)) readFileSync(join(folder, name));
}

function printMissed({ query, ids }: { query: BenchQuery; ids: string[] }): void {
  process.stdout.write(
    `  missed ${query.class} ${query.text}${query.meant === undefined ? '' : ` (${query.meant})`}: ${String(ids.length)} found\n`,
  );
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  stop(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
