import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPack, type BuiltPack } from '#core/packs/build-pack';
import { PICTURED_SOURCES } from '#core/packs/testing/pictured-pack';
import { temporaryFolder, writeSources } from '#core/packs/testing/tiny-pack';
import { FootlightError } from '#shared/errors';
import { receivePack } from './import-pack';
import { sealed } from './testing/sealed';
import { archiveBytes } from './write-archive';

/** A run of the tests makes a thousand; ten thousand are asked for by `FOOTLIGHT_MUTATIONS=10000`. */
const RUNS = Number(process.env['FOOTLIGHT_MUTATIONS'] ?? 1_000);

/** What may stand in the place of a value of a pack's data. */
const instead = fc.oneof(
  fc.constantFrom(null, -1, 1e308, 0.1, '', [], {}, true, '../../etc/passwd', '<script>', '\u0000'),
  fc.constantFrom(
    'NaN',
    '__proto__',
    'constructor',
    'javascript:alert(1)',
    '\ud800',
    'https://a.example',
  ),
  fc.constant('a'.repeat(100_000)),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One thing that is done to a pack: to a value of one of its files, or to the bytes of its archive. */
const mutation = fc.oneof(
  fc.record({
    what: fc.constantFrom<'replace' | 'remove' | 'repeat' | 'add'>(
      'replace',
      'remove',
      'repeat',
      'add',
    ),
    file: fc.nat(20),
    path: fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
    value: instead,
    /** Whether the manifest proves what has become of the file. */
    isSealed: fc.boolean(),
  }),
  fc.record({
    what: fc.constantFrom<'flip' | 'cut' | 'insert'>('flip', 'cut', 'insert'),
    at: fc.nat(),
    byte: fc.integer({ min: 1, max: 255 }),
    length: fc.integer({ min: 1, max: 40 }),
  }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer Each> ? Each : never;

/** Changes a value somewhere below `data`. */
function mutate(data: unknown, path: readonly number[], what: string, value: unknown): unknown {
  if (typeof data !== 'object' || data === null) return value;
  const copy = (Array.isArray(data) ? Array.from<unknown>(data) : { ...data }) as Record<
    string,
    unknown
  >;
  const keys = Object.keys(copy);
  const [step = 0, ...rest] = path;
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  if (rest.length > 0 && typeof copy[key] === 'object' && copy[key] !== null)
    copy[key] = mutate(copy[key], rest, what, value);
  else if (what === 'remove' && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (what === 'remove') Reflect.deleteProperty(copy, key);
  else if (what === 'repeat' && Array.isArray(copy)) copy.push(copy[Number(key)]);
  else if (what === 'add' && !Array.isArray(copy)) copy['more'] = value;
  else copy[key] = value;
  return copy;
}

async function mutated(built: BuiltPack, good: Uint8Array, one: Mutation): Promise<Uint8Array> {
  if ('at' in one) {
    const at = one.at % good.length;
    const before = good.subarray(0, at);
    const after = good.subarray(at);
    if (one.what === 'cut') return Buffer.concat([before, after.subarray(one.length)]);
    if (one.what === 'insert')
      return Buffer.concat([before, new Uint8Array(one.length).fill(one.byte), after]);
    const bytes = Buffer.from(good);
    bytes[at] = (bytes[at] ?? 0) ^ one.byte;
    return bytes;
  }
  const names = [...built.files.keys()].filter((name) => name.endsWith('.json'));
  const name = names[one.file % names.length] ?? 'pack.json';
  const text = built.files.get(name);
  const data: unknown = JSON.parse(typeof text === 'string' ? text : '');
  const changed = JSON.stringify(mutate(data, one.path, one.what, one.value));
  const files = new Map([...built.files, [name, changed]]);
  return archiveBytes(one.isSealed && name !== 'pack.json' ? sealed(files) : files);
}

test(`${String(RUNS)} mutated packs are taken or refused in words, and leave nothing behind`, async ({
  annotate,
}) => {
  const built = await buildPack(await writeSources(PICTURED_SOURCES));
  const good = await archiveBytes(built.files);
  const home = await temporaryFolder();
  const packs = join(home, 'packs');
  const path = join(home, 'film.filmpack');
  const seen = { taken: 0, refused: 0 };
  let longest = 0;
  await fc.assert(
    fc.asyncProperty(mutation, async (one) => {
      await writeFile(path, await mutated(built, good, one));
      const from = performance.now();
      try {
        await (await receivePack(path, packs)).discard();
        seen.taken += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(FootlightError);
        expect((error as FootlightError).message).not.toBe('');
        expect((error as FootlightError).code).not.toBe('internal');
        seen.refused += 1;
      }
      longest = Math.max(longest, performance.now() - from);
      expect(await readdir(packs)).toEqual([]);
      expect((await readdir(home)).sort()).toEqual(['film.filmpack', 'packs']);
    }),
    { numRuns: RUNS },
  );
  // Some of what is done to a pack leaves it one.
  expect(seen.taken).toBeGreaterThan(RUNS / 100);
  expect(seen.refused).toBeGreaterThan(RUNS / 2);
  // Said, not judged: a busy machine is no fault of ours.
  await annotate(`the longest took ${longest.toFixed(0)} ms`);
}, 600_000);
