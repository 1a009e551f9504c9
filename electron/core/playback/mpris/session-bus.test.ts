import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { socketOf } from './session-bus';

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
