import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { FootlightError } from '#shared/errors';
import { writeExport } from './write-export';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  const made = folder;
  return () => rm(made, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
});

test('a file is written whole, over an older one, and nothing is left beside it', async () => {
  const path = join(folder, 'La La Land – notes.md');
  await writeExport(path, 'an older and longer content', { what: 'notes' });
  await writeExport(path, 'neu: ä 😀', { what: 'notes' });
  expect(await readFile(path, 'utf8')).toBe('neu: ä 😀');
  expect(await readdir(folder)).toEqual(['La La Land – notes.md']);
});

test('a name as long as names may be is no trouble', async () => {
  const name = `${'n'.repeat(252)}.md`;
  await writeExport(join(folder, name), 'x', { what: 'notes' });
  expect(await readdir(folder)).toEqual([name]);
});

test('a link stays a link, and what it leads to is written', async () => {
  await writeFile(join(folder, 'real.md'), 'old');
  await symlink('real.md', join(folder, 'link.md'));
  await writeExport(join(folder, 'link.md'), 'new', { what: 'notes' });
  expect(await readlink(join(folder, 'link.md'))).toBe('real.md');
  expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe('new');
});

test('where nothing can be written it is said, with the place, and what was there stays', async () => {
  const taken = join(folder, 'taken');
  await mkdir(join(taken, 'by-a-folder'), { recursive: true });
  for (const [path, code] of [
    [join(folder, 'nowhere', 'x.md'), 'ENOENT'],
    [taken, 'EISDIR|ENOTEMPTY|EEXIST'],
  ] as const) {
    const error: unknown = await writeExport(path, 'x', { what: 'chapters' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(FootlightError);
    expect(error).toMatchObject({ code: 'storage', where: path });
    expect((error as FootlightError).message).toMatch(
      new RegExp(`^The chapters could not be saved there \\((?:${code})\\)`),
    );
  }
  expect(await readdir(folder)).toEqual(['taken']);
  expect(await readdir(taken)).toEqual(['by-a-folder']);
});
