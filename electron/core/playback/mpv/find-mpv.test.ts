import { link, mkdir, mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { arrivals, FakeMpv, until, type Wire } from '../testing/fake-mpv';
import { KeptWords } from '../testing/kept-words';
import type { PlaybackSource } from '../source';
import { FindMpv } from './find-mpv';

let folder: string;
let path: string;
let clock: FakeClock;
let found: PlaybackSource[];
let finding: FindMpv | undefined;
const servers: FakeMpv[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-mpv-'));
  path = join(folder, 'socket');
  clock = new FakeClock();
  found = [];
});
afterEach(async () => {
  finding?.close();
  for (const source of found) source.close();
  for (const server of servers.splice(0)) await server.close();
  await rm(folder, { recursive: true });
});

async function serve(onConnection?: (socket: Wire) => void, at = path): Promise<FakeMpv> {
  const server = await FakeMpv.at(at, onConnection);
  servers.push(server);
  return server;
}

function find(given: { paths?: string[]; uid?: number; platform?: NodeJS.Platform } = {}): FindMpv {
  finding = new FindMpv({
    clock,
    paths: given.paths ?? [path],
    onFound: (source) => found.push(source),
    platform: given.platform ?? 'linux',
    uid: given.uid ?? process.getuid?.(),
  });
  finding.start();
  return finding;
}

/** Lets all tries come that would come. */
async function passTime(milliseconds = 10_000): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    clock.advance(100);
    await arrivals();
  }
}

async function untilFound(count: number): Promise<void> {
  await until(() => {
    clock.advance(20);
    return found.length === count;
  });
}

/** A name of a socket at which nobody listens any more, as a killed player leaves it. */
async function leaveBehind(): Promise<void> {
  const killed = await FakeMpv.at(join(folder, 'first'));
  await link(join(folder, 'first'), path);
  await killed.close();
}

describe('FindMpv', () => {
  it('finds a player that is there, once, and hears it', async () => {
    const server = await serve();
    find();
    await untilFound(1);
    const words = new KeptWords();
    found[0]?.start(words);
    await until(() => server.commands.length === 11);
    server.announce('path', '/films/a.mkv');
    await until(() => words.media.length === 1);
    await passTime();
    expect(found).toHaveLength(1);
    expect(server.connected).toBe(2);
  });

  it('finds a player that comes later, and asks nothing before', async () => {
    find();
    await passTime();
    expect([found.length, clock.waiting]).toEqual([0, 0]);
    await serve();
    await untilFound(1);
  });

  it('does not take a name that a killed player has left for a player', async () => {
    await leaveBehind();
    find();
    await passTime();
    expect([found.length, clock.waiting]).toEqual([0, 0]);
    // Another one takes the name over.
    await unlink(path);
    await serve();
    await untilFound(1);
  });

  it('finds the next player at the same name', async () => {
    const first = await serve();
    find();
    await untilFound(1);
    const words = new KeptWords();
    found[0]?.start(words);
    await until(() => first.open === 1 && first.commands.length === 11);
    await first.close();
    await until(() => words.lost.length === 1);
    await passTime();
    expect([found.length, clock.waiting]).toEqual([1, 0]);
    await serve();
    await untilFound(2);
  });

  it.each(['a plain file', 'a folder', 'a link to nothing'])('leaves %s alone', async (what) => {
    if (what === 'a plain file') await writeFile(path, 'no socket');
    else if (what === 'a folder') await mkdir(path);
    else await symlink(join(folder, 'nowhere'), path);
    find();
    await passTime();
    expect([found.length, clock.waiting]).toEqual([0, 0]);
  });

  it('leaves a socket of somebody else alone', async () => {
    const server = await serve();
    find({ uid: (process.getuid?.() ?? 0) + 1 });
    await passTime();
    expect([found.length, server.connected, clock.waiting]).toEqual([0, 0, 0]);
  });

  it('takes folders that are not there for empty', async () => {
    find({ paths: [join(folder, 'nowhere', 'socket')] });
    await passTime();
    expect([found.length, clock.waiting]).toEqual([0, 0]);
  });

  it('does not come back for ever to what closes each time', async () => {
    const server = await serve((socket) => socket.destroy());
    find();
    let heard = 0;
    const lost: (string | null)[] = [];
    for (let i = 0; i < 300; i += 1) {
      for (; heard < found.length; heard += 1) {
        const words = new KeptWords();
        words.onLost = (why) => lost.push(why?.message ?? null);
        found[heard]?.start(words);
      }
      await passTime(100);
    }
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(10);
    expect(lost).toHaveLength(found.length);
    expect(server.connected).toBeLessThan(20);
    expect(clock.waiting).toBe(0);
  });

  it('finds nothing any more once it was closed', async () => {
    const server = await serve();
    find().close();
    await until(() => server.connected === 1);
    await passTime();
    await serve(undefined, join(folder, 'another'));
    await passTime();
    expect([found.length, clock.waiting]).toEqual([0, 0]);
  });

  it('looks for pipes now and then, because nobody tells of them', async () => {
    find({ platform: 'win32' });
    await passTime(3_000);
    expect([found.length, clock.waiting]).toEqual([0, 1]);
    await serve();
    await untilFound(1);
  });
});
