import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrivals, FakeMpv, until, type Wire } from '../testing/fake-mpv';
import type { MpvMessage } from './messages';
import { MpvSocket } from './mpv-socket';

const MIB = 1024 * 1024;

let folder: string;
let path: string;
let server: FakeMpv | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-mpv-'));
  path = join(folder, 'socket');
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

/** Connects, and keeps what is heard. */
class Heard {
  opened = 0;
  readonly messages: MpvMessage[] = [];
  readonly closed: (string | null)[] = [];
  readonly socket: MpvSocket;

  constructor(now = (): number => 0) {
    this.socket = new MpvSocket(path, now, {
      onOpen: () => (this.opened += 1),
      onMessage: (message) => this.messages.push(message),
      onClose: (why) => this.closed.push(why?.message ?? null),
    });
  }

  async open(): Promise<this> {
    await until(() => this.opened === 1 && (server?.open ?? 0) === 1);
    return this;
  }
}

/** Sends the same again and again until the other side has had enough. @returns bytes that were taken */
function pour(socket: Wire, chunk: Buffer): { bytes: () => number } {
  const most = 1024 * MIB;
  const write = (): void => {
    while (!socket.destroyed && socket.bytesWritten < most) if (!socket.write(chunk)) return;
  };
  socket.on('drain', write);
  write();
  return { bytes: () => socket.bytesWritten };
}

describe('MpvSocket', () => {
  it('tells each question its own answer, whatever the order', async () => {
    server = await FakeMpv.at(path);
    server.answers = false;
    const { socket, messages } = await new Heard().open();
    const answers: unknown[] = [];
    socket.send(['get_property', 'one'], (data, isError) => answers.push(['one', data, isError]));
    socket.send(['get_property', 'two'], (data, isError) => answers.push(['two', data, isError]));
    await until(() => server?.commands.length === 2);
    server.say('{"request_id":2,"error":"property unavailable"}\n');
    server.say('{"request_id":9,"error":"success","data":"nobody asked"}\n');
    server.say('{"request_id":1,"error":"success","data":5}\n');
    server.say('{"request_id":1,"error":"success","data":"once more"}\n');
    server.say('{"event":"seek"}\n');
    await until(() => messages.length === 1);
    expect(answers).toEqual([
      ['two', undefined, true],
      ['one', 5, false],
    ]);
    expect(messages).toEqual([{ kind: 'event', name: 'seek' }]);
    socket.close();
  });

  it('tells nothing any more once it was closed', async () => {
    server = await FakeMpv.at(path);
    server.answers = false;
    const heard = await new Heard().open();
    const answers: unknown[] = [];
    heard.socket.send(['get_property', 'one'], (data) => answers.push(data));
    await until(() => server?.commands.length === 1);
    server.say('{"request_id":1,"error":"success"}\n{"event":"seek"}\n');
    heard.socket.close();
    heard.socket.send(['get_property', 'two'], (data) => answers.push(data));
    await until(() => server?.open === 0);
    await arrivals();
    expect(answers).toEqual([]);
    expect([heard.messages, heard.closed]).toEqual([[], []]);
    expect(server.commands).toHaveLength(1);
  });

  it('is closed without a word where the other side goes, or was never there', async () => {
    const nobody = new Heard();
    await until(() => nobody.closed.length > 0);
    expect([nobody.opened, nobody.closed]).toEqual([0, [null]]);
    server = await FakeMpv.at(path, (socket) => socket.destroy());
    const early = new Heard();
    await until(() => early.closed.length > 0);
    await arrivals();
    expect(early.closed).toEqual([null]);
  });

  it('forgives twenty lines that are no messages, and no more', async () => {
    server = await FakeMpv.at(path);
    const heard = await new Heard().open();
    server.say('nonsense\n'.repeat(20));
    server.happen('seek');
    await until(() => heard.messages.length === 1);
    expect(heard.closed).toEqual([]);
    server.say('{"error":1}\n{"event":"seek"}\n{"event":"seek"}\n');
    await until(() => heard.closed.length > 0);
    await arrivals();
    expect(heard.closed).toEqual([
      'What listens there is no mpv: it answers in no form that mpv has.',
    ]);
    // What came in the same breath is not heard any more.
    expect(heard.messages).toHaveLength(1);
    await until(() => server?.open === 0);
  });

  it('cuts off a gigabyte without an end while it has hardly begun', async () => {
    let poured = { bytes: (): number => 0 };
    server = await FakeMpv.at(path, (socket) => {
      poured = pour(socket, Buffer.alloc(64 * 1024, 'x'));
    });
    const heard = new Heard();
    await until(() => heard.closed.length > 0);
    await until(() => server?.open === 0);
    expect(heard.closed).toEqual([
      `What is at ${path} is no mpv: it sends a message without an end.`,
    ]);
    expect(heard.messages).toEqual([]);
    expect(poured.bytes()).toBeLessThan(8 * MIB);
  });

  it('cuts off a flood of messages after five thousand in one second', async () => {
    let poured = { bytes: (): number => 0 };
    const million = Buffer.from('{"event":"tick"}\n'.repeat(1_000));
    server = await FakeMpv.at(path, (socket) => {
      poured = pour(socket, million);
    });
    const heard = new Heard();
    await until(() => heard.closed.length > 0);
    await until(() => server?.open === 0);
    expect(heard.closed).toEqual([
      `What is at ${path} is no mpv: it sends more messages than a player has reason to.`,
    ]);
    expect(heard.messages).toHaveLength(5_000);
    expect(poured.bytes()).toBeLessThan(8 * MIB);
  });

  it('hears a million messages of a player that takes its time', async () => {
    let poured = 0;
    const batch = Buffer.from('{"event":"tick"}\n'.repeat(1_000));
    server = await FakeMpv.at(path, (socket) => {
      const write = (): void => {
        while (poured < 1_000) {
          poured += 1;
          if (!socket.write(batch)) return;
        }
      };
      socket.on('drain', write);
      write();
    });
    // Each message comes a fifth of a millisecond after the last: just as many as are allowed.
    let line = 0;
    const heard = new Heard(() => (line++ % 1_000_001) / 5);
    await until(() => heard.messages.length >= 1_000_000 || heard.closed.length > 0);
    expect(heard.closed).toEqual([]);
    expect(heard.messages).toHaveLength(1_000_000);
    heard.socket.close();
  });
});
