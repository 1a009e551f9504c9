import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { JsonStore } from './json-store';
import { counted, INITIAL } from './testing/counted';

const WRITER = fileURLToPath(new URL('testing/writer.ts', import.meta.url));

/** An instant to kill at: so many values after the start, and so many turns of our own loop after that. */
const instants = fc.sample(
  fc.record({ values: fc.integer({ min: 1, max: 12 }), turns: fc.integer({ min: 0, max: 7000 }) }),
  { seed: 2016, numRuns: 30 },
);

/** Lets a writer go on from `first`, kills it, and gives the last value that it said was kept. */
async function lastKeptBeforeKill(
  path: string,
  first: number,
  instant: (typeof instants)[number],
): Promise<number> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, path, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(writer, 'close');
  let last = 0;
  let kill: Promise<void> | undefined;
  const killSoon = async (): Promise<void> => {
    for (let turn = 0; turn < instant.turns; turn += 1) await setImmediate();
    writer.kill('SIGKILL');
  };
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line);
    if (last >= first + instant.values) kill ??= killSoon();
  }
  await kill;
  expect(await closed).toEqual([null, 'SIGKILL']);
  return last;
}

test('a store whose writer is killed holds the last value that was kept, or a later one, whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  onTestFinished(() =>
    rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }),
  );
  const path = join(folder, 'counted.json');
  const troubles: string[] = [];
  let held = 0;
  for (const instant of instants) {
    const kept = await lastKeptBeforeKill(path, held + 1, instant);
    const store = await JsonStore.open({
      path,
      schema: counted,
      initial: INITIAL,
      onTrouble: ({ message }) => troubles.push(message),
    });
    expect(kept).toBeGreaterThan(held);
    held = store.get().count;
    expect(held).toBeGreaterThanOrEqual(kept);
    expect(held).toBeLessThanOrEqual(kept + 1);
    for (const name of await readdir(folder)) expect(name).toMatch(/^counted\.json(?:\.bak)?$/);
  }
  expect(troubles).toEqual([]);
}, 180_000);
