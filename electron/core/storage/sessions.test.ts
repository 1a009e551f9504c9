import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FilmSeconds } from '#shared/film-time';
import { JsonStore } from './json-store';
import { sessions, type Sessions } from './sessions';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8})?$/);
const moment = fc.integer({ min: 0, max: 86_400 }).map((value) => value as FilmSeconds);
const viewing = fc.record({
  position: moment,
  audience: fc.constantFrom('unknown' as const, 'first' as const, 'seen' as const),
  frontier: moment,
  ahead: fc.boolean(),
  shown: fc.array(fc.record({ id, at: moment, until: moment }), { maxLength: 5 }),
});
const kept = fc.dictionary(id, viewing, { maxKeys: 4, noNullPrototype: true });

const good = {
  position: 12,
  audience: 'first',
  frontier: 40,
  ahead: false,
  shown: [{ id: 'on-stars', at: 3, until: 9 }],
};

test('any viewings come back from the disk as they were', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const options = { path: join(folder, 'sessions.json'), schema: sessions, initial: {} };
  await fc.assert(
    fc.asyncProperty(kept, async (value: Sessions) => {
      await (await JsonStore.open(options)).set(value);
      expect((await JsonStore.open(options)).get()).toEqual(value);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test.each<[string, object]>([
  ['a moment before the film', { position: -1 }],
  ['a moment after a day', { frontier: 86_401 }],
  ['an audience that nobody knows', { audience: 'third' }],
  ['no audience', { audience: undefined }],
  ['something else than yes or no', { ahead: 1 }],
  ['a pop-up without an end', { shown: [{ id: 'on-stars', at: 3 }] }],
  ['a pop-up without an id', { shown: [{ id: '../x', at: 3, until: 9 }] }],
  ['a field that nobody knows', { volume: 1 }],
])('a viewing with %s is refused', (_what, changes) => {
  expect(sessions.safeParse({ film: good }).success).toBe(true);
  expect(sessions.safeParse({ film: { ...good, ...changes } }).success).toBe(false);
});

test('a film is named by the id of its pack', () => {
  for (const bad of ['La La Land', '../x', '', 'a_b'])
    expect(sessions.safeParse({ [bad]: good }).success, bad).toBe(false);
});

test('a film named __proto__ changes no object', () => {
  const parsed = sessions.safeParse(JSON.parse(`{"__proto__": ${JSON.stringify(good)}}`));
  expect(parsed.data ?? {}).not.toHaveProperty('position');
  expect({}).not.toHaveProperty('position');
});
