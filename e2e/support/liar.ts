import { createConnection } from 'node:net';
import { createConnection as speakOn } from '@homebridge/dbus-native';
import { marshall, type WireMessage } from '@homebridge/dbus-native/lib/message.js';

/**
 * A program on the session bus that has the name of a player and says whatever a test wants, also what no decent
 * library would send. Started by `LyingPlayer` with the bus's socket
 * and, if it is another, the user to become; and told by messages of its parent.
 */

/** A type of the bus and a value; `h` for the number of a file, and any double. */
export type Said = readonly [type: string, value: unknown];

export type Order =
  | { does: 'answer'; property: string; said: Said }
  | { does: 'jump'; said: Said; times?: number }
  | { does: 'change'; property: string; said: Said; times?: number };

const NAME = 'org.mpris.MediaPlayer2.liar';
const PATH = '/org/mpris/MediaPlayer2';
const PLAYER = 'org.mpris.MediaPlayer2.Player';
const [CALL, RETURN, SIGNAL] = [1, 2, 4];
/** Serial of the call that asks for the name. */
const CLAIM = 2;

const answers = new Map<string, Said>([
  ['Identity', ['s', 'Liar']],
  ['PlaybackStatus', ['s', 'Paused']],
]);
const [, , socket = '', user, group] = process.argv;
// The bus lets nobody in but its own user. What this program is made of was read before.
if (group !== undefined) process.setgid?.(Number(group));
if (user !== undefined) process.setuid?.(Number(user));
const stream = createConnection({ path: socket });
const bus = speakOn({ stream });
let serial = 1_000_000;

/** A message with `said` as the last thing in it, even where the library refuses to write that. */
function messageOf(
  said: Said,
  make: (said: Said) => { signature: string; body: unknown[]; [field: string]: unknown },
): Buffer {
  const [type, value] = said;
  const stranger = strange(type, value);
  serial += 1;
  const whole = { serial, ...make(stranger?.instead ?? said) };
  const bytes = marshall(whole as unknown as WireMessage);
  if (stranger) {
    const [own] = stranger.instead;
    bytes.write(type, bytes.lastIndexOf(Buffer.from(`\u0001${own}\u0000`)) + 1);
  }
  return bytes;
}

/** What has the same bytes, of a type that the library does write. */
function strange(type: string, value: unknown): { instead: Said } | undefined {
  if (type === 'h') return { instead: ['u', value] };
  if (type !== 'd' || Number.isFinite(value)) return undefined;
  const bits = Buffer.alloc(8);
  bits.writeDoubleLE(Number(value));
  return { instead: ['x', bits.readBigInt64LE().toString()] };
}

function answer({
  serial: replySerial,
  sender: destination,
  member,
  body = [],
}: WireMessage): void {
  const reply = { type: RETURN, replySerial, destination };
  if (member === 'GetAll') {
    const all = [...answers].filter(([name]) => name !== 'Position');
    stream.write(messageOf(['s', ''], () => ({ ...reply, signature: 'a{sv}', body: [all] })));
    return;
  }
  const said = answers.get(String(body[1])) ?? ['s', ''];
  stream.write(messageOf(said, (one) => ({ ...reply, signature: 'v', body: [one] })));
}

function signalOf(order: Exclude<Order, { does: 'answer' }>): Buffer {
  const signal = { type: SIGNAL, path: PATH };
  if (order.does === 'jump') {
    const head = { ...signal, interface: PLAYER, member: 'Seeked' };
    return messageOf(order.said, ([signature, value]) => ({ ...head, signature, body: [value] }));
  }
  const head = { ...signal, interface: 'org.freedesktop.DBus.Properties' };
  return messageOf(order.said, (one) => ({
    ...head,
    member: 'PropertiesChanged',
    signature: 'sa{sv}as',
    body: [PLAYER, [[order.property, one]], []],
  }));
}

/** Sends the same again and again, as fast as the bus takes it. */
function flood(bytes: Buffer, times: number): void {
  for (let left = times; left > 0; left -= 1) {
    if (stream.write(bytes)) continue;
    stream.once('drain', () => flood(bytes, left - 1));
    return;
  }
}

process.on('message', (order: Order) => {
  if (order.does === 'answer') answers.set(order.property, order.said);
  else flood(signalOf(order), order.times ?? 1);
});
process.on('disconnect', () => process.exit());
stream.on('error', () => process.exit());
bus.on('message', (message) => {
  if (message.type === CALL) answer(message);
  else if (message.replySerial === CLAIM) process.send?.(message.type === RETURN ? 'ready' : 'no');
});
const ask = {
  type: CALL,
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};
bus.message({ ...ask, serial: 1, member: 'Hello' });
bus.message({ ...ask, serial: CLAIM, member: 'RequestName', signature: 'su', body: [NAME, 0] });
