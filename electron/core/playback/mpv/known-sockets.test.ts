import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { configuredSocket, socketIn, usualSockets } from './known-sockets';

const HOME = '/home/somebody';
const FOLDERS = { home: HOME, config: '/home/somebody/.config/mpv' };

describe('socketIn', () => {
  it.each([
    ['input-ipc-server=/tmp/mine', '/tmp/mine'],
    ['  input-ipc-server = /tmp/mine  ', '/tmp/mine'],
    ['\tinput-ipc-server\t=\t/tmp/mine\t', '/tmp/mine'],
    ['--input-ipc-server=/tmp/mine', '/tmp/mine'],
    ['input-ipc-server="/tmp/my own"', '/tmp/my own'],
    ["input-ipc-server='/tmp/my own'", '/tmp/my own'],
    ['input-ipc-server=/tmp/my own', '/tmp/my own'],
    ['input-ipc-server=~/mine', '/home/somebody/mine'],
    ['input-ipc-server=/tmp/mine # the usual place', '/tmp/mine'],
    ['input-ipc-server="/tmp/my # own" # quoted', '/tmp/my # own'],
    ['input-ipc-server=\\\\.\\pipe\\mine', '\\\\.\\pipe\\mine'],
    ['volume=50\r\ninput-ipc-server=/tmp/mine\r\nmute=no\r\n', '/tmp/mine'],
    ['input-ipc-server=/tmp/first\ninput-ipc-server=/tmp/second', '/tmp/second'],
    ['#input-ipc-server=/tmp/mine', undefined],
    ['# input-ipc-server=/tmp/mine', undefined],
    ['no-input-ipc-server=/tmp/mine', undefined],
    ['input-ipc-server-more=/tmp/mine', undefined],
    ['input-ipc-server=', undefined],
    ['input-ipc-server=relative/mine', undefined],
    ['input-ipc-server=127.0.0.1:8080', undefined],
    ['', undefined],
  ])('reads %j', (text, socket) => {
    expect(socketIn(text, FOLDERS)).toBe(socket);
  });

  it("reads a path from mpv's own folder", () => {
    for (const path of ['~~/socket', '"~~/socket"', '~~home/socket'])
      expect(socketIn(`input-ipc-server=${path}`, FOLDERS)).toBe(
        '/home/somebody/.config/mpv/socket',
      );
  });

  it('reads no path that is longer than a path can be', () => {
    expect(socketIn(`input-ipc-server=/${'x'.repeat(4095)}`, FOLDERS)).toHaveLength(4096);
    expect(socketIn(`input-ipc-server=/${'x'.repeat(4096)}`, FOLDERS)).toBeUndefined();
  });

  it('tells only whole paths, whatever the file holds', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((value) => `input-ipc-server=${value}`),
      fc.string().map((value) => ` --input-ipc-server = "~/${value}"`),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const socket = socketIn(lines.join('\n'), FOLDERS);
        if (socket !== undefined) expect(socket).toMatch(/^(\/|\\\\\.\\pipe\\)/);
      }),
      THOUSANDS,
    );
  });
});

describe('the places where mpv may listen', () => {
  it('are pipes on Windows', () => {
    for (const path of usualSockets({}, 'win32')) expect(path).toMatch(/^\\\\\.\\pipe\\mpv/);
  });

  it('are each named once, whole, also those of the own session', () => {
    const paths = usualSockets({ HOME, XDG_RUNTIME_DIR: '/run/user/1000' }, 'linux');
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^\//);
    expect(paths).toContain('/run/user/1000/mpvsocket');
    expect(paths).toContain('/tmp/mpvsocket');
    expect(paths).toContain('/home/somebody/.config/mpv/socket');
    expect(usualSockets({ HOME, XDG_CONFIG_HOME: '/etc/mine' }, 'linux')).toContain(
      '/etc/mine/mpv/socket',
    );
    expect(usualSockets({ HOME, XDG_RUNTIME_DIR: '/tmp' }, 'linux')).toHaveLength(paths.length - 5);
  });
});

describe('configuredSocket', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'footlight-mpv-conf-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  it("is what the viewer's own mpv.conf names, and nothing without one", async () => {
    expect(await configuredSocket({ HOME: home })).toBeUndefined();
    await mkdir(join(home, '.config', 'mpv'), { recursive: true });
    await writeFile(join(home, '.config/mpv/mpv.conf'), 'input-ipc-server=~/mine\n');
    expect(await configuredSocket({ HOME: home })).toBe(join(home, 'mine'));
    expect(
      await configuredSocket({ HOME: home, XDG_CONFIG_HOME: join(home, 'other') }),
    ).toBeUndefined();
  });

  it('is nothing where mpv.conf is a folder', async () => {
    await mkdir(join(home, '.config', 'mpv', 'mpv.conf'), { recursive: true });
    expect(await configuredSocket({ HOME: home })).toBeUndefined();
  });
});
