import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_FILE } from './read-subtitles';
import { openSubtitleFile } from './subtitle-file';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-subtitles-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const refusal = { code: 'file-unreadable', name: 'FootlightError' };

describe('openSubtitleFile', () => {
  it('reads a file, names it without its folder, and leaves the folder as it was', async () => {
    const path = join(folder, 'tea.srt');
    await writeFile(path, '1\n00:00:01,000 --> 00:00:02,500\nThe kettle sings.\n');
    expect(await openSubtitleFile(path)).toEqual({
      name: 'tea.srt',
      form: 'srt',
      encoding: 'utf-8',
      lines: [{ start: 1, end: 2.5, text: 'The kettle sings.' }],
    });
    expect(await readdir(folder)).toEqual(['tea.srt']);
  });

  it('says what is wrong with a folder, with nothing, and with a file for which there is no room', async () => {
    await expect(openSubtitleFile(folder)).rejects.toMatchObject(refusal);
    await expect(openSubtitleFile(join(folder, 'gone.srt'))).rejects.toMatchObject({
      ...refusal,
      where: 'gone.srt',
      message: 'This file cannot be read (ENOENT).',
    });
    const large = join(folder, 'large.srt');
    await writeFile(large, '');
    await truncate(large, LARGEST_FILE + 1);
    await expect(openSubtitleFile(large)).rejects.toMatchObject({ ...refusal, where: 'large.srt' });
  });
});
