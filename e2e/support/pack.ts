import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../scripts/runtime/checkout';
import type { Scene } from '#shared/pack/catalogue';
import type { Entry } from '#shared/pack/entry';
import type { Held, Showing } from '#shared/watch/plan';

export const PACK = join(CHECKOUT, 'out', 'packs', 'la-la-land');

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(PACK, name), 'utf8')) as T;
}

export const entries = read<Entry[]>('entries.json');
export const scenes = read<Scene[]>('scenes.json');
export const RUNTIME = 7680;

/** The plan of a first watch, as the author's command line prints it. */
export function planOf(density: string): { shown: Showing[]; held: Held[] } {
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'electron/cli/filmpack.ts', 'plan', PACK, '--density', density, '--json'],
    { cwd: CHECKOUT, encoding: 'utf8' },
  );
  return JSON.parse(output) as { shown: Showing[]; held: Held[] };
}

export function entryOf(id: string): Entry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`the pack has no entry ${id}`);
  return entry;
}
