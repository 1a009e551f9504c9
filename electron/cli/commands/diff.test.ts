import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildPack, writePack } from '#core/packs/build-pack';
import {
  temporaryFolder,
  TINY_SOURCES,
  tinySourcesWith,
  writeSources,
} from '#core/packs/testing/tiny-pack';
import { UsageError, type Command } from '../command';
import { check } from './check';
import { diff } from './diff';
import { pack } from './pack';
import { plan } from './plan';
import { search } from './search';

const DAY = 'entries/a-day.md';

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

/** What a command prints. */
async function printed(
  command: Command,
  words: readonly string[],
  options: Record<string, unknown> = {},
): Promise<string> {
  let text = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  try {
    await command.run(words, options);
  } finally {
    spy.mockRestore();
  }
  return text;
}

async function leftovers(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('filmpack-'));
}

describe('filmpack diff', () => {
  it('tells in words what has changed', async () => {
    const later = { ...tinySourcesWith(DAY, 'revealsAt: 0:01:00', 'revealsAt: 0:00:50') };
    later['film.yaml'] = TINY_SOURCES['film.yaml']!.replace('nine dollars', 'ten dollars').replace(
      'version: 1.2.3',
      'version: 1.2.4',
    );
    later['entries/c-new.md'] = TINY_SOURCES['entries/b-night.md']!.replace(
      'on-stars',
      'on-moons',
    ).replace('On stars', 'On moons');
    const [old, now] = [await writeSources(), await writeSources(later)];
    expect(await printed(diff, [old, now])).toBe(`tiny-film 1.2.3, then tiny-film 1.2.4

facts: 1 changed
  ~ Budget
      value: "ten dollars", was "nine dollars"

entries: 1 added, 1 changed
  ~ not-that-song, "Not that song"
      revealsAt: 0:00:50, was 0:01:00 (spoiler: earlier)
  + on-moons, "On moons"

spoilers: look at each of these again
  not-that-song may be known earlier: revealsAt 0:00:50, was 0:01:00

version: 1.2.4 does not fit, 1.3.0 would (something has been added)
`);
  });

  it('is the same for sources, a built pack and a packed one, and empty between them', async () => {
    const home = await temporaryFolder();
    const sources = await writeSources();
    const built = join(home, 'built');
    const packed = join(home, 'one.filmpack');
    await writePack(await buildPack(sources), built);
    await pack.run([built, packed], {});
    const before = await leftovers();
    for (const one of [sources, built, packed])
      for (const other of [sources, built, packed])
        expect(await printed(diff, [one, other])).toBe(
          'tiny-film 1.2.3, then tiny-film 1.2.3\nno difference\n\nversion: 1.2.3 fits (nothing has changed)\n',
        );
    const data: unknown = JSON.parse(await printed(diff, [sources, packed], { json: true }));
    expect(data).toMatchObject({ film: [], version: { size: 'none', fits: true } });
    expect(await leftovers()).toEqual(before);
  });

  it('cuts long texts around what differs', async () => {
    const long = (end: string): string => `${'bread and rolls '.repeat(8)}${end}`;
    const old = await writeSources(tinySourcesWith(DAY, 'It is a **folk** song.', long('today')));
    const now = await writeSources(
      tinySourcesWith(DAY, 'It is a **folk** song.', long('tomorrow')),
    );
    expect(await printed(diff, [old, now])).toContain(
      '      body: …s bread and rolls tomorrow", was …s bread and rolls today"\n',
    );
  });

  it('refuses a call that it does not understand', async () => {
    await expect(diff.run(['one'], {})).rejects.toThrow(UsageError);
    await expect(diff.run(['one', 'two', 'three'], {})).rejects.toThrow(UsageError);
  });
});

describe('a .filmpack file', () => {
  it('is checked, planned and searched like the pack in it', async () => {
    const home = await temporaryFolder();
    const sources = await writeSources();
    const packed = join(home, 'one.filmpack');
    await pack.run([sources, packed], {});
    const calls: [Command, string[], Record<string, unknown>][] = [
      [check, [], {}],
      [plan, [], { density: 'normal' }],
      [search, ['baker'], {}],
    ];
    for (const [command, words, options] of calls) {
      const text = await printed(command, [packed, ...words], options);
      expect(text).toBe(await printed(command, [sources, ...words], options));
      expect(text).not.toBe('');
    }
  });

  it('that is none is refused by its own name, and nothing is left of it', async () => {
    const home = await temporaryFolder();
    const file = join(home, 'bad.filmpack');
    await writeFile(file, 'no archive at all, but some text');
    const before = await leftovers();
    const fault: unknown = await check.run([file], {}).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'pack-damaged' });
    expect(JSON.stringify(fault)).toContain('bad.filmpack');
    expect(JSON.stringify(fault)).not.toContain(tmpdir() + '/filmpack-');
    await expect(check.run([join(home, 'none.filmpack')], {})).rejects.toThrow('no such file');
    expect(await leftovers()).toEqual(before);
  });
});
