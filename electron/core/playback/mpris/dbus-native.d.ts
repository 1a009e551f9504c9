/** How the package speaks on a bus: for players of a test's own. */
declare module '@homebridge/dbus-native' {
  import type { WireMessage } from '@homebridge/dbus-native/lib/message.js';

  interface Connection {
    on(event: 'message', listener: (message: WireMessage) => void): void;
    message(message: WireMessage): void;
  }

  export function createConnection(options: { stream: NodeJS.ReadWriteStream }): Connection;
}

/** How the package writes what goes over the wire, and reads it for a bus of a test's own. */
declare module '@homebridge/dbus-native/lib/message.js' {
  export interface WireMessage {
    type: number;
    serial: number;
    replySerial?: number;
    sender?: string;
    destination?: string;
    path?: string;
    interface?: string;
    member?: string;
    errorName?: string;
    signature?: string;
    body?: readonly unknown[];
  }

  export function marshall(message: WireMessage): Buffer;
  export function unmarshalMessages(
    stream: NodeJS.ReadableStream,
    onMessage: (message: WireMessage) => void,
    options: object,
  ): void;
}

/** How the package reads a value of a signature out of bytes. */
declare module '@homebridge/dbus-native/lib/dbus-buffer.js' {
  export default class DBusBuffer {
    constructor(bytes: Buffer, start: number, options: { littleEndian: boolean });
    /** @throws for types that it does not know, and where the bytes end too early */
    read(signature: string): readonly unknown[];
  }
}
