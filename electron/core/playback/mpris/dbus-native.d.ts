/** What we use of the package, whose own types leave it out. */
declare module '@homebridge/dbus-native' {
  interface Message {
    type: number;
    serial: number;
    sender?: string;
    interface?: string;
    member?: string;
    body?: readonly unknown[];
  }

  interface Client {
    connection: {
      on(event: 'message', listener: (message: Message) => void): void;
      on(event: 'error', listener: (error: unknown) => void): void;
    };
    invoke(
      call: object,
      answered: (
        error: { name?: string; message?: string } | null | undefined,
        ...body: unknown[]
      ) => void,
    ): void;
  }

  export function createClient(options: { stream: NodeJS.ReadWriteStream }): Client;
}

/** How the package writes and reads what goes over the wire: for a bus of a test's own. */
declare module '@homebridge/dbus-native/lib/message.js' {
  interface WireMessage {
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
