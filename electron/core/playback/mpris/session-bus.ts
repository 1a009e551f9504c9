import { shortText } from '../believable';
import { BusWire } from './bus-wire';
import type { Frame } from './message-frames';

/** A signal that somebody on the bus has sent. */
export interface BusSignal {
  /** The unique name of the connection that sent it; the bus vouches for it. */
  sender: string;
  interface: string;
  member: string;
  body: readonly unknown[];
}

export interface BusCall {
  destination: string;
  path: string;
  interface: string;
  member: string;
  signature?: string;
  body?: readonly unknown[];
}

const [CALL, RETURN, ERROR, SIGNAL] = [1, 2, 3, 4] as const;
/** The bus's own name on itself. */
export const BUS_NAME = 'org.freedesktop.DBus';
const BUS = {
  destination: BUS_NAME,
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** An answer that takes longer is taken for none, in milliseconds. */
const LONGEST_WAIT = 3_000;

/**
 * The socket that a bus address names: `unix:path=` or `unix:abstract=`. Undefined for an address of any other
 * kind: Footlight speaks to no network.
 */
export function socketOf(address: string): string | undefined {
  for (const one of address.split(';')) {
    const [, family, rest] = /^(\w+):(.*)$/.exec(one) ?? [];
    if (family !== 'unix' || rest === undefined) continue;
    const path = valueOf(rest, 'path');
    const abstract = valueOf(rest, 'abstract');
    if (path !== undefined) return path;
    if (abstract !== undefined) return `\0${abstract}`;
  }
  return undefined;
}

/** One value of a part of an address, where it is there and can be read. */
function valueOf(part: string, key: string): string | undefined {
  const pair = part.split(',').find((one) => one.startsWith(`${key}=`));
  try {
    return decodeURIComponent(pair?.slice(key.length + 1) ?? '') || undefined;
  } catch {
    return undefined;
  }
}

interface BusListening {
  /**
   * Whether a message is read at all.
   * @param bytes its size
   * @param isAnswer to a call of ours; else it is a signal
   */
  isWelcome: (sender: string, bytes: number, isAnswer: boolean) => boolean;
  onSignal: (signal: BusSignal) => void;
  /** Somebody who is welcome has sent what cannot be read. */
  onUnreadable: (sender: string) => void;
  /** Called once when the bus goes away, or was never there. */
  onEnd: () => void;
}

interface Pending {
  destination: string;
  resolve: (answer: readonly unknown[]) => void;
  reject: (why: Error) => void;
}

/** The session bus of this desktop. Whatever is sent on it comes from strangers. */
export class SessionBus {
  private readonly wire: BusWire;
  private isOpen = true;
  private serial = 0;
  /** Calls by their serial. */
  private readonly pending = new Map<number, Pending>();

  constructor(
    socket: string,
    private readonly listening: BusListening,
  ) {
    this.wire = new BusWire(socket, {
      onFrame: (frame) => this.take(frame),
      onEnd: () => {
        this.isOpen = false;
        listening.onEnd();
      },
    });
    // Before anything else is asked, the bus wants to be greeted.
    void this.ask('Hello', '', []).catch(() => undefined);
  }

  /** @throws what the other side answers instead, or after three seconds of silence */
  call(call: BusCall): Promise<readonly unknown[]> {
    return new Promise((resolve, reject) => {
      if (!this.isOpen) {
        reject(new Error('The session bus is gone.'));
        return;
      }
      this.serial += 1;
      const { serial } = this;
      this.wire.send({ type: CALL, serial, ...call });
      const { destination } = call;
      const timer = setTimeout(() => {
        this.pending.delete(serial);
        reject(new Error(`${destination} does not answer.`));
      }, LONGEST_WAIT);
      const over = (): void => {
        clearTimeout(timer);
        this.pending.delete(serial);
      };
      this.pending.set(serial, {
        destination,
        resolve: (answer) => {
          over();
          resolve(answer);
        },
        reject: (why) => {
          over();
          reject(why);
        },
      });
    });
  }

  /** Asks the bus itself. */
  ask(member: string, signature: string, body: readonly unknown[]): Promise<readonly unknown[]> {
    return this.call({ ...BUS, member, ...(signature !== '' && { signature, body }) });
  }

  close(): void {
    this.isOpen = false;
    this.wire.close();
  }

  /** Calls of others are not answered: we are nobody's player. */
  private take(frame: Frame): void {
    if (frame.type === SIGNAL) this.hear(frame);
    else if (frame.type === RETURN || frame.type === ERROR) this.settle(frame);
  }

  private hear(frame: Frame): void {
    const { sender, interface: of, member } = frame;
    if (of === undefined || member === undefined) return;
    const body = this.read(frame);
    if (body) this.listening.onSignal({ sender, interface: of, member, body });
  }

  private settle(frame: Frame): void {
    const call = this.pending.get(frame.replySerial ?? 0);
    // Only who was asked can answer.
    if (call?.destination !== frame.sender) return;
    const body = this.read(frame);
    if (body && frame.type === RETURN) call.resolve(body);
    else call.reject(new Error(shortText(body?.[0]) ?? `${frame.sender} gives no answer.`));
  }

  private read(frame: Frame): readonly unknown[] | undefined {
    const { sender, size, type } = frame;
    if (!this.listening.isWelcome(sender, size, type !== SIGNAL)) return undefined;
    try {
      return frame.body();
    } catch {
      this.listening.onUnreadable(sender);
      return undefined;
    }
  }
}
