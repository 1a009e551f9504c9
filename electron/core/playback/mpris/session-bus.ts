import { createConnection, type Socket } from 'node:net';
import { createClient } from '@homebridge/dbus-native';

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

const SIGNAL = 4;
const BUS = {
  destination: 'org.freedesktop.DBus',
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

/** The session bus of this desktop, over its socket. */
export class SessionBus {
  private readonly socket: Socket;
  private readonly client: ReturnType<typeof createClient>;
  private isOpen = true;

  /** @param onEnd called once when the bus goes away, or was never there */
  constructor(
    socket: string,
    onSignal: (signal: BusSignal) => void,
    private readonly onEnd: () => void,
  ) {
    this.socket = createConnection({ path: socket });
    // Before anything else, so that no error of it is nobody's.
    this.socket.on('error', () => this.end());
    this.socket.on('close', () => this.end());
    this.client = createClient({ stream: this.socket });
    this.client.connection.on('error', () => this.end());
    this.client.connection.on('message', ({ type, sender, interface: of, member, body }) => {
      if (type === SIGNAL && sender && of && member)
        onSignal({ sender, interface: of, member, body: body ?? [] });
    });
  }

  /** @throws what the other side answers instead, or after three seconds of silence */
  call(call: BusCall): Promise<readonly unknown[]> {
    return new Promise((resolve, reject) => {
      if (!this.isOpen) {
        reject(new Error('The session bus is gone.'));
        return;
      }
      const timer = setTimeout(() => {
        reject(new Error(`${call.destination} does not answer.`));
      }, LONGEST_WAIT);
      this.client.invoke({ ...call }, (error, ...answer) => {
        clearTimeout(timer);
        if (error) reject(new Error(String(error.message ?? error.name)));
        else resolve(answer);
      });
    });
  }

  /** Asks the bus itself. */
  ask(member: string, signature: string, body: readonly unknown[]): Promise<readonly unknown[]> {
    return this.call({ ...BUS, member, ...(signature !== '' && { signature, body }) });
  }

  close(): void {
    this.isOpen = false;
    this.socket.destroy();
  }

  private end(): void {
    if (!this.isOpen) return;
    this.close();
    this.onEnd();
  }
}
