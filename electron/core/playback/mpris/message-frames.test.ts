import { marshall } from '@homebridge/dbus-native/lib/message.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUNDREDS, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { LONGEST_BODY, MessageFrames, type Frame } from './message-frames';

const SIGNAL = 4;

function signal(text: string, sender = ':1.7', path = '/a'): Buffer {
  const head = { type: SIGNAL, serial: 1, sender, path, interface: 'org.example', member: 'Did' };
  return marshall({ ...head, signature: 's', body: [text] });
}

/** The frames that come of these bytes, in these pieces. */
function framesOf(pieces: readonly Buffer[]): Frame[] {
  const found: Frame[] = [];
  const frames = new MessageFrames((frame) => found.push(frame));
  for (const piece of pieces) frames.take(piece);
  return found;
}

/** Cuts bytes at these shares of them. */
function cut(bytes: Buffer, shares: readonly number[]): Buffer[] {
  const places = shares.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b);
  return [...places, bytes.length].map((end, i) => bytes.subarray(places[i - 1] ?? 0, end));
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe('MessageFrames', () => {
  it('reads the front of a message, and its body on demand', () => {
    const [frame] = framesOf([signal('a word')]);
    expect(frame).toMatchObject({
      type: SIGNAL,
      size: signal('a word').length,
      sender: ':1.7',
      interface: 'org.example',
      member: 'Did',
      replySerial: undefined,
    });
    expect(frame?.body()).toEqual(['a word']);
  });

  it('finds the same messages however they are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 9 }), shares, (given, at) => {
        const texts = given.map((text) => text.replaceAll('\0', ' '));
        const bytes = Buffer.concat(texts.map((text) => signal(text)));
        expect(framesOf(cut(bytes, at)).map((frame) => frame.body())).toEqual(
          texts.map((text) => [text]),
        );
      }),
      THOUSANDS,
    );
  });

  it('lets what is too long go by, says who sent it, and goes on behind it', () => {
    const long = signal('x'.repeat(LONGEST_BODY), ':1.66');
    const far = signal('x', ':1.66', `/${'a'.repeat(70_000)}`);
    const bytes = Buffer.concat([signal('one'), long, signal('two'), far, signal('three')]);
    fc.assert(
      fc.property(shares, (at) => {
        const frames = framesOf(cut(bytes, at));
        expect(frames.map(({ sender, size }) => [sender, size > LONGEST_BODY])).toEqual([
          [':1.7', false],
          [':1.66', true],
          [':1.7', false],
          [':1.7', false],
        ]);
        expect(() => frames[1]?.body()).toThrow('too long');
        expect([0, 2, 3].map((i) => frames[i]?.body())).toEqual([['one'], ['two'], ['three']]);
      }),
      HUNDREDS,
    );
  });

  it('keeps the longest body that is allowed, and no longer one', () => {
    // A text has its length before it and a zero behind it.
    const [whole, over] = framesOf([
      signal('x'.repeat(LONGEST_BODY - 5)),
      signal('x'.repeat(LONGEST_BODY - 4)),
    ]);
    expect(whole?.body()).toHaveLength(1);
    expect(() => over?.body()).toThrow('too long');
  });

  it('never throws anything but that it is no bus, and ends, whatever is changed in a message', () => {
    const change = fc.tuple(fc.nat({ max: 90 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = Buffer.concat([signal('one'), signal('two')]);
        for (const [place, value] of changes) bytes[place] = value;
        try {
          for (const { body, size } of framesOf([bytes])) {
            expect(size).toBeGreaterThanOrEqual(16);
            try {
              body();
            } catch (error) {
              expect(error).toBeInstanceOf(Error);
            }
          }
        } catch (error) {
          expect(String(error)).toBe('Error: This is no message of a bus.');
        }
      }),
      THOUSANDS,
    );
  });
});
