import { createConnection, type Socket } from 'node:net';
import type { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import { LineReader } from './line-reader';
import { readMessage, type MpvMessage } from './messages';

/** So many lines that are no messages are forgiven: a new version may say something new. */
const NONSENSE_FORGIVEN = 20;

interface Listening {
  onOpen: () => void;
  onMessage: (message: MpvMessage) => void;
  /** @param why where it was not simply closed */
  onClose: (why: FootlightError | null) => void;
}

/** The wire to one mpv: a socket of the file system, or a named pipe on Windows. Never a network address. */
export class MpvSocket {
  private readonly socket: Socket;
  private readonly waiting = new Map<number, (data: unknown, isError: boolean) => void>();
  private isOpen = true;
  private lastId = 0;
  private nonsense = 0;

  constructor(
    path: string,
    now: () => number,
    private readonly listening: Listening,
  ) {
    const reader = new LineReader(now);
    this.socket = createConnection({ path });
    this.socket.on('connect', listening.onOpen);
    this.socket.on('data', (chunk) => {
      const trouble = reader.read(chunk, (line) => this.take(line));
      if (trouble !== undefined)
        this.end(saidError('not-found', `errors.player.not-mpv.${trouble}`, { values: { path } }));
    });
    this.socket.on('error', () => this.end(null));
    this.socket.on('close', () => this.end(null));
  }

  /** @param answered told the answer; never called if the connection ends before */
  send(command: readonly unknown[], answered?: (data: unknown, isError: boolean) => void): void {
    if (!this.isOpen) return;
    this.lastId += 1;
    if (answered) this.waiting.set(this.lastId, answered);
    this.socket.write(`${JSON.stringify({ command, request_id: this.lastId })}\n`);
  }

  close(): void {
    this.isOpen = false;
    this.waiting.clear();
    this.socket.destroy();
  }

  private take(line: string): boolean {
    const message = readMessage(line);
    if (!message) {
      this.nonsense += 1;
      if (this.nonsense > NONSENSE_FORGIVEN)
        this.end(saidError('not-found', 'errors.player.not-mpv.nonsense'));
    } else if (message.kind === 'reply') {
      const answered = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      answered?.(message.data, message.isError);
    } else {
      this.listening.onMessage(message);
    }
    return this.isOpen;
  }

  private end(why: FootlightError | null): void {
    if (!this.isOpen) return;
    this.close();
    this.listening.onClose(why);
  }
}
