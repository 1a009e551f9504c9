import { createServer, type Server, type Socket } from 'node:net';
import { vi } from 'vitest';

/** A connection, as the side that listens has it. */
export type Wire = Socket;

/** What listens at a socket of the file system and speaks as mpv does, or says whatever else a test wants. */
export class FakeMpv {
  /** All commands of all connections, without their ids. */
  readonly commands: unknown[] = [];
  /** What it answers to `get_property`; an error for what is not in here. */
  readonly properties = new Map<string, unknown>();
  /** Whether it answers at all. */
  answers = true;
  /** How many have connected so far. */
  connected = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    onConnection: (socket: Socket) => void,
  ) {
    server.on('connection', (socket) => {
      this.connected += 1;
      this.sockets.add(socket);
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (chunk) => {
        const lines = `${text}${chunk.toString()}`.split('\n');
        text = lines.pop() ?? '';
        for (const line of lines) this.take(socket, line);
      });
      socket.on('error', () => socket.destroy());
      socket.on('close', () => this.sockets.delete(socket));
      onConnection(socket);
    });
  }

  /** @param onConnection told each connection, to do something of its own with it */
  static async at(
    path: string,
    onConnection: (socket: Socket) => void = () => undefined,
  ): Promise<FakeMpv> {
    const server = createServer();
    const mpv = new FakeMpv(server, onConnection);
    await new Promise<void>((resolve, reject) => {
      server.on('error', reject);
      server.listen(path, resolve);
    });
    return mpv;
  }

  /** How many are connected now. */
  get open(): number {
    return this.sockets.size;
  }

  /** Sends text as it stands, to everybody. */
  say(text: string): void {
    for (const socket of this.sockets) socket.write(text);
  }

  announce(name: string, data: unknown): void {
    this.say(`${JSON.stringify({ event: 'property-change', id: 1, name, data })}\n`);
  }

  happen(event: string): void {
    this.say(`${JSON.stringify({ event })}\n`);
  }

  /** Ends all connections, and takes no more. */
  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(socket: Socket, line: string): void {
    const { command, request_id } = JSON.parse(line) as {
      command: unknown[];
      request_id: number;
    };
    this.commands.push(command);
    if (!this.answers) return;
    const [verb, name] = command;
    const isKnown = verb !== 'get_property' || this.properties.has(String(name));
    const answer = isKnown
      ? { request_id, error: 'success', data: this.properties.get(String(name)) ?? null }
      : { request_id, error: 'property unavailable' };
    socket.write(`${JSON.stringify(answer)}\n`);
  }
}

/** Waits until something holds that comes over a socket. */
export async function until(holds: () => boolean): Promise<void> {
  await vi.waitFor(
    () => {
      if (!holds()) throw new Error(`This never came: ${holds.toString()}`);
    },
    { timeout: 60_000, interval: 2 },
  );
}

/** Lets everything be read that is on its way through a socket by now. */
export async function arrivals(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
