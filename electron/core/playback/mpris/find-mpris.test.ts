import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import type { PlaybackSource } from '../source';
import { arrivals, until } from '../testing/fake-mpv';
import { FakeSessionBus } from '../testing/fake-session-bus';
import { KeptWords } from '../testing/kept-words';
import { FindMpris } from './find-mpris';
import { MPRIS_PLAYER } from './mpris-source';

const OURS = 4_711;
const VLC = 'org.mpris.MediaPlayer2.vlc';

let folder: string;
let bus: FakeSessionBus;
let clock: FakeClock;
let found: PlaybackSource[];
let finding: FindMpris | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-bus-'));
  bus = await FakeSessionBus.at(join(folder, 'bus'));
  clock = new FakeClock();
  found = [];
});
afterEach(async () => {
  finding?.close();
  await bus.close();
  await rm(folder, { recursive: true });
});

/** Looks for players, and waits until all that are there have been asked. */
async function find(address = `unix:path=${join(folder, 'bus')}`): Promise<FindMpris> {
  finding = new FindMpris({ clock, address, pid: OURS, onFound: (source) => found.push(source) });
  finding.start();
  await quiet();
  return finding;
}

async function quiet(): Promise<void> {
  let calls = -1;
  await until(() => {
    const isSame = bus.calls.length === calls;
    calls = bus.calls.length;
    return isSame && calls > 0;
  });
  await arrivals();
}

function hear(source: PlaybackSource | undefined): KeptWords {
  const words = new KeptWords();
  source?.start(words);
  return words;
}

describe('FindMpris', () => {
  it('finds the players that are there, by their processes, and nobody else', async () => {
    bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
    bus.own('org.mpris.MediaPlayer2.chromium.instance9', ':1.9', { pid: 99, identity: 'Chromium' });
    bus.own('org.example.Printer', ':1.8', { pid: 88, identity: 'A printer' });
    bus.own('org.mpris.MediaPlayer2.footlight', ':1.5', { pid: OURS, identity: 'Footlight' });
    await find();
    expect(found.map(({ id, name }) => [id, name])).toEqual([
      ['process 77', 'VLC'],
      ['process 99', 'Chromium'],
    ]);
  });

  it('finds one player once that has two names, and loses it with the last of them', async () => {
    bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
    bus.own(`${VLC}.instance77`, ':1.7');
    await find();
    expect(found).toHaveLength(1);
    const words = hear(found[0]);
    bus.own(`${VLC}.instance77`, '');
    await arrivals();
    expect(words.lost).toEqual([]);
    bus.own(VLC, '');
    await until(() => words.lost.length === 1);
    await arrivals();
    expect(words.lost).toEqual([null]);
  });

  it('finds one that comes later, and the next one of the same name', async () => {
    await find();
    expect(found).toEqual([]);
    bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
    await until(() => found.length === 1);
    const words = hear(found[0]);
    bus.own(VLC, '');
    await until(() => words.lost.length === 1);
    bus.own(VLC, ':1.12', { pid: 78, identity: 'VLC media player' });
    await until(() => found.length === 2);
    expect(found[1]?.id).toBe('process 78');
  });

  it('asks again where one does not answer at once, and gives up in the end', async () => {
    bus.own(VLC, ':1.7', { pid: 77, identity: null });
    await find();
    const asked = (): number => bus.calls.filter((call) => call.startsWith('Get org')).length;
    expect([found.length, asked(), clock.waiting]).toEqual([0, 1, 1]);
    clock.advance(30);
    await until(() => asked() === 2);
    await until(() => clock.waiting === 1);
    bus.peers.set(':1.7', { pid: 77, identity: 'VLC media player' });
    clock.advance(100);
    await until(() => found.length === 1);
    bus.own('org.mpris.MediaPlayer2.mute', ':1.20', { pid: 20, identity: null });
    for (let i = 0; i < 20; i += 1) {
      clock.advance(1_000);
      await arrivals();
    }
    await until(() => asked() === 3 + 5);
    expect([found.length, clock.waiting]).toEqual([1, 0]);
  });

  it('hears from each player what that one has sent, whatever it claims', async () => {
    bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
    bus.own('org.mpris.MediaPlayer2.mpv', ':1.8', { pid: 88, identity: 'mpv' });
    await find();
    const [vlc, mpv] = [hear(found[0]), hear(found[1])];
    await until(() => vlc.status !== undefined && mpv.status !== undefined);
    bus.signal(':1.7', MPRIS_PLAYER, 'Seeked', ['x', 60_000_000]);
    await until(() => vlc.samples.length === 1);
    bus.signal(':1.66', MPRIS_PLAYER, 'Seeked', ['x', 70_000_000]);
    // Only the bus itself can say who has gone.
    bus.signal(':1.66', 'org.freedesktop.DBus', 'NameOwnerChanged', ['sss', VLC, ':1.7', '']);
    bus.signal(':1.8', MPRIS_PLAYER, 'Seeked', ['x', -5]);
    bus.signal(':1.8', MPRIS_PLAYER, 'Seeked', ['x', 80_000_000]);
    await until(() => mpv.samples.length === 1);
    expect(vlc.samples.map(({ position }) => position)).toEqual([60]);
    expect(mpv.samples.map(({ position }) => position)).toEqual([80]);
    expect([vlc.lost, mpv.lost]).toEqual([[], []]);
  });

  it('has the bus pass on what players send and nobody else, and no more of one that floods', async () => {
    bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
    bus.own('org.mpris.MediaPlayer2.mpv', ':1.8', { pid: 88, identity: 'mpv' });
    await find();
    const rules = (how: string, from: string): number =>
      bus.calls.filter((call) => call.startsWith(how) && call.includes(`sender='${from}'`)).length;
    expect([rules('AddMatch', ':1.7'), rules('AddMatch', ':1.8')]).toEqual([2, 2]);
    expect(bus.calls.filter((call) => /^AddMatch/.test(call) && !/sender=/.test(call))).toEqual([]);
    const [vlc, mpv] = [hear(found[0]), hear(found[1])];
    await until(() => vlc.status !== undefined && mpv.status !== undefined);
    for (let i = 0; i < 1_000; i += 1) bus.signal(':1.7', MPRIS_PLAYER, 'Seeked', ['x', 5_000_000]);
    bus.signal(':1.8', MPRIS_PLAYER, 'Seeked', ['x', 80_000_000]);
    await until(() => mpv.samples.length === 1 && rules('RemoveMatch', ':1.7') === 2);
    expect(vlc.lost).toEqual(['VLC sends more messages than a player has reason to.']);
    expect(vlc.samples.length).toBeLessThanOrEqual(400);
    expect([rules('RemoveMatch', ':1.7'), rules('RemoveMatch', ':1.8')]).toEqual([2, 0]);
    bus.own('org.mpris.MediaPlayer2.mpv', '');
    await until(() => rules('RemoveMatch', ':1.8') === 2);
  });

  it.each([
    ['too much', ['s', 'x'.repeat(5_000_000)], 'VLC sends more than a player has reason to.'],
    ['what it cannot read', ['v', ['u', 7]], 'VLC sends what cannot be read.'],
  ] as const)('loses who sends %s, in words', async (_what, body, why) => {
    bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
    await find();
    const words = hear(found[0]);
    await until(() => words.status !== undefined);
    bus.signal(':1.7', MPRIS_PLAYER, 'Seeked', [...body], (bytes) => {
      const place = bytes.lastIndexOf('\u0001u\u0000');
      if (place >= 0) bytes.write('h', place + 1);
    });
    await until(() => words.lost.length === 1);
    expect(words.lost).toEqual([why]);
  });

  it('leaves alone for a second who comes and goes without an end', async () => {
    await find();
    const comes = async (): Promise<void> => {
      bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
      await arrivals();
      bus.own(VLC, '');
      await arrivals();
    };
    for (let i = 0; i < 200; i += 1) await comes();
    await arrivals();
    const asked = bus.calls.filter((call) => call.startsWith('GetConnectionUnixProcessID')).length;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(10);
    const { length } = found;
    clock.advance(1_000);
    bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
    await until(() => found.length === length + 1);
  });

  it('loses everybody with the bus, once', async () => {
    bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
    await find();
    const words = hear(found[0]);
    await bus.close();
    await until(() => words.lost.length === 1);
    await arrivals();
    expect(words.lost).toEqual([null]);
  });

  it('tells nothing any more once it was closed', async () => {
    bus.own(VLC, ':1.7', { pid: 77, identity: 'VLC media player' });
    const finder = await find();
    const words = hear(found[0]);
    await until(() => words.status !== undefined);
    finder.close();
    const { count } = words;
    bus.own('org.mpris.MediaPlayer2.mpv', ':1.8', { pid: 88, identity: 'mpv' });
    await arrivals();
    expect([found.length, words.count]).toEqual([1, count]);
  });

  it.each(['tcp:host=127.0.0.1,port=1', 'unix:path=/nowhere/at/all', 'unix:path=%zz', ''])(
    'finds nobody at %j',
    async (address) => {
      finding = new FindMpris({ clock, address, pid: OURS, onFound: (one) => found.push(one) });
      finding.start();
      await arrivals();
      expect([found, bus.calls]).toEqual([[], []]);
    },
  );
});
