import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPack } from '#core/packs/build-pack';
import { openPack } from '#core/packs/open-pack';
import { TINY_SOURCES, tinySourcesWith, writeSources } from '#core/packs/testing/tiny-pack';
import { receivePack, recoverPacks } from './import-pack';
import { archiveBytes } from './write-archive';

/** How many instants are random; each of the last steps, when the packs change places, is tried besides. */
const RANDOM = 100;
const LAST = 16;

let home: string;
let program: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'footlight-killed-'));
  const root = join(import.meta.dirname, '../../..');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'testing/dying-import.ts'),
      outDir: home,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  program = join(home, 'dying-import.mjs');
});

afterAll(() => rm(home, { recursive: true, force: true }));

test('a process killed anywhere in an import leaves the old pack or the new one, and nothing else', async () => {
  const archive = async (version: string): Promise<string> => {
    const sources = tinySourcesWith('film.yaml', 'version: 1.2.3', `version: ${version}`);
    const path = join(home, `${version}.filmpack`);
    const { files } = await buildPack(await writeSources(sources));
    await writeFile(path, await archiveBytes(files));
    return path;
  };
  expect(TINY_SOURCES['film.yaml']).toContain('version: 1.2.3');
  const before = join(home, 'before');
  await (await receivePack(await archive('1.0.0'), before)).install();
  const incoming = await archive('2.0.0');

  /** What is installed after an import that is killed at one of its steps. */
  const installedAfter = async (step: number): Promise<string> => {
    const packs = join(home, `packs-${String(step)}`);
    await cp(before, packs, { recursive: true });
    const child = spawnSync(process.execPath, [program, incoming, packs, String(step)]);
    expect(child.stderr.toString()).toBe('');
    expect(child.signal).toBe(step > steps || step === 0 ? null : 'SIGKILL');
    if (step === 0) steps = Number(child.stdout.toString());
    await recoverPacks(packs);
    expect(await readdir(packs)).toEqual(['tiny-film']);
    const { pack } = await openPack(join(packs, 'tiny-film'));
    await rm(packs, { recursive: true });
    return pack.manifest.version;
  };
  let steps = 0;
  expect(await installedAfter(0)).toBe('2.0.0');
  expect(steps).toBeGreaterThan(30);

  const seen = new Set<string>();
  for (let step = steps - LAST; step <= steps; step += 1) seen.add(await installedAfter(step));
  // The exchange lies among the last steps: before it there is the old pack, after it the new one.
  expect([...seen].sort()).toEqual(['1.0.0', '2.0.0']);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: steps }), async (step) => {
      expect(['1.0.0', '2.0.0']).toContain(await installedAfter(step));
    }),
    { numRuns: RANDOM, endOnFailure: true },
  );
});
