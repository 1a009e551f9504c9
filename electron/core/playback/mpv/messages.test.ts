import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { readMessage, type MpvMessage } from './messages';

const READ: readonly [line: string, message: MpvMessage | undefined][] = [
  [
    '{"data":12.5,"request_id":7,"error":"success"}',
    { kind: 'reply', id: 7, isError: false, data: 12.5 },
  ],
  [
    '{"request_id":0,"error":"property unavailable"}',
    { kind: 'reply', id: 0, isError: true, data: undefined },
  ],
  [
    '{"event":"property-change","id":1,"name":"pause","data":false}',
    { kind: 'property', name: 'pause', data: false },
  ],
  [
    '{"event":"property-change","name":"path"}',
    { kind: 'property', name: 'path', data: undefined },
  ],
  ['{"event":"seek"}', { kind: 'event', name: 'seek' }],
  ['{"event":"end-file","reason":"eof"}', { kind: 'event', name: 'end-file' }],
  // An announcement without a name announces nothing.
  ['{"event":"property-change"}', { kind: 'event', name: 'property-change' }],
  [`{"event":"${'x'.repeat(101)}"}`, undefined],
  ['{"event":7}', undefined],
  ['{"error":"success"}', undefined],
  ['{"request_id":1.5,"error":"success"}', undefined],
  ['{"request_id":"1","error":"success"}', undefined],
  ['{"request_id":1e999,"error":"success"}', undefined],
  ['null', undefined],
  ['[]', undefined],
  ['7', undefined],
  ['', undefined],
  ['{', undefined],
  ['OK 200', undefined],
];

describe('readMessage', () => {
  it.each(READ)('reads %s', (line, message) => {
    expect(readMessage(line)).toEqual(message);
  });

  it('never throws, and makes no message of garbage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const message = readMessage(line);
        if (!line.includes('{')) expect(message).toBeUndefined();
      }),
      THOUSANDS,
    );
  });

  it('never throws on anything that is JSON, and tells of it only what it has the form for', () => {
    const named = fc.record(
      {
        event: fc.oneof(fc.string(), fc.constant('property-change'), fc.jsonValue()),
        name: fc.jsonValue(),
        data: fc.jsonValue(),
        request_id: fc.oneof(fc.integer(), fc.jsonValue()),
        error: fc.oneof(fc.string(), fc.jsonValue()),
        __proto__: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), named), (value) => {
        const message = readMessage(JSON.stringify(value));
        if (message?.kind === 'reply') {
          expect(Number.isInteger(message.id)).toBe(true);
          expect(message.isError).toBe((value as { error: unknown }).error !== 'success');
        } else if (message) {
          expect(typeof message.name).toBe('string');
          expect(message.name.length).toBeLessThanOrEqual(100);
        }
      }),
      THOUSANDS,
    );
  });

  it('is not led astray by depth or by numbers too large', () => {
    const deep = '['.repeat(100_000);
    expect(readMessage(deep)).toBeUndefined();
    expect(readMessage(`{"event":"seek","data":${deep}${']'.repeat(100_000)}}`)).toEqual({
      kind: 'event',
      name: 'seek',
    });
    expect(readMessage('{"request_id":1,"error":"success","data":1e999}')).toEqual({
      kind: 'reply',
      id: 1,
      isError: false,
      data: Infinity,
    });
  });
});
