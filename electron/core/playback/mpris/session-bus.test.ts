import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { arrivals, until } from '../testing/fake-mpv';
import { FakeSessionBus } from '../testing/fake-session-bus';
import { SessionBus, socketOf, type BusSignal } from './session-bus';

type Listening = ConstructorParameters<typeof SessionBus>[1];

/** Somebody to whom everybody is welcome. */
function listening(given: Partial<Listening>): Listening {
  return {
    isWelcome: () => true,
    onSignal: () => undefined,
    onUnreadable: () => undefined,
    onEnd: () => undefined,
    ...given,
  };
}

describe('socketOf', () => {
  it.each([
    ['unix:path=/run/user/1000/bus', '/run/user/1000/bus'],
    ['unix:path=/run/user/1000/bus,guid=0123456789abcdef', '/run/user/1000/bus'],
    ['unix:guid=0123456789abcdef,path=/tmp/bus', '/tmp/bus'],
    ['unix:path=/tmp/with%20a%20blank%2c%20a%20comma', '/tmp/with a blank, a comma'],
    ['unix:path=/tmp/a=b', '/tmp/a=b'],
    ['unix:abstract=/tmp/dbus-x1,guid=01', '\0/tmp/dbus-x1'],
    ['tcp:host=127.0.0.1,port=4711;unix:path=/tmp/bus', '/tmp/bus'],
    ['unix:path=/tmp/first;unix:path=/tmp/second', '/tmp/first'],
    ['unix:tmpdir=/tmp;unix:abstract=x', '\0x'],
    ['unix:path=%zz;unix:path=/tmp/second', '/tmp/second'],
    ['unix:path=;unix:path=/tmp/second', '/tmp/second'],
    ['tcp:host=127.0.0.1,port=4711', undefined],
    ['nonce-tcp:host=127.0.0.1,port=4711,noncefile=/tmp/x', undefined],
    ['unixexec:path=/bin/sh,argv1=-c', undefined],
    ['launchd:env=DBUS_LAUNCHD_SESSION_BUS_SOCKET', undefined],
    ['autolaunch:', undefined],
    ['unix:runtime=yes', undefined],
    ['unix:path=%zz', undefined],
    ['unix:path=%ff', undefined],
    ['unix:path=', undefined],
    ['unix:', undefined],
    ['/tmp/bus', undefined],
    ['', undefined],
  ])('reads %j', (address, socket) => {
    expect(socketOf(address)).toBe(socket);
  });

  it('never throws, and finds no socket where nothing is said of a path', () => {
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((rest) => `unix:${rest}`),
      fc.string().map((rest) => `unix:path=${rest}`),
    );
    fc.assert(
      fc.property(address, (given) => {
        const socket = socketOf(given);
        if (!/(path|abstract)=/.test(given)) expect(socket).toBeUndefined();
        expect(socket).not.toBe('');
      }),
      THOUSANDS,
    );
  });
});

describe('SessionBus', () => {
  it('ends once where nobody listens, and refuses calls from then on', async () => {
    let ended = 0;
    const bus = new SessionBus('/nowhere/at/all', listening({ onEnd: () => (ended += 1) }));
    await until(() => ended === 1);
    await arrivals();
    expect(ended).toBe(1);
    await expect(bus.ask('ListNames', '', [])).rejects.toThrow('The session bus is gone.');
  });

  it('asks, is refused, hears signals, and says nothing more once it is closed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'footlight-bus-'));
    const server = await FakeSessionBus.at(join(folder, 'bus'));
    let ended = 0;
    const signals: BusSignal[] = [];
    const bus = new SessionBus(
      join(folder, 'bus'),
      listening({ onSignal: (signal) => signals.push(signal), onEnd: () => (ended += 1) }),
    );
    server.names.set('org.example.One', ':1.7');
    expect(await bus.ask('GetNameOwner', 's', ['org.example.One'])).toEqual([':1.7']);
    await expect(bus.ask('GetNameOwner', 's', ['org.example.Two'])).rejects.toThrow('No.');
    server.signal(':1.7', 'org.example.Thing', 'Happened', ['su', 'one', 2]);
    await until(() => signals.length === 1);
    expect(signals).toEqual([
      { sender: ':1.7', interface: 'org.example.Thing', member: 'Happened', body: ['one', 2] },
    ]);
    bus.close();
    server.signal(':1.7', 'org.example.Thing', 'Happened', ['su', 'two', 2]);
    await server.close();
    await arrivals();
    expect([signals.length, ended]).toEqual([1, 0]);
    await rm(folder, { recursive: true });
  });

  it('reads nothing of who is not welcome, and says who cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'footlight-bus-'));
    const server = await FakeSessionBus.at(join(folder, 'bus'));
    const signals: BusSignal[] = [];
    const unreadable: string[] = [];
    const asked: [string, boolean][] = [];
    const bus = new SessionBus(
      join(folder, 'bus'),
      listening({
        isWelcome: (sender, bytes, isAnswer) => {
          asked.push([sender, isAnswer]);
          return sender !== ':1.8' && bytes < 3_000_000;
        },
        onSignal: (signal) => signals.push(signal),
        onUnreadable: (sender) => unreadable.push(sender),
      }),
    );
    await bus.ask('ListNames', '', []);
    asked.length = 0;
    server.signal(':1.8', 'org.example.Thing', 'Happened', ['s', 'one']);
    server.signal(':1.7', 'org.example.Thing', 'Happened', ['s', 'x'.repeat(2_500_000)]);
    server.signal(':1.9', 'org.example.Thing', 'Happened', ['s', 'x'.repeat(5_000_000)]);
    // The number of an open file, which is no type that is read here.
    server.signal(':1.6', 'org.example.Thing', 'Happened', ['v', ['u', 7]], (bytes) => {
      bytes.write('h', bytes.lastIndexOf('\u0001u\u0000') + 1);
    });
    server.signal(':1.7', 'org.example.Thing', 'Happened', ['s', 'two']);
    await until(() => signals.length === 1);
    expect(signals.map(({ sender, body }) => [sender, body])).toEqual([[':1.7', ['two']]]);
    expect(unreadable).toEqual([':1.7', ':1.6']);
    expect(asked).toEqual([':1.8', ':1.7', ':1.9', ':1.6', ':1.7'].map((each) => [each, false]));
    bus.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('takes an answer only from who was asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'footlight-bus-'));
    const server = await FakeSessionBus.at(join(folder, 'bus'));
    server.own('org.example.One', ':1.7', { pid: 77, identity: 'One' });
    const bus = new SessionBus(join(folder, 'bus'), listening({}));
    const ask = (): Promise<readonly unknown[]> =>
      bus.call({
        destination: ':1.7',
        path: '/',
        interface: 'org.example',
        member: 'Get',
        signature: 'ss',
        body: ['org.example', 'Identity'],
      });
    expect(await ask()).toEqual([[[{ type: 's', child: [] }], ['One']]]);
    server.forger = ':1.66';
    expect(await ask()).toEqual([[[{ type: 's', child: [] }], ['One']]]);
    bus.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  it.each(['REJECTED EXTERNAL DBUS_COOKIE_SHA1', 'DATA', '220 Welcome', ''])(
    'ends where it is greeted with %j, and answers to nothing else',
    async (greeting) => {
      const folder = await mkdtemp(join(tmpdir(), 'footlight-bus-'));
      const server = await FakeSessionBus.at(join(folder, 'bus'));
      server.greeting = greeting;
      let ended = 0;
      const bus = new SessionBus(join(folder, 'bus'), listening({ onEnd: () => (ended += 1) }));
      await until(() => ended === 1);
      bus.close();
      await server.close();
      await rm(folder, { recursive: true });
      expect(ended).toBe(1);
    },
  );
});
