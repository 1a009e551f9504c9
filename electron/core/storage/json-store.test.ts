import fc from 'fast-check';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FootlightError } from '#shared/errors';
import { JsonStore, type Migration } from './json-store';

const schema = z.strictObject({ colour: z.string() });
const initial = { colour: 'none' };

let folder: string;
let path: string;
let troubles: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  path = join(folder, 'settings.json');
  troubles = [];
  const made = folder;
  return () => rm(made, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
});

function open(migrations: readonly Migration[] = []): Promise<JsonStore<{ colour: string }>> {
  return JsonStore.open({
    path,
    schema,
    initial,
    migrations,
    onTrouble: ({ message }) => troubles.push(message),
  });
}

async function refusal(opening: Promise<unknown>): Promise<FootlightError> {
  const error = await opening.then(
    () => new Error('the store was opened'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof FootlightError) return error;
  throw error;
}

const stored = (data: unknown, version = 1): string => JSON.stringify({ version, data });
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

describe('keeping a value', () => {
  test('a new store has the initial value and writes nothing by itself', async () => {
    const store = await open();
    expect(store.get()).toEqual(initial);
    await store.flush();
    expect(await readdir(folder)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('what was set is seen at once and on disk when the promise is kept', async () => {
    const store = await open();
    const kept = store.set({ colour: 'blue' });
    expect(store.get()).toEqual({ colour: 'blue' });
    await kept;
    expect(JSON.parse(await read('settings.json'))).toEqual({
      version: 1,
      data: { colour: 'blue' },
    });
    expect((await open()).get()).toEqual({ colour: 'blue' });
  });

  test('flush waits for everything that was set', async () => {
    const store = await open();
    void store.set({ colour: 'blue' });
    void store.set({ colour: 'red' });
    await store.flush();
    expect((await open()).get()).toEqual({ colour: 'red' });
  });

  test('many changes in a row become one write, and changes during it one more', async () => {
    let writes = 0;
    const value = (count: number): object => ({
      count,
      toJSON: () => ({ count, write: ++writes }),
    });
    const store = await JsonStore.open<object>({ path, schema: z.looseObject({}), initial: {} });
    const first = Array.from({ length: 100 }, (_, index) => store.set(value(index)));
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    const second = Array.from({ length: 100 }, (_, index) => store.set(value(100 + index)));
    await Promise.all([...first, ...second]);
    expect(writes).toBeLessThanOrEqual(2);
    expect(JSON.parse(await read('settings.json'))).toMatchObject({ data: { count: 199 } });
  });

  test('any run of changes and reopenings ends with the last value', async () => {
    const step = fc.record({ colour: fc.string({ unit: 'binary' }), wait: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const store = await open();
        for (const { colour, wait } of steps) {
          const kept = store.set({ colour });
          if (wait) await kept;
        }
        await store.flush();
        expect((await open()).get()).toEqual({ colour: steps.at(-1)?.colour });
      }),
      { numRuns: 100 },
    );
    expect(troubles).toEqual([]);
  }, 60_000);

  test('the value before the last one stays beside it as .bak', async () => {
    const store = await open();
    await store.set({ colour: 'blue' });
    await store.set({ colour: 'red' });
    expect(await read('settings.json.bak')).toContain('blue');
    expect((await readdir(folder)).sort()).toEqual(['settings.json', 'settings.json.bak']);
  });

  test('the file is readable by its owner alone', async () => {
    await (await open()).set({ colour: 'blue' });
    expect((await stat(path)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  test('folders that do not exist are made', async () => {
    path = join(folder, 'deep', 'down', 'settings.json');
    await (await open()).set({ colour: 'blue' });
    expect((await open()).get()).toEqual({ colour: 'blue' });
  });

  test('a write that fails is told, and the next one is tried again', async () => {
    const store = await open();
    await mkdir(`${path}.bak/occupied`, { recursive: true });
    await store.set({ colour: 'blue' });
    await expect(store.set({ colour: 'red' })).rejects.toThrow(/EISDIR|ENOTEMPTY|EPERM|EEXIST/);
    await expect(store.flush()).rejects.toThrow();
    expect(JSON.parse(await read('settings.json'))).toMatchObject({ data: { colour: 'blue' } });
    await rm(`${path}.bak`, { recursive: true });
    await store.set({ colour: 'green' });
    expect((await open()).get()).toEqual({ colour: 'green' });
  });
});

describe('a file that cannot be read', () => {
  const damaged: [string, string][] = [
    ['torn', stored({ colour: 'blue' }).slice(0, -4)],
    ['empty', ''],
    ['null', 'null'],
    ['without a version', JSON.stringify({ data: { colour: 'blue' } })],
    ['of version 0', stored({ colour: 'blue' }, 0)],
    ['of version 1.5', stored({ colour: 'blue' }, 1.5)],
    ['of version 0.5', stored({ colour: 'blue' }, 0.5)],
    ['of a version in words', stored({ colour: 'blue' }).replace(':1,', ':"one",')],
    ['of another form', stored({ colour: 7 })],
    ['with a field too many', stored({ colour: 'blue', size: 1 })],
  ];

  test.each(damaged)(
    'because it is %s is moved aside, and its backup used',
    async (_what, text) => {
      await writeFile(path, text);
      await writeFile(`${path}.bak`, stored({ colour: 'green' }));
      expect((await open()).get()).toEqual({ colour: 'green' });
      expect(await read('settings.json.corrupt')).toBe(text);
      expect(troubles).toEqual([
        expect.stringMatching(
          /^settings\.json could not be read and was moved to settings\.json\.corrupt: ./,
        ),
      ]);
    },
  );

  test('with a backup that cannot be read either leaves the initial value and both files', async () => {
    await writeFile(path, 'one');
    await writeFile(`${path}.bak`, 'two');
    expect((await open()).get()).toEqual(initial);
    expect(await read('settings.json.corrupt')).toBe('one');
    expect(await read('settings.json.bak.corrupt')).toBe('two');
    expect(troubles).toHaveLength(2);
  });

  test('is never lost, not even when the next one cannot be read either', async () => {
    for (const text of ['one', 'two', 'three']) {
      await writeFile(path, text);
      await open();
    }
    expect(await read('settings.json.corrupt')).toBe('one');
    expect(await read('settings.json.corrupt-2')).toBe('two');
    expect(await read('settings.json.corrupt-3')).toBe('three');
  });

  test('does not become the backup of the next write', async () => {
    await writeFile(path, 'torn');
    await writeFile(`${path}.bak`, stored({ colour: 'green' }));
    await (await open()).set({ colour: 'red' });
    expect(await read('settings.json.bak')).toContain('green');
  });

  test('a missing file, as a kill between two renames leaves it, is replaced by its backup', async () => {
    await writeFile(`${path}.bak`, stored({ colour: 'green' }));
    expect((await open()).get()).toEqual({ colour: 'green' });
    expect(troubles).toEqual([]);
  });

  test('of any content never keeps the store from opening', async () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        await rm(folder, { recursive: true });
        await mkdir(folder);
        await writeFile(path, text);
        expect((await open()).get()).toEqual(initial);
        expect(await readFile(`${path}.corrupt`, 'utf8')).toBe(Buffer.from(text).toString());
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('for a reason other than its content is an error that names it', async () => {
    await mkdir(path);
    expect(await refusal(open())).toMatchObject({ code: 'storage', where: path });
  });
});

describe('versions', () => {
  test('migrations run in order, from the version that was written', async () => {
    const migrations: Migration[] = [
      (data) => ({ colour: `${String(data)}-1` }),
      (data) => ({ colour: `${schema.parse(data).colour}-2` }),
    ];
    await writeFile(path, stored('blue', 1));
    expect((await open(migrations)).get()).toEqual({ colour: 'blue-1-2' });
    await writeFile(path, stored({ colour: 'blue' }, 2));
    expect((await open(migrations)).get()).toEqual({ colour: 'blue-2' });
    await writeFile(path, stored({ colour: 'blue' }, 3));
    const store = await open(migrations);
    expect(store.get()).toEqual({ colour: 'blue' });
    await store.set({ colour: 'red' });
    expect(JSON.parse(await read('settings.json'))).toMatchObject({ version: 3 });
    expect(troubles).toEqual([]);
  });

  test('a migration that fails moves the file aside', async () => {
    await writeFile(path, stored('blue', 1));
    const failing: Migration = () => {
      throw new Error('no such colour');
    };
    expect((await open([failing])).get()).toEqual(initial);
    expect(await read('settings.json.corrupt')).toBe(stored('blue', 1));
    expect(troubles[0]).toContain('no such colour');
  });

  test.each(['settings.json', 'settings.json.bak'])(
    'a %s of a newer version is refused and left alone',
    async (name) => {
      const text = stored({ anything: true }, 2);
      await writeFile(join(folder, name), text);
      const error = await refusal(open());
      expect(error).toMatchObject({ code: 'storage', where: join(folder, name) });
      expect(error.message).toContain('newer version');
      expect(await readdir(folder)).toEqual([name]);
      expect(await read(name)).toBe(text);
      expect(troubles).toEqual([]);
    },
  );
});

describe('the folder', () => {
  test('stale temporaries of the store are removed, and nothing else', async () => {
    const others = ['notes.json.7.tmp', 'settings.json.bak', 'settings.jsonx.tmp', 'x.tmp'];
    for (const name of [...others, 'settings.json.7.tmp', 'settings.json.99999.tmp'])
      await writeFile(join(folder, name), stored({ colour: 'blue' }));
    await open();
    expect((await readdir(folder)).sort()).toEqual([...others].sort());
  });

  test('that cannot be written is an error that names it', async () => {
    await writeFile(join(folder, 'file'), '');
    for (const nowhere of [join(folder, 'file'), join(folder, 'file', 'deeper')]) {
      path = join(nowhere, 'settings.json');
      const error = await refusal(open());
      expect(error).toMatchObject({ code: 'storage', where: nowhere });
      expect(error.message).toMatch(/cannot write to its folder \((?:ENOTDIR|EEXIST)\)/);
    }
    expect(await readdir(folder)).toEqual(['file']);
  });
});
