/** What we use of the package, whose own types leave it out. */
declare module '@homebridge/dbus-native' {
  interface Message {
    type: number;
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

  export function createClient(options: { stream: object }): Client;
}
