import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { HUNDREDS } from '#shared/watch/testing/generated-pack';
import { arrivals, FakeMpv, until } from '../testing/fake-mpv';
import { KeptWords } from '../testing/kept-words';
import { MpvSource } from './mpv-source';

let folder: string;
let mpv: FakeMpv;
let clock: FakeClock;
let words: KeptWords;
let source: MpvSource;
let closed: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-mpv-'));
  const path = join(folder, 'socket');
  mpv = await FakeMpv.at(path);
  clock = new FakeClock(10_000);
  words = new KeptWords();
  closed = 0;
  source = new MpvSource(path, clock, () => (closed += 1));
  source.start(words);
  await until(() => mpv.commands.length === 11);
});
afterEach(async () => {
  source.close();
  await mpv.close();
  await rm(folder, { recursive: true });
});

/** Waits until all that was announced so far has been heard. */
async function heard(): Promise<void> {
  const before = words.statuses.length;
  mpv.announce('speed', 1);
  await until(() => words.statuses.length > before);
  await settled();
}

/** Waits until nothing has come for a while of turns. */
async function settled(): Promise<void> {
  let count = -1;
  let quiet = 0;
  await until(() => {
    quiet = words.count === count ? quiet + 1 : 0;
    count = words.count;
    return quiet > 4;
  });
}

async function loads(path = '/films/a.mkv'): Promise<void> {
  mpv.announce('path', path);
  mpv.announce('pause', false);
  await until(() => words.media.some((media) => media?.path === path));
  await settled();
}

function askedOf(name: string): number {
  return mpv.commands.filter(
    (command) => JSON.stringify(command) === JSON.stringify(['get_property', name]),
  ).length;
}

describe('MpvSource', () => {
  it('asks to be told what changes, and nothing more while it is not followed', async () => {
    const observed = mpv.commands.map((command) => (command as unknown[])[0]);
    expect(new Set(observed)).toEqual(new Set(['observe_property']));
    await loads();
    clock.advance(60_000);
    await settled();
    expect(mpv.commands).toHaveLength(11);
    expect(clock.waiting).toBe(0);
  });

  it('tells what is played as far as that can be believed', async () => {
    mpv.announce('media-title', 'A title\nof two\u0007 lines');
    mpv.announce('duration', 7_680.5);
    mpv.announce('container-fps', 23.976);
    await loads('/films/a.mkv');
    expect(words.media.at(-1)).toEqual({
      path: '/films/a.mkv',
      title: 'A title of two  lines',
      duration: 7_680.5,
      frameRate: 23.976,
    });
    for (const [name, data] of [
      ['duration', -1],
      ['duration', 1e9],
      ['duration', '7680'],
      ['container-fps', 0],
      ['container-fps', -24],
      ['container-fps', 1e6],
      ['media-title', { a: 1 }],
      ['media-title', ' \n '],
    ] as const)
      mpv.announce(name, data);
    await settled();
    expect(words.media.at(-1)).toEqual({
      path: '/films/a.mkv',
      title: null,
      duration: null,
      frameRate: null,
    });
    expect(source.exactness.bias).toBe(0.75 / 24);
    mpv.announce('container-fps', 25);
    await settled();
    expect(source.exactness).toEqual({ staleMax: 0.04, bias: 0.03, isExactPaused: true });
    mpv.announce('idle-active', true);
    await until(() => words.media.at(-1) === null);
    await until(() => words.status === 'ready');
  });

  it('is one process, where the player says which', async () => {
    expect(source.id).toBe(`mpv at ${join(folder, 'socket')}`);
    for (const pid of [0, -5, 2 ** 40, '7', null, {}]) {
      mpv.announce('pid', pid);
      await settled();
      expect(source.id).toBe(`mpv at ${join(folder, 'socket')}`);
    }
    mpv.announce('pid', 4711);
    await until(() => source.id === 'process 4711');
  });

  it('asks for the position often at first, then less so, while it is followed', async () => {
    mpv.properties.set('time-pos', 100);
    await loads();
    source.setFollowed(true);
    await until(() => words.samples.length === 1);
    expect(words.samples).toEqual([
      { at: 10_000, position: 100, rate: 1, playing: true, isJump: false },
    ]);
    const askedIn = async (milliseconds: number): Promise<number> => {
      const before = askedOf('time-pos');
      for (let i = 0; i < milliseconds; i += 10) {
        clock.advance(10);
        await arrivals();
      }
      await settled();
      return askedOf('time-pos') - before;
    };
    expect(await askedIn(500)).toBeGreaterThan(8);
    await askedIn(500);
    const then = await askedIn(3_000);
    expect([9, 10]).toContain(then);
    source.setFollowed(false);
    expect(await askedIn(3_000)).toBe(0);
  });

  it('takes an answer to be of the middle between asking and hearing', async () => {
    await loads();
    mpv.answers = false;
    source.setFollowed(true);
    await until(() => askedOf('time-pos') === 1);
    clock.advance(40);
    mpv.say('{"request_id":12,"error":"success","data":55.5}\n');
    await until(() => words.samples.length === 1);
    expect(words.samples[0]).toMatchObject({ at: 10_020, position: 55.5 });
  });

  it('believes no position during a seek; the first one after it is a jump', async () => {
    mpv.properties.set('time-pos', 100);
    await loads();
    source.setFollowed(true);
    await until(() => words.samples.length === 1);
    mpv.happen('seek');
    await until(() => words.status === 'seeking');
    const before = words.samples.length;
    mpv.properties.set('time-pos', 900);
    clock.advance(200);
    await settled();
    expect(words.samples).toHaveLength(before);
    expect(words.status).toBe('seeking');
    mpv.happen('playback-restart');
    await until(() => words.samples.length > before);
    expect(words.samples[before]).toMatchObject({ position: 900, isJump: true });
    clock.advance(50);
    await until(() => words.samples.length > before + 1);
    expect(words.samples.at(-1)).toMatchObject({ position: 900, isJump: false });
    expect(words.status).toBe('playing');
  });

  it('tells what it is doing', async () => {
    await loads();
    const after = async (name: string, data: unknown): Promise<string | undefined> => {
      mpv.announce(name, data);
      await heard();
      return words.status;
    };
    expect(await after('pause', true)).toBe('paused');
    expect(await after('pause', false)).toBe('playing');
    expect(await after('paused-for-cache', true)).toBe('stalled');
    expect(await after('paused-for-cache', false)).toBe('playing');
    expect(await after('eof-reached', true)).toBe('ended');
    expect(await after('eof-reached', false)).toBe('playing');
    expect(await after('seeking', true)).toBe('seeking');
    expect(await after('seeking', false)).toBe('playing');
    expect(await after('path', null)).toBe('ready');
  });

  it.each(['paused-for-cache', 'eof-reached', 'pause'])('stands while %s', async (name) => {
    mpv.properties.set('time-pos', 100);
    await loads();
    mpv.announce(name, true);
    await settled();
    source.setFollowed(true);
    await until(() => words.samples.length > 0);
    expect(words.samples.at(-1)?.playing).toBe(false);
  });

  it('tells no position and no speed that a film cannot have', async () => {
    await loads();
    source.setFollowed(true);
    for (const position of [1e9, -1e9, '100', null, true, [], { position: 5 }]) {
      mpv.properties.set('time-pos', position);
      clock.advance(100);
      await settled();
    }
    mpv.properties.delete('time-pos');
    clock.advance(100);
    await settled();
    // What is no number at all in JSON makes the line no message.
    mpv.answers = false;
    for (const number of ['NaN', 'nan', '-inf', '1e999', '-1e999']) {
      clock.advance(100);
      mpv.say(
        Array.from(
          { length: 3 },
          (_, i) => `{"request_id":${String(12 + i)},"error":"success","data":${number}}\n`,
        ).join(''),
      );
    }
    await settled();
    expect(words.samples).toEqual([]);
    mpv.answers = true;
    mpv.properties.set('time-pos', 100);
    for (const speed of [0, -1, 1e9, '2', null]) {
      mpv.announce('speed', speed);
      await settled();
    }
    clock.advance(1_000);
    await until(() => words.samples.length > 0);
    expect(new Set(words.samples.map(({ rate }) => rate))).toEqual(new Set([1]));
    mpv.announce('speed', 1.5);
    await until(() => words.samples.at(-1)?.rate === 1.5);
  });

  it('stands still where the player answers nothing for nine tenths of a second, until it does', async () => {
    mpv.properties.set('time-pos', 100);
    await loads();
    source.setFollowed(true);
    await until(() => words.samples.length === 1);
    mpv.answers = false;
    clock.advance(1_300);
    expect(words.status).toBe('stalled');
    mpv.answers = true;
    clock.advance(900);
    await until(() => words.status === 'playing');
  });

  it('asks the player to do what the hands are told', async () => {
    source.hands.play();
    source.hands.pause();
    source.hands.seek(61.25);
    source.hands.setSpeed(1.25);
    source.picture.show([], { corner: 'top-left', light: 50 });
    await until(() => mpv.commands.length === 16);
    expect(mpv.commands.slice(11)).toEqual([
      ['set_property', 'pause', false],
      ['set_property', 'pause', true],
      ['seek', 61.25, 'absolute+exact'],
      ['set_property', 'speed', 1.25],
      ['osd-overlay', 4161, 'none', ''],
    ]);
  });

  it('tells nothing and waits for nothing once the player is gone', async () => {
    mpv.properties.set('time-pos', 100);
    await loads();
    source.setFollowed(true);
    await until(() => words.samples.length > 0);
    await mpv.close();
    await until(() => words.lost.length > 0);
    expect([words.lost, closed]).toEqual([[null], 1]);
    const { count } = words;
    source.setFollowed(false);
    source.setFollowed(true);
    source.hands.play();
    clock.advance(10_000);
    expect(words.count).toBe(count);
    expect(clock.waiting).toBe(0);
  });

  it('tells nothing and waits for nothing once it was closed', async () => {
    mpv.properties.set('time-pos', 100);
    await loads();
    source.setFollowed(true);
    await until(() => words.samples.length > 0);
    source.close();
    const { count } = words;
    source.setFollowed(true);
    clock.advance(10_000);
    mpv.announce('pause', true);
    await until(() => mpv.open === 0);
    expect([words.count, words.lost, closed]).toEqual([count, [], 0]);
    expect(clock.waiting).toBe(0);
  });

  it('is left where it is no mpv, with the reason', async () => {
    mpv.say('220 Welcome\n'.repeat(30));
    await until(() => words.lost.length > 0);
    expect(words.lost).toEqual([
      'What listens there is no mpv: it answers in no form that mpv has.',
    ]);
    expect(closed).toBe(1);
  });

  it('survives whatever is announced, and tells only what has the form for it', async () => {
    mpv.properties.set('time-pos', 100);
    await loads();
    source.setFollowed(true);
    const name = fc.constantFrom(
      ...['pid', 'path', 'media-title', 'duration', 'container-fps', 'pause', 'speed'],
      ...['paused-for-cache', 'seeking', 'eof-reached', 'idle-active', '__proto__', 'toString'],
    );
    const data = fc.oneof(fc.jsonValue(), fc.double(), fc.boolean(), fc.string());
    for (const announced of fc.sample(fc.array(fc.tuple(name, data), { maxLength: 9 }), HUNDREDS)) {
      for (const [what, value] of announced) mpv.announce(what, value);
      mpv.properties.set('time-pos', announced[0]?.[1] ?? 100);
      mpv.happen('playback-restart');
      clock.advance(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await settled();
    expect(words.lost).toEqual([]);
    expect(words.samples.length).toBeGreaterThan(20);
    for (const { position, rate, playing } of words.samples) {
      expect(Math.abs(position)).toBeLessThanOrEqual(86_400);
      expect(rate).toBeGreaterThanOrEqual(0.01);
      expect(rate).toBeLessThanOrEqual(100);
      expect(typeof playing).toBe('boolean');
    }
    for (const media of words.media) {
      if (media === null) continue;
      expect(media.path).not.toBe('');
      expect((media.title ?? '').length).toBeLessThanOrEqual(500);
      expect(media.duration ?? 0).toBeGreaterThanOrEqual(0);
      expect(media.frameRate ?? 24).toBeGreaterThanOrEqual(1);
    }
    expect(source.exactness.bias).toBeGreaterThan(0);
  });
});
