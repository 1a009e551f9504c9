import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FilmSeconds } from '#shared/film-time';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { JsonStore } from './json-store';
import {
  currentOf,
  SESSION_MIGRATIONS,
  sessions,
  withCurrent,
  withNew,
  without,
  type FilmSessions,
  type Sessions,
} from './sessions';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8})?$/);
const moment = fc.integer({ min: 0, max: 86_400 }).map((value) => value as FilmSeconds);
const viewing: fc.Arbitrary<SavedViewing> = fc.record({
  position: moment,
  audience: fc.constantFrom('unknown' as const, 'first' as const, 'seen' as const),
  frontier: moment,
  ahead: fc.boolean(),
  shown: fc.array(fc.record({ id, at: moment, until: moment }), { maxLength: 5 }),
  step: fc.record({
    edition: fc.option(id),
    rate: fc.constantFrom(1, 25 / 23.976),
    offset: fc.integer({ min: -600, max: 600 }),
  }),
  pinned: fc.array(id, { maxLength: 3 }),
  marked: fc.array(id, { maxLength: 3 }),
});
const filmSessions = fc
  .array(viewing, { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.reduce<FilmSessions | undefined>((film, each) => withNew(film, each, NOW), undefined)!,
  );
const kept = fc.dictionary(id, filmSessions, { maxKeys: 4, noNullPrototype: true });

const NOW = '2016-12-09T20:00:00.000Z';
const LATER = '2016-12-09T22:08:00.000Z';

const single = {
  position: 12,
  audience: 'first',
  frontier: 40,
  ahead: false,
  shown: [{ id: 'on-stars', at: 3, until: 9 }],
};
const good = {
  ...single,
  step: { edition: 'home', rate: 1, offset: -1.5 },
  pinned: [],
  marked: ['on-stars'],
  number: 1,
  begunAt: NOW,
  changedAt: null,
};

test('any viewings come back from the disk as they were', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  onTestFinished(() =>
    rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }),
  );
  const options = {
    path: join(folder, 'sessions.json'),
    schema: sessions,
    migrations: SESSION_MIGRATIONS,
    initial: {},
  };
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
  ['a copy that runs ten times too fast', { step: { edition: null, rate: 10, offset: 0 } }],
  ['no number', { number: undefined }],
  ['a day that is none', { begunAt: 'yesterday' }],
])('a viewing with %s is refused', (_what, changes) => {
  const film = (viewing: object): object => ({ film: { current: 1, viewings: [viewing] } });
  expect(sessions.safeParse(film(good)).success).toBe(true);
  expect(sessions.safeParse(film({ ...good, ...changes })).success).toBe(false);
});

test('a film is named by the id of its pack', () => {
  for (const bad of ['La La Land', '../x', '', 'a_b'])
    expect(sessions.safeParse({ [bad]: { current: 1, viewings: [good] } }).success, bad).toBe(
      false,
    );
});

test('a film named __proto__ changes no object', () => {
  const parsed = sessions.safeParse(JSON.parse(`{"__proto__": ${JSON.stringify(good)}}`));
  expect(parsed.data ?? {}).not.toHaveProperty('position');
  expect({}).not.toHaveProperty('position');
});

test('a film whose current viewing is none of those listed is refused', () => {
  expect(sessions.safeParse({ film: { current: 2, viewings: [good] } }).success).toBe(false);
});

test('what the first version kept is the first viewing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  onTestFinished(() =>
    rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }),
  );
  const path = join(folder, 'sessions.json');
  await writeFile(path, JSON.stringify({ version: 1, data: { film: single } }));
  const store = await JsonStore.open({
    path,
    schema: sessions,
    migrations: SESSION_MIGRATIONS,
    initial: {},
  });
  expect(currentOf(store.get()['film'])).toMatchObject({ ...single, number: 1, begunAt: null });
});

test('a new viewing goes on from then, and the earlier ones stay as they are', () => {
  fc.assert(
    fc.property(filmSessions, viewing, viewing, (film, begun, changed) => {
      const twice = withCurrent(withNew(film, begun, NOW), changed, LATER);
      expect(twice.viewings.slice(0, -1)).toEqual(film.viewings);
      expect(currentOf(twice)).toEqual({
        ...changed,
        number: twice.current,
        begunAt: NOW,
        changedAt: LATER,
      });
      const numbers = twice.viewings.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: 1_000 },
  );
});

test('the first thing that is kept of a film is its first viewing', () => {
  const film = withCurrent(undefined, fc.sample(viewing, { seed: 1, numRuns: 1 })[0]!, NOW);
  expect(film).toMatchObject({ current: 1, viewings: [{ number: 1, begunAt: NOW }] });
});

test('any viewing but the current one can be forgotten', () => {
  fc.assert(
    fc.property(filmSessions, (film) => {
      for (const { number } of film.viewings) {
        const rest = without(film, number).viewings.map((viewing) => viewing.number);
        expect(rest.includes(number)).toBe(number === film.current);
        expect(rest.length).toBe(film.viewings.length - (number === film.current ? 0 : 1));
      }
    }),
    { numRuns: 500 },
  );
});
