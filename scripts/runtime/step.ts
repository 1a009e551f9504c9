import { spawnSync } from 'node:child_process';
import { CHECKOUT } from './checkout';
import { say } from './say';

/** Runs one of the project's npm scripts with its output shown, and says how long it took. */
export function npmScript(name: string, env: NodeJS.ProcessEnv = {}): void {
  const from = performance.now();
  const result = spawnSync('npm', ['run', '--silent', name], {
    cwd: CHECKOUT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error(`npm run ${name} failed`);
  say(`${name}: done in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}
