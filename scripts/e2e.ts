import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CHECKOUT } from './runtime/checkout';
import { resolveElectron } from './runtime/electron';
import { isRoot, NOBODY } from './runtime/ordinary-user';
import { say, stop } from './runtime/say';
import { ensureSystemPackages } from './runtime/system-packages';

/** The projects of `playwright.config.ts` that run beside each other, round by round. */
const ROUNDS =
  process.env['FOOTLIGHT_GALLERY'] === '1'
    ? [['gallery']]
    : [['app'], ['apart', 'patient'], ['packaged']];

/** `npm run e2e`: the end-to-end tests, in the real app, on a display in memory where there is one to be had. */
async function e2e(): Promise<void> {
  ensureSystemPackages(process.platform === 'linux' ? 'desktop' : 'nothing');
  const runtime = await resolveElectron();
  if (isRoot()) say(`the app under test runs as ${NOBODY.name}, with its sandbox on`);
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const failed = ROUNDS.filter((projects, round) => {
    // A folder of its own: each round empties the one it writes its failures into.
    const output = join(CHECKOUT, 'out', 'e2e', String(round));
    const chosen = projects.map((project) => `--project=${project}`);
    const result = spawnSync(
      process.execPath,
      // A name may be that of a test in one round only.
      [
        cli,
        'test',
        ...chosen,
        `--output=${output}`,
        '--pass-with-no-tests',
        ...process.argv.slice(2),
      ],
      {
        cwd: CHECKOUT,
        stdio: 'inherit',
        env: {
          ...process.env,
          FOOTLIGHT_RUNTIME: JSON.stringify(runtime),
          PLAYWRIGHT_JSON_OUTPUT_FILE: join(
            CHECKOUT,
            'out',
            'reports',
            `e2e-${String(round)}.json`,
          ),
        },
      },
    );
    return result.status !== 0;
  });
  process.exitCode = failed.length > 0 ? 1 : 0;
}

e2e().catch((error: unknown) => {
  stop(error instanceof Error ? error.message : String(error));
});
