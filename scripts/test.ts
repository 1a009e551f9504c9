import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CHECKOUT } from './runtime/checkout';
import { stop } from './runtime/say';
import { npmScript } from './runtime/step';

/** `npm test`: the whole proof, from the format of the files to the app in a real Electron. */
// What is packed is tested on Linux; packing builds first.
const BUILT = process.platform === 'linux' ? 'package' : 'build';
const STEPS = ['check', BUILT, 'check:packs', 'bench:relevance', 'e2e'] as const;

const REPORTS = join(CHECKOUT, 'out', 'reports');
const unitReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const e2eReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Passed and failed over all runners, from the reports that they wrote in this run. */
function totals(): { passed: number; failed: number } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(REPORTS, name), 'utf8'));
  const unit = unitReport.parse(read('unit.json'));
  const rounds = readdirSync(REPORTS)
    .filter((name) => name.startsWith('e2e-'))
    .map((name) => e2eReport.parse(read(name)).stats);
  const sum = (count: (stats: (typeof rounds)[number]) => number): number =>
    rounds.reduce((total, stats) => total + count(stats), 0);
  return {
    passed: unit.numPassedTests + sum(({ expected }) => expected),
    failed: unit.numFailedTests + sum(({ unexpected, flaky }) => unexpected + flaky),
  };
}

try {
  rmSync(REPORTS, { recursive: true, force: true });
  for (const step of STEPS) npmScript(step);
  const { passed, failed } = totals();
  process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
