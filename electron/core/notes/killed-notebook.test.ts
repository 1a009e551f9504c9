import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { JsonStore } from '#core/storage/json-store';
import { EMPTY_PAGES, pages, type Pages } from './pages';
import type { Change } from './testing/changes';
import { Model } from './testing/model';

const KILLS = 200;
/** Writers that are alive at once, each with a notebook of its own: one starts while the other is killed. */
const CHAINS = 2;

/** An instant to kill at: so many answers after the start, and so many turns of our own loop after that. */
const instants = fc.sample(
  fc.record({ answers: fc.integer({ min: 0, max: 20 }), turns: fc.integer({ min: 0, max: 7000 }) }),
  { seed: 2016, numRuns: KILLS },
);

let folder: string;
let writer: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  // Built once to plain script: two hundred starts through a compiler would take minutes.
  const entry = fileURLToPath(new URL('testing/writer.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, target: 'node20' },
  });
  writer = join(folder, 'writer.js');
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
});

/** What one life of a writer has said. */
interface Life {
  asked: Change[];
  /** How many of them were answered: kept, or refused for what they asked. */
  answered: number;
  other: string[];
}

/** Lets a writer live until its instant, kills it, and gives all that it said. */
async function liveAndDie(path: string, life: number): Promise<Life> {
  const { answers, turns } = instants[life] ?? { answers: 0, turns: 0 };
  const child = spawn(process.execPath, [writer, path, String(life)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const said: Life = { asked: [], answered: 0, other: [] };
  let kill: Promise<void> | undefined;
  const killSoon = async (): Promise<void> => {
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    child.kill('SIGKILL');
  };
  for await (const line of createInterface({ input: child.stdout })) {
    // The last line may be torn by the kill: then what it was about to ask was not asked yet.
    if (!line.endsWith(']')) continue;
    const [what, about] = JSON.parse(line) as [string, unknown];
    if (what === 'asked') said.asked.push(about as Change);
    else if (what === 'kept' || (what === 'refused' && String(about).includes('no such note')))
      said.answered += 1;
    else if (what !== 'open') said.other.push(line);
    if (said.answered >= answers) kill ??= killSoon();
  }
  await kill;
  expect(await closed).toEqual([null, 'SIGKILL']);
  return said;
}

test(`killed at ${String(KILLS)} random instants, a notebook has every change that was answered, whole`, async () => {
  const found = { unanswered: 0, temporary: 0, withoutFile: 0, changes: 0 };
  const chain = async (first: number): Promise<void> => {
    const home = await mkdtemp(join(folder, 'home-'));
    const path = join(home, 'notes.json');
    let held: Pages = EMPTY_PAGES;
    for (let life = first; life < KILLS; life += CHAINS) {
      const { asked, answered, other } = await liveAndDie(path, life);
      expect(other).toEqual([]);
      const left = await readdir(home);
      found.temporary += left.some((name) => name.endsWith('.tmp')) ? 1 : 0;
      found.withoutFile += left.includes('notes.json') || answered === 0 ? 0 : 1;
      found.unanswered += asked.length > answered ? 1 : 0;
      found.changes += answered;

      const troubles: string[] = [];
      const onTrouble = ({ message }: Error): void => void troubles.push(message);
      const store = await JsonStore.open({ path, schema: pages, initial: EMPTY_PAGES, onTrouble });
      expect(troubles).toEqual([]);
      for (const name of await readdir(home)) expect(name).toMatch(/^notes\.json(?:\.bak)?$/);

      // What was answered is there. Of what was asked and not answered the next ones may be, in their order.
      const model = new Model(life, held);
      for (const change of asked.slice(0, answered)) model.apply(change);
      const possible = [model.pages];
      for (const change of asked.slice(answered)) {
        model.apply(change);
        possible.push(model.pages);
      }
      held = store.get();
      expect(possible).toContainEqual(held);
    }
    expect(held.notes.length).toBeGreaterThan(50);
  };
  await Promise.all(Array.from({ length: CHAINS }, (_, first) => chain(first)));
  // The kills did fall into writes: else this test would show nothing.
  expect(found.unanswered).toBeGreaterThan(KILLS / 2);
  expect(found.temporary).toBeGreaterThan(KILLS / 10);
  expect(found.changes).toBeGreaterThan(KILLS * 5);
}, 600_000);
