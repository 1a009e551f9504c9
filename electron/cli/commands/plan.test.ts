import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { assemblePack, writePack } from '#core/packs/build-pack';
import { cue, entry, scene, smallPack } from '#shared/watch/testing/small-pack';
import { UsageError } from '../command';
import { plan } from './plan';

const { manifest, ...DATA } = smallPack(600, {
  entries: [
    entry('lamp', { title: 'A lamp', body: 'It burns.', cues: [cue(10, 10)] }),
    entry('door', { title: 'A door', body: 'It is open.', cues: [cue(40, 40)], weight: 0.2 }),
    entry('late', { title: 'Late', cues: [cue(300, 500)], revealsAt: 400 }),
  ],
  scenes: [scene('a', 0, 200, { title: 'The pier' }), scene('b', 200, 600, { title: 'The end' })],
});

let home: string;
let built: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  built = join(home, 'pack');
  await writePack(assemblePack(manifest, DATA), built);
  return () => rm(home, { recursive: true, force: true });
});

/** What the command prints. */
async function printed(options: Record<string, unknown>, path = built): Promise<string> {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  await plan.run([path], { density: 'normal', ...options });
  return text;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('filmpack plan --as', () => {
  it('prints the file of each form, and nothing else', async () => {
    expect(await printed({ as: 'ass' })).toMatch(/^\[Script Info\]\n(?:.*\n)+Dialogue: 0,.*\n$/);
    expect(await printed({ as: 'srt' })).toMatch(/^1\n00:00:10,000 --> .*\n\{\\an8\}A lamp\n/);
    expect(await printed({ as: 'vtt' })).toMatch(/^WEBVTT\n\nNOTE /);
    expect(await printed({ as: 'ffmetadata' })).toMatch(/^;FFMETADATA1\n\n\[CHAPTER\]\n/);
    expect(await printed({ as: 'matroska' })).toMatch(/^<\?xml .*\n<Chapters>\n/);
  });

  it('is for a newcomer unless --seen says otherwise, and follows --density', async () => {
    expect(await printed({ as: 'ffmetadata' })).toContain('title=Chapter 2\n');
    expect(await printed({ as: 'ffmetadata', seen: true })).toContain('title=The end\n');
    expect(await printed({ as: 'srt' })).toContain('00:06:40,000 --> 00:06:46,000\n{\\an8}Late');
    expect(await printed({ as: 'srt', seen: true })).toContain('00:05:00,000 --> 00:05:06,000');
    expect(await printed({ as: 'srt' })).toContain('A door');
    expect(await printed({ as: 'srt', density: 'few' })).not.toContain('A door');
  });

  it('prints the list where no form is asked for', async () => {
    expect(await printed({})).toBe(
      '0:00:10 to 0:00:16  lamp\n0:00:40 to 0:00:46  door\n0:06:40 to 0:06:46  late\n' +
        '\n3 shown, 0 held back\n',
    );
  });

  it('refuses what makes no sense, before it reads the pack', async () => {
    for (const options of [
      { as: 'pdf' },
      { as: 'srt', json: true },
      { as: 'srt', density: 'off' },
      { as: 'srt', density: 'often' },
    ])
      await expect(printed(options, join(home, 'nowhere'))).rejects.toThrow(UsageError);
    await expect(printed({ as: 'srt' }, join(home, 'nowhere'))).rejects.toThrow('no pack.json');
  });
});
