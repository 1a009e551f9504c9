import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packIndexBytes } from '#core/search/index/pack-index';
import { FootlightError } from '#shared/errors';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { buildPack, writePack, type BuiltPack } from './build-pack';
import { openPack, type OpenPack } from './open-pack';
import { provePack } from './prove-pack';
import { temporaryFolder, tinySourcesWith, writeSources } from './testing/tiny-pack';

const DATA = ['entries', 'scenes', 'people', 'songs', 'places', 'reads'].map(
  (name) => `${name}.json`,
);
const SEALED = [...DATA, 'index.bin'];

async function tinyPack(): Promise<{ folder: string; built: BuiltPack }> {
  const built = await buildPack(await writeSources());
  const folder = join(await temporaryFolder(), 'tiny');
  await writePack(built, folder);
  return { folder, built };
}

/** Opens a pack; an error that is not ours fails the test. */
async function attempt(folder: string): Promise<OpenPack | FootlightError> {
  return openPack(folder).catch((error: unknown) => {
    if (error instanceof FootlightError) return error;
    throw error;
  });
}

async function refusal(folder: string): Promise<FootlightError> {
  const outcome = await attempt(folder);
  if (outcome instanceof FootlightError) return outcome;
  throw new Error('the pack was opened');
}

async function editManifest(
  folder: string,
  edit: (manifest: Record<string, unknown>) => object,
): Promise<void> {
  const path = join(folder, 'pack.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify(edit(manifest)));
}

/** Puts something else into a file and its true length and hash into the manifest, as a stranger can. */
async function reseal(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(folder, name), content);
  const seal = {
    name,
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  await editManifest(folder, (manifest) => ({
    ...manifest,
    files: (manifest['files'] as { name: string }[]).map((file) =>
      file.name === name ? seal : file,
    ),
  }));
}

test('a pack opens as it was built, with its index', async () => {
  const { folder, built } = await tinyPack();
  const { pack, index } = await openPack(folder, new Set([await provePack(folder)]));
  expect(pack).toEqual(built.pack);
  expect(index?.meta.films).toMatchObject([{ id: 'tiny-film', from: 0, to: index?.documents }]);
  const titles = pack.entries.map((_entry, doc) => index?.texts.of(doc).title);
  expect(titles).toEqual(built.pack.entries.map(({ title }) => title));
});

describe('a proved pack', () => {
  test('opens by its seal as it does when it is checked', async () => {
    const { folder } = await tinyPack();
    const { pack } = await openPack(folder, new Set([await provePack(folder)]));
    expect(pack).toEqual((await openPack(folder)).pack);
  });

  test('is still refused when a file of it is another one', async () => {
    const { folder } = await tinyPack();
    const seal = await provePack(folder);
    await writeFile(join(folder, 'songs.json'), '[]');
    await expect(openPack(folder, new Set([seal]))).rejects.toMatchObject({ code: 'pack-damaged' });
  });

  test('vouches for no other pack, not even one that was sealed anew', async () => {
    const { folder } = await tinyPack();
    const seal = await provePack(folder);
    await reseal(folder, 'scenes.json', '[{"id": "x"}]');
    const error = await openPack(folder, new Set([seal])).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'pack-damaged' });
    expect((error as FootlightError).where).toContain('scenes.json');
  });

  test('is none if it is damaged, or leaves something for its form to fill in', async () => {
    const { folder, built } = await tinyPack();
    const entries = built.pack.entries.map((entry) => ({ ...entry, tags: undefined }));
    await reseal(folder, 'entries.json', JSON.stringify(entries));
    await openPack(folder);
    await expect(provePack(folder)).rejects.toMatchObject({ code: 'pack-damaged' });
    await rm(join(folder, 'songs.json'));
    await expect(provePack(folder)).rejects.toMatchObject({ code: 'pack-missing' });
  });
});

describe('a changed file', () => {
  test('is refused by name for any single byte', async () => {
    const { folder } = await tinyPack();
    const original = new Map<string, Buffer>();
    for (const name of SEALED) original.set(name, await readFile(join(folder, name)));
    const change = fc.record({
      name: fc.constantFrom(...SEALED),
      at: fc.nat(),
      flip: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ name, at, flip }) => {
        const bytes = Buffer.from(original.get(name)!);
        const place = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(place) ^ flip, place);
        await writeFile(join(folder, name), bytes);
        const error = await refusal(folder);
        await writeFile(join(folder, name), original.get(name)!);
        expect(error).toMatchObject({ code: 'pack-damaged', where: join(folder, name) });
        expect(error.message).toContain(name);
      }),
      { numRuns: 2000 },
    );
    expect(await attempt(folder)).not.toBeInstanceOf(FootlightError);
  }, 120_000);

  test.each(SEALED)('%s is refused when it is shorter, longer or empty', async (name) => {
    const { folder } = await tinyPack();
    const bytes = await readFile(join(folder, name));
    for (const other of [bytes.subarray(0, -1), Buffer.concat([bytes, bytes]), Buffer.alloc(0)]) {
      await writeFile(join(folder, name), other);
      expect(await refusal(folder)).toMatchObject({
        code: 'pack-damaged',
        where: join(folder, name),
      });
    }
  });

  test('is refused even when its bytes look the same as text', async () => {
    const sources = tinySourcesWith('places.yaml', 'Old Market', 'Old \uFFFD Market');
    const folder = join(await temporaryFolder(), 'tiny');
    await writePack(await buildPack(await writeSources(sources)), folder);
    expect(await attempt(folder)).not.toBeInstanceOf(FootlightError);
    const path = join(folder, 'places.json');
    const bytes = await readFile(path);
    const alike = Buffer.from(bytes);
    alike.set([0xf0, 0x9f, 0x98], bytes.indexOf('\uFFFD'));
    expect(alike.toString()).toBe(bytes.toString());
    await writeFile(path, alike);
    expect(await refusal(folder)).toMatchObject({ code: 'pack-damaged', where: path });
  });
});

describe('the manifest', () => {
  test('with any single byte changed is refused, or the data is still the same', async () => {
    const { folder, built } = await tinyPack();
    const bytes = await readFile(join(folder, 'pack.json'));
    const { entries, scenes, people, songs, places } = built.pack;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(bytes);
        const place = at % bytes.length;
        changed.writeUInt8(changed.readUInt8(place) ^ flip, place);
        await writeFile(join(folder, 'pack.json'), changed);
        const outcome = await attempt(folder);
        if (outcome instanceof FootlightError) expect(outcome.code).toMatch(/^pack-/);
        else expect(outcome.pack).toMatchObject({ entries, scenes, people, songs, places });
      }),
      { numRuns: 2000 },
    );
  }, 120_000);

  test('is refused for any changed digit of a length or a hash', async () => {
    const { folder, built } = await tinyPack();
    const text = Buffer.from(built.files.get('pack.json') ?? '').toString();
    const places = [...text.matchAll(/"(?:bytes|sha256)": "?([0-9a-f]+)/g)].flatMap((found) =>
      Array.from(found[1]!, (_digit, i) => found.index + found[0].length - 1 - i),
    );
    expect(places.length).toBeGreaterThan(6 * 64);
    for (const place of places) {
      const digit = text[place] === '1' ? '2' : '1';
      const changed = text.slice(0, place) + digit + text.slice(place + 1);
      await writeFile(join(folder, 'pack.json'), changed);
      expect(await refusal(folder)).toMatchObject({ code: 'pack-damaged' });
    }
  }, 120_000);

  test('of a newer format is too new, whatever else it says, and is left as it is', async () => {
    const { folder } = await tinyPack();
    for (const edit of [{ format: 2 }, { format: 2, files: 'elsewhere', future: true }]) {
      await editManifest(folder, (manifest) => ({ ...manifest, ...edit }));
      const before = await readFile(join(folder, 'pack.json'), 'utf8');
      const error = await refusal(folder);
      expect(error).toMatchObject({ code: 'pack-too-new', where: 'pack.json, format' });
      expect(error.message).toContain('format 2');
      expect(await readFile(join(folder, 'pack.json'), 'utf8')).toBe(before);
    }
  });

  test.each(SEALED)('that does not list %s is refused', async (name) => {
    const { folder } = await tinyPack();
    await editManifest(folder, (manifest) => ({
      ...manifest,
      files: (manifest['files'] as { name: string }[]).filter((file) => file.name !== name),
    }));
    const error = await refusal(folder);
    expect(error).toMatchObject({ code: 'pack-damaged', where: 'pack.json, files' });
    expect(error.message).toContain(name);
  });

  test.each<[string, object]>([
    ['format', { format: 0 }],
    ['format', { format: '1' }],
    ['id', { id: '../other' }],
    ['version', { version: '1' }],
    ['files.0.name', { files: [{ name: '../x.json', bytes: 0, sha256: '0'.repeat(64) }] }],
    ['', { surprise: 1 }],
  ])('with a wrong %s says so', async (field, edit) => {
    const { folder } = await tinyPack();
    await editManifest(folder, (manifest) => ({ ...manifest, ...edit }));
    const error = await refusal(folder);
    expect(error).toMatchObject({ code: 'pack-damaged', where: `pack.json, ${field}` });
  });

  test('of arbitrary content is refused in words', async () => {
    const { folder } = await tinyPack();
    const content = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        await writeFile(join(folder, 'pack.json'), text);
        expect((await refusal(folder)).code).toBe('pack-damaged');
      }),
      { numRuns: 2000 },
    );
    await writeFile(join(folder, 'pack.json'), '['.repeat(100_000) + ']'.repeat(100_000));
    expect((await refusal(folder)).code).toBe('pack-damaged');
  }, 60_000);
});

describe('a file that is not there or cannot be read', () => {
  test.each(['pack.json', ...SEALED])('%s is named', async (name) => {
    const { folder } = await tinyPack();
    await rm(join(folder, name));
    const missing = await refusal(folder);
    expect(missing).toMatchObject({ code: 'pack-missing', where: join(folder, name) });
    expect(missing.message).toContain(name);
    await mkdir(join(folder, name));
    const unreadable = await refusal(folder);
    expect(unreadable).toMatchObject({ code: 'pack-unreadable', where: join(folder, name) });
  });

  test('nor is the whole folder', async () => {
    const { folder } = await tinyPack();
    const nowhere = [join(folder, 'nowhere'), join(folder, 'pack.json')];
    for (const where of nowhere) expect((await refusal(where)).code).toBe('pack-missing');
  });
});

describe('a file that a stranger has sealed', () => {
  test.each([
    ['scenes.json', '[', 'scenes.json'],
    ['people.json', '{}', 'people.json, item 0'],
    ['scenes.json', '[]', 'scenes.json, item 0'],
    ['songs.json', '[{}]', 'songs.json, item 0 id'],
    ['places.json', '[{"id":"a","name":"b","area":"c","lat":1e999}]', 'places.json, item 0 lat'],
    ['people.json', '[{"__proto__":{"x":1}}]', 'people.json, item 0'],
  ])('%s that holds %s is refused with its place', async (name, text, where) => {
    const { folder } = await tinyPack();
    await reseal(folder, name, text);
    const error = await refusal(folder);
    expect(error.code).toBe('pack-damaged');
    expect(error.where?.startsWith(where)).toBe(true);
  });

  test('a text nested a hundred thousand times is refused with its place', async () => {
    const { folder, built } = await tinyPack();
    const deep = '{"type":"quote","children":['.repeat(100_000) + ']}'.repeat(100_000);
    const [entry, ...rest] = built.pack.entries;
    const text = JSON.stringify([{ ...entry, content: 'HERE' }, ...rest]);
    await reseal(folder, 'entries.json', text.replace('"HERE"', `[${deep}]`));
    const error = await refusal(folder);
    expect(error).toMatchObject({ code: 'pack-damaged', where: 'entries.json, item 0 content' });
    expect(error.message).toContain('at most 16 deep');
  });

  test('arbitrary data opens or is refused in words, and changes no object', async () => {
    const { folder } = await tinyPack();
    const data = fc.oneof(
      fc.json(),
      fc.array(fc.dictionary(fc.string(), fc.jsonValue())).map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SEALED), data, async (name, text) => {
        const good = await readFile(join(folder, name));
        await reseal(folder, name, text);
        const outcome = await attempt(folder);
        await reseal(folder, name, good);
        if (outcome instanceof FootlightError) expect(outcome.code).toBe('pack-damaged');
        else if (name === 'index.bin') expect(outcome.index).toBeUndefined();
        else expect(JSON.parse(text)).not.toBeNull();
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** A pack with another index, opened as one that was proved. */
async function openedWith(index: string | Uint8Array): Promise<OpenPack & { built: BuiltPack }> {
  const { folder, built } = await tinyPack();
  await reseal(folder, 'index.bin', index);
  const { pack, index: opened } = await openPack(folder, new Set([await provePack(folder)]));
  return { pack, index: opened, built };
}

describe('an index', () => {
  /** The index of the built pack, with its table changed. */
  async function withMeta(change: object): Promise<Uint8Array> {
    const { built } = await tinyPack();
    const { manifest, entries } = built.pack;
    const bytes = packIndexBytes(manifest, { ...built.pack, entries });
    const length = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
    const end = bytes.length - 8 - length;
    const table = JSON.parse(Buffer.from(bytes.subarray(end, -8)).toString()) as { meta: object };
    const text = Buffer.from(JSON.stringify({ ...table, meta: { ...table.meta, ...change } }));
    const tail = Buffer.alloc(8, bytes.subarray(-8));
    tail.writeUInt32LE(text.length, 0);
    return Buffer.concat([bytes.subarray(0, end), text, tail]);
  }

  test('of this version is taken', async () => {
    const { index, built } = await openedWith(await withMeta({}));
    expect(index?.documents).toBe(built.pack.entries.length);
  });

  test('is not even looked at in a pack that nobody has proved', async () => {
    const { folder } = await tinyPack();
    expect((await openPack(folder)).index).toBeUndefined();
  });

  test.each<[string, object | string]>([
    ['of another version of the search', { schema: SEARCH_SCHEMA + 1 }],
    ['of another lunr', { lunr: '1.0.0' }],
    ['of more entries than there can be', { documents: 1e15 }],
    ['without films', { films: undefined }],
    ['that is text', '{}'],
    ['that is empty', ''],
  ])('%s is left out, and the pack opens', async (_what, change) => {
    const bytes = typeof change === 'string' ? change : await withMeta(change);
    const { index, pack, built } = await openedWith(bytes);
    expect(index).toBeUndefined();
    expect(pack.entries).toEqual(built.pack.entries);
  });
});
