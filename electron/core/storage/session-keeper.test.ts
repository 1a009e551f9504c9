import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NEW_VIEWING } from '#core/watch/new-viewing';
import { filmSeconds } from '#shared/film-time';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { JsonStore } from './json-store';
import { SessionKeeper } from './session-keeper';
import { SESSION_MIGRATIONS, sessions, type Sessions } from './sessions';

const at = (position: number): SavedViewing => ({
  ...NEW_VIEWING,
  position: filmSeconds(position),
});

interface Desk {
  folder: string;
  keeper: (film?: string) => SessionKeeper;
  /** What could not be kept. */
  troubles: unknown[];
  written: () => Promise<void>;
  /** The same file once all is written, opened by the next start of the app. */
  reopened: () => Promise<SessionKeeper>;
}

async function desk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'footlight-sessions-'));
  onTestFinished(() =>
    rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }),
  );
  const path = join(folder, 'sessions.json');
  const open = (): Promise<JsonStore<Sessions>> =>
    JsonStore.open({ path, schema: sessions, migrations: SESSION_MIGRATIONS, initial: {} });
  const troubles: unknown[] = [];
  let minute = 0;
  const now = (): string => `2016-12-09T20:${String(minute++).padStart(2, '0')}:00.000Z`;
  const keeperOf = (store: JsonStore<Sessions>, film = 'small'): SessionKeeper =>
    new SessionKeeper(store, film, now, (error) => troubles.push(error));
  const store = await open();
  return {
    folder,
    keeper: (film) => keeperOf(store, film),
    troubles,
    written: () => store.flush(),
    reopened: async () => {
      await store.flush();
      return keeperOf(await open());
    },
  };
}

const numbers = (keeper: SessionKeeper): number[] => keeper.list().map(({ number }) => number);

describe('SessionKeeper', () => {
  it('has nothing of a film that was never watched', async () => {
    const keeper = (await desk()).keeper();
    expect(keeper.current()).toBeUndefined();
    expect(keeper.list()).toEqual([]);
    keeper.recall();
    keeper.forget(1);
    expect(keeper.list()).toEqual([]);
  });

  it('makes a viewing of the first that is kept, and goes on with that', async () => {
    const keeper = (await desk()).keeper();
    keeper.keep(at(10));
    keeper.keep(at(20));
    expect(keeper.list()).toEqual([
      {
        number: 1,
        begunAt: '2016-12-09T20:00:00.000Z',
        changedAt: '2016-12-09T20:01:00.000Z',
        position: 20,
        frontier: 0,
        audience: 'unknown',
        shown: 0,
        isCurrent: true,
      },
    ]);
  });

  it('begins another beside the earlier ones, the latest first, and leaves those as they were', async () => {
    const keeper = (await desk()).keeper();
    keeper.keep(at(10));
    keeper.begin(at(0));
    keeper.keep(at(30));
    expect(keeper.list()).toMatchObject([
      { number: 2, position: 30, isCurrent: true },
      { number: 1, position: 10, isCurrent: false },
    ]);
    expect(keeper.current()).toMatchObject({ number: 2, position: 30 });
  });

  it('goes on with an earlier one where that was, and keeps what follows there', async () => {
    const keeper = (await desk()).keeper();
    keeper.keep(at(10));
    keeper.begin(at(0));
    expect(keeper.resume(1)).toMatchObject({ number: 1, position: 10 });
    keeper.keep(at(40));
    expect(keeper.list()).toMatchObject([
      { number: 2, position: 0, isCurrent: false },
      { number: 1, position: 40, isCurrent: true },
    ]);
  });

  it('refuses to go on with one that there is not, and stays with the present one', async () => {
    const keeper = (await desk()).keeper();
    expect(() => keeper.resume(1)).toThrow('There is no viewing number 1.');
    keeper.keep(at(10));
    expect(() => keeper.resume(7)).toThrow('There is no viewing number 7.');
    expect(keeper.current()).toMatchObject({ number: 1, position: 10 });
  });

  it('forgets an earlier one, and brings it back once', async () => {
    const keeper = (await desk()).keeper();
    for (const position of [10, 20, 30]) keeper.begin(at(position));
    keeper.forget(1);
    expect(numbers(keeper)).toEqual([3, 2]);
    keeper.recall();
    expect(keeper.list()[2]).toMatchObject({ number: 1, position: 10, isCurrent: false });
    keeper.recall();
    expect(numbers(keeper)).toEqual([3, 2, 1]);
  });

  it('brings back the last that it forgot, also after it was asked for one that there is not', async () => {
    const keeper = (await desk()).keeper();
    for (const position of [10, 20, 30]) keeper.begin(at(position));
    keeper.forget(2);
    keeper.forget(9);
    keeper.recall();
    expect(numbers(keeper)).toEqual([3, 2, 1]);
  });

  it('does not forget the one that goes on', async () => {
    const keeper = (await desk()).keeper();
    keeper.keep(at(10));
    keeper.forget(1);
    expect(keeper.current()).toMatchObject({ number: 1 });
  });

  it('gives a viewing that comes back a number of its own, though another has had its since', async () => {
    const keeper = (await desk()).keeper();
    for (const position of [10, 20]) keeper.begin(at(position));
    keeper.resume(1);
    keeper.forget(2);
    keeper.begin(at(30));
    keeper.recall();
    expect(keeper.list()).toMatchObject([
      { number: 3, position: 20, isCurrent: false },
      { number: 2, position: 30, isCurrent: true },
      { number: 1, position: 10, isCurrent: false },
    ]);
  });

  it('keeps films apart, and everything over a restart', async () => {
    const { keeper, reopened } = await desk();
    const one = keeper();
    const other = keeper('another');
    one.keep(at(10));
    other.keep(at(99));
    one.begin(at(5));
    expect(other.list()).toMatchObject([{ position: 99 }]);
    expect((await reopened()).list()).toEqual(one.list());
  });

  it('tells of what could not be kept, and goes on with it while the app runs', async () => {
    const { folder, keeper, troubles, written } = await desk();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file where the folder was');
    const one = keeper();
    one.keep(at(10));
    await expect(written()).rejects.toThrow();
    expect(troubles).toHaveLength(1);
    expect(one.current()).toMatchObject({ position: 10 });
  });
});
