import DBusBuffer from '@homebridge/dbus-native/lib/dbus-buffer.js';

/** What stands at the front of a message: type, lengths, and fields by their numbers. */
const HEAD = 'yyyyuua(yv)';
const PREFIX = 16;
const LITTLE = 0x6c;
const BIG = 0x42;
const FIELDS = { interface: 2, member: 3, replySerial: 5, sender: 7, signature: 8 } as const;

/** A front that is longer has nothing in it that is asked for; in bytes. */
const LONGEST_HEAD = 2 ** 16;
/** A longer body is let go by and never gathered; in bytes. The bus itself passes 128 MiB. */
export const LONGEST_BODY = 2 ** 21;

/** A message as it came: its front, and its body for whoever wants to read that. */
export interface Frame {
  type: number;
  /** Of the whole message, in bytes. */
  size: number;
  /** Of the call that it answers. */
  replySerial: number | undefined;
  /** The unique name of the connection that sent it; the bus vouches for it. */
  sender: string;
  interface: string | undefined;
  member: string | undefined;
  /** @throws if the body was too long to be kept, or has something in it that cannot be read */
  body: () => readonly unknown[];
}

/**
 * Cuts what the bus sends into messages. Fronts are read at once, bodies only on demand, so that what nobody wants
 * costs next to nothing. A message whose front cannot be read is nobody's, and is let go by.
 */
export class MessageFrames {
  private chunks: Buffer[] = [];
  private gathered = 0;
  /** Nothing can be made of less than so many bytes. */
  private wanted = PREFIX;
  /** So many bytes that are still to come belong to a message that is not wanted. */
  private passing = 0;

  constructor(private readonly onFrame: (frame: Frame) => void) {}

  /** @throws if this is no bus at all */
  take(chunk: Buffer): void {
    this.keep(chunk);
    while (this.gathered >= this.wanted) this.cut(this.joined());
  }

  private keep(chunk: Buffer): void {
    const rest = chunk.subarray(this.passing);
    this.passing -= chunk.length - rest.length;
    if (rest.length === 0) return;
    this.chunks.push(rest);
    this.gathered += rest.length;
  }

  private joined(): Buffer {
    const [first, second] = this.chunks;
    const whole = first && !second ? first : Buffer.concat(this.chunks);
    this.chunks = [whole];
    return whole;
  }

  private cut(bytes: Buffer): void {
    const { head, body } = lengthsOf(bytes);
    if (head > LONGEST_HEAD) {
      this.pass(bytes, head + body);
      return;
    }
    const isKept = body <= LONGEST_BODY;
    this.wanted = isKept ? head + body : head;
    if (bytes.length < this.wanted) return;
    const frame = frameOf(bytes, head, body, isKept);
    this.pass(bytes, head + body);
    if (frame) this.onFrame(frame);
  }

  /** Goes on behind so many bytes, some of which may be still to come. */
  private pass(bytes: Buffer, count: number): void {
    const rest = bytes.subarray(count);
    this.passing = Math.max(0, count - bytes.length);
    this.chunks = rest.length === 0 ? [] : [rest];
    this.gathered = rest.length;
    this.wanted = PREFIX;
  }
}

function lengthsOf(bytes: Buffer): { head: number; body: number } {
  const order = bytes[0];
  if (order !== LITTLE && order !== BIG) throw new Error('This is no message of a bus.');
  const lengthAt = (place: number): number =>
    order === LITTLE ? bytes.readUInt32LE(place) : bytes.readUInt32BE(place);
  return { head: PREFIX + Math.ceil(lengthAt(12) / 8) * 8, body: lengthAt(4) };
}

function frameOf(bytes: Buffer, head: number, body: number, isKept: boolean): Frame | undefined {
  const options = { littleEndian: bytes[0] === LITTLE };
  const read = (from: number, to: number, signature: string): readonly unknown[] =>
    new DBusBuffer(bytes.subarray(from, to), 0, options).read(signature);
  try {
    const [, type, , , , , fields] = read(0, head, HEAD);
    const values = new Map(
      (fields as [code: number, variant: [unknown, [value: unknown]]][]).map(
        ([code, [, [value]]]) => [code, value],
      ),
    );
    const text = (code: number): string | undefined => {
      const value = values.get(code);
      return typeof value === 'string' ? value : undefined;
    };
    const sender = text(FIELDS.sender);
    if (sender === undefined || typeof type !== 'number') return undefined;
    const replySerial = values.get(FIELDS.replySerial);
    return {
      type,
      size: head + body,
      replySerial: typeof replySerial === 'number' ? replySerial : undefined,
      sender,
      interface: text(FIELDS.interface),
      member: text(FIELDS.member),
      body: () => {
        if (!isKept) throw new Error('This message is too long.');
        return body === 0 ? [] : read(head, head + body, text(FIELDS.signature) ?? '');
      },
    };
  } catch {
    return undefined;
  }
}
