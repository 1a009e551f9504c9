import { request } from 'node:http';

/** The longest status that VLC has reason to send, in bytes: every stream's details are in it. */
const LONGEST = 1024 * 1024;
/** A loopback answers at once; VLC's script takes some 20 ms. In milliseconds. */
const LONGEST_WAIT = 1_500;

export interface VlcAddress {
  port: number;
  password: string;
}

/** Why VLC did not answer a question: nobody listens, the password is another, or it is no VLC. */
export type VlcRefusal = 'nobody' | 'password' | 'nonsense';

/**
 * Asks the web interface of a VLC on this computer for its status, after it has done a command where one is given.
 * The address is always the loopback: Footlight speaks to no network.
 * @returns what it says, as JSON of any form
 * @throws a `VlcRefusal`
 */
export function askVlc(
  { port, password }: VlcAddress,
  command: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const query = new URLSearchParams(command).toString();
  return new Promise((resolve, reject) => {
    const refuse = (why: VlcRefusal): void => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- one of three words, all expected
      reject(why);
    };
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: `/requests/status.json${query === '' ? '' : `?${query}`}`,
        auth: `:${password}`,
        timeout: LONGEST_WAIT,
        agent: false,
      },
      (answer) => {
        if (answer.statusCode !== 200) {
          answer.resume();
          refuse(answer.statusCode === 401 ? 'password' : 'nonsense');
          return;
        }
        const parts: Buffer[] = [];
        let length = 0;
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length > LONGEST) asked.destroy();
        });
        answer.on('error', () => refuse('nonsense'));
        answer.on('close', () => refuse('nonsense'));
        answer.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(parts).toString('utf8')));
          } catch {
            refuse('nonsense');
          }
        });
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => refuse('nobody'));
    // A player that sends its answer byte by byte is none.
    const limit = setTimeout(() => asked.destroy(), 2 * LONGEST_WAIT);
    asked.on('close', () => clearTimeout(limit));
    asked.end();
  });
}
