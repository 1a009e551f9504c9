import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { CHECKOUT } from './checkout';
import { say } from './say';

const optionsFor = (env: NodeJS.ProcessEnv): SpawnOptions => ({
  cwd: CHECKOUT,
  env: { ...process.env, ...env },
  shell: process.platform === 'win32',
});

function sayTaken(name: string, from: number): void {
  say(`${name}: done in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

/** Runs one of the project's npm scripts with its output shown, and says how long it took. */
export function npmScript(name: string, env: NodeJS.ProcessEnv = {}): void {
  const from = performance.now();
  const result = spawnSync('npm', ['run', '--silent', name], {
    ...optionsFor(env),
    stdio: 'inherit',
  });
  if (result.status !== 0) throw new Error(`npm run ${name} failed`);
  sayTaken(name, from);
}

/**
 * Runs several of them beside each other; what each has printed is shown when it has ended.
 * @throws when all have ended, naming those that failed.
 */
export async function npmScriptsTogether(names: readonly string[]): Promise<void> {
  const failed = await Promise.all(
    names.map(async (name) => {
      const from = performance.now();
      const child = spawn('npm', ['run', '--silent', name], {
        ...optionsFor({}),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = new Promise<number | null>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
      });
      const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
      process.stdout.write(out);
      process.stderr.write(err);
      if (status === 0) sayTaken(name, from);
      return status === 0 ? [] : [name];
    }),
  );
  const all = failed.flat();
  if (all.length > 0) throw new Error(`npm run ${all.join(' and npm run ')} failed`);
}
