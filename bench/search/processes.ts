import { spawnSync } from 'node:child_process';

/** Memory that the heap of a made library may need, in MB. */
const MOST_HEAP = 12_000;

/** Runs a program in a process of its own, until it ends. @throws Error if it fails */
export function runNode(program: string, args: readonly string[]): void {
  const { status, signal } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${String(MOST_HEAP)}`, program, ...args],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0)
    throw new Error(`${args.join(' ')} ended with ${String(status ?? signal ?? 'an error')}`);
}
