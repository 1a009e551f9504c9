import { createConnection, type Socket } from 'node:net';
import { marshall } from '@homebridge/dbus-native/lib/message.js';
import { MessageFrames, type Frame } from './message-frames';

/** The bus's answer to who we are is one line, and a short one. */
const LONGEST_GREETING = 1_024;

interface Listening {
  onFrame: (frame: Frame) => void;
  /** Called once when the bus goes away, or was never there. */
  onEnd: () => void;
}

/** Bytes to and from the session bus, over its socket: says who we are, then passes messages. */
export class BusWire {
  private readonly socket: Socket;
  private readonly frames: MessageFrames;
  private greeting: string | undefined = '';
  /** What is to be sent once the bus has let us in. */
  private waiting: Buffer[] = [];
  private isOpen = true;

  constructor(
    path: string,
    private readonly listening: Listening,
  ) {
    this.frames = new MessageFrames((frame) => {
      if (this.isOpen) listening.onFrame(frame);
    });
    this.socket = createConnection({ path });
    this.socket.on('error', () => this.end());
    this.socket.on('close', () => this.end());
    this.socket.on('data', (chunk: Buffer) => this.take(chunk));
    const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
    this.socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  }

  /** @throws if the message is none */
  send(message: Parameters<typeof marshall>[0]): void {
    const bytes = marshall(message);
    if (this.greeting === undefined) this.socket.write(bytes);
    else this.waiting.push(bytes);
  }

  close(): void {
    this.isOpen = false;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    try {
      if (this.greeting === undefined) this.frames.take(chunk);
      else this.hearGreeting(chunk.toString('latin1'));
    } catch {
      this.end();
    }
  }

  private hearGreeting(text: string): void {
    const greeting = (this.greeting ?? '') + text;
    this.greeting = greeting;
    const end = greeting.indexOf('\r\n');
    if (end < 0 && greeting.length <= LONGEST_GREETING) return;
    if (end < 0 || !greeting.startsWith('OK ')) {
      this.end();
      return;
    }
    this.greeting = undefined;
    this.socket.write('BEGIN\r\n');
    for (const bytes of this.waiting.splice(0)) this.socket.write(bytes);
    this.frames.take(Buffer.from(greeting.slice(end + 2), 'latin1'));
  }

  private end(): void {
    if (!this.isOpen) return;
    this.close();
    this.listening.onEnd();
  }
}
