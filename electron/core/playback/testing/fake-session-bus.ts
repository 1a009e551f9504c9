import { createServer, type Server, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { marshall, unmarshalMessages } from '@homebridge/dbus-native/lib/message.js';

const RETURN = 2;
const ERROR = 3;
const SIGNAL = 4;
const BUS = 'org.freedesktop.DBus';
const PATH = '/org/mpris/MediaPlayer2';

type Body = readonly [signature: string, ...values: unknown[]];
interface Call {
  serial: number;
  destination?: string;
  member?: string;
  body?: readonly unknown[];
}

/** A program on the bus. */
export interface Peer {
  pid: number;
  /** What it calls itself; null for one that refuses to say. */
  identity: string | null;
}

/** A session bus at a socket, with as many programs on it as a test wants. One client is enough for it. */
export class FakeSessionBus {
  /** Owners by well-known name. */
  readonly names = new Map<string, string>();
  /** Programs by the unique name of their connection. */
  readonly peers = new Map<string, Peer>();
  readonly calls: string[] = [];
  /** What it says to whoever wants to come in. */
  greeting = 'OK 0123abcd';
  /** Somebody who answers to every call as well, and first. */
  forger: string | undefined;
  private readonly sockets = new Set<Socket>();
  private serial = 0;

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => this.greet(socket));
  }

  static async at(path: string): Promise<FakeSessionBus> {
    const server = createServer();
    const bus = new FakeSessionBus(server);
    await new Promise<void>((resolve) => server.listen(path, resolve));
    return bus;
  }

  /** A name is owned by somebody from now on, or by nobody. */
  own(name: string, owner: string, peer?: Peer): void {
    const before = this.names.get(name) ?? '';
    if (owner === '') this.names.delete(name);
    else this.names.set(name, owner);
    if (peer) this.peers.set(owner, peer);
    this.signal(BUS, BUS, 'NameOwnerChanged', ['sss', name, before, owner]);
  }

  /** A program sends a signal to everybody. @param spoil changes its bytes as they go out */
  signal(
    sender: string,
    of: string,
    member: string,
    [signature, ...body]: Body,
    spoil: (bytes: Buffer) => void = () => undefined,
  ): void {
    this.serial += 1;
    const path = sender === BUS ? '/org/freedesktop/DBus' : PATH;
    const head = { type: SIGNAL, serial: this.serial, sender, path, interface: of, member };
    this.send({ ...head, signature, body }, spoil);
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Lets anybody in, and reads messages from then on. */
  private greet(socket: Socket): void {
    const messages = new PassThrough();
    let spoken = '';
    let hasBegun = false;
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('data', (chunk) => {
      if (hasBegun) {
        messages.write(chunk);
        return;
      }
      spoken += chunk.toString('latin1');
      if (spoken.includes('AUTH') && !spoken.includes('BEGIN'))
        socket.write(`${this.greeting}\r\n`);
      const end = spoken.indexOf('BEGIN\r\n');
      if (end < 0) return;
      hasBegun = true;
      unmarshalMessages(messages, (call) => this.answer(call), {});
      messages.write(Buffer.from(spoken.slice(end + 7), 'latin1'));
    });
  }

  private answer(call: Call): void {
    this.calls.push(`${call.member ?? ''} ${(call.body ?? []).map(String).join(' ')}`.trim());
    const answer = this.answerTo(call);
    this.serial += 1;
    const reply = {
      serial: this.serial,
      replySerial: call.serial,
      sender: call.destination ?? BUS,
    };
    if (this.forger !== undefined)
      this.send({ ...reply, type: RETURN, sender: this.forger, signature: 's', body: ['Forged.'] });
    if (!answer) {
      const errorName = `${BUS}.Error.Failed`;
      this.send({ ...reply, type: ERROR, errorName, signature: 's', body: ['No.'] });
      return;
    }
    const [signature, ...body] = answer;
    this.send({ ...reply, type: RETURN, ...(signature !== '' && { signature, body }) });
  }

  private answerTo({ destination = '', member, body = [] }: Call): Body | undefined {
    const about = String(body[0]);
    const peer = this.peers.get(destination === BUS ? about : destination);
    const owner = this.names.get(about);
    switch (member) {
      case 'Hello':
        return ['s', ':1.99'];
      case 'AddMatch':
      case 'RemoveMatch':
        return [''];
      case 'ListNames':
        return ['as', [BUS, ':1.99', ...this.names.keys()]];
      case 'GetNameOwner':
        return owner === undefined ? undefined : ['s', owner];
      case 'GetConnectionUnixProcessID':
        return peer && ['u', peer.pid];
      case 'Get':
        return peer?.identity ? ['v', ['s', peer.identity]] : undefined;
      case 'GetAll':
        return ['a{sv}', [['PlaybackStatus', ['s', 'Paused']]]];
      default:
        return undefined;
    }
  }

  private send(
    message: Parameters<typeof marshall>[0],
    spoil: (bytes: Buffer) => void = () => undefined,
  ): void {
    const bytes = marshall(message);
    spoil(bytes);
    for (const socket of this.sockets) socket.write(bytes);
  }
}
