import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../scripts/runtime/checkout';
import type { Scene } from '#shared/pack/catalogue';
import type { Entry } from '#shared/pack/entry';
import type { Manifest } from '#shared/pack/manifest';
import type { Read } from '#shared/pack/read';
import { storyEnd } from '#shared/watch/film-end';
import type { Held, Showing } from '#shared/watch/plan';

/** What a built pack holds, of what tests ask for. */
export interface BuiltFilm {
  manifest: Manifest;
  entries: readonly Entry[];
  scenes: readonly Scene[];
  reads: readonly Read[];
}

function folderOf(id: string): string {
  return join(CHECKOUT, 'out', 'packs', id);
}

/** A film that ships, as it was built. */
export function builtFilm(id: string): BuiltFilm {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(folderOf(id), name), 'utf8'));
  return {
    manifest: read('pack.json') as Manifest,
    entries: read('entries.json') as Entry[],
    scenes: read('scenes.json') as Scene[],
    reads: read('reads.json') as Read[],
  };
}

/** The first film. */
export const PACK = folderOf('la-la-land');
export const FILM = builtFilm('la-la-land');
export const { manifest, entries, scenes, reads } = FILM;
export const RUNTIME = 7680;

/** When the credits begin. */
export const STORY_END = storyEnd(manifest);

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
