import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { LastWords, type Announced } from './last-words';

const property = (name: string, value: unknown): Announced => ({
  changed: new Map([[name, value]]),
});
const jump = (told: unknown, at = 0): Announced => ({ changed: new Map(), jump: { told, at } });

function listen(): { clock: FakeClock; words: LastWords; heard: Announced[] } {
  const clock = new FakeClock(5_000);
  const heard: Announced[] = [];
  return { clock, heard, words: new LastWords(clock, (announced) => heard.push(announced)) };
}

describe('LastWords', () => {
  it('passes on at once what is seldom', () => {
    const { clock, words, heard } = listen();
    for (let i = 0; i < 100; i += 1) {
      words.hear(jump(i));
      expect(heard).toHaveLength(i + 1);
      clock.advance(42);
    }
    expect(clock.waiting).toBe(0);
  });

  it('passes on six at once, and of the rest the last word on each thing', () => {
    const { clock, words, heard } = listen();
    for (let i = 0; i < 1_000; i += 1) {
      words.hear(property('Rate', i));
      if (i === 500) words.hear(jump(7, 123));
      words.hear(property('PlaybackStatus', i % 2));
    }
    expect(heard).toHaveLength(6);
    clock.advance(249);
    expect(heard).toHaveLength(6);
    clock.advance(1);
    expect(heard.slice(6)).toEqual([
      {
        changed: new Map([
          ['Rate', 999],
          ['PlaybackStatus', 1],
        ]),
        jump: { told: 7, at: 123 },
      },
    ]);
    expect(clock.waiting).toBe(0);
  });

  it('passes nothing on after it was closed', () => {
    const { clock, words, heard } = listen();
    for (let i = 0; i < 10; i += 1) words.hear(jump(i));
    words.close();
    clock.advance(1_000);
    expect([heard.length, clock.waiting]).toEqual([6, 0]);
  });

  it('never passes on more than twelve in a quarter of a second, and always the last word', () => {
    const announcement = fc.tuple(
      fc.nat({ max: 120 }),
      fc.constantFrom('a', 'b', 'jump'),
      fc.nat(),
    );
    fc.assert(
      fc.property(fc.array(announcement, { maxLength: 60 }), (given) => {
        const clock = new FakeClock(5_000);
        const last = new Map<string, unknown>();
        const passed = new Map<string, unknown>();
        const times: number[] = [];
        const words = new LastWords(clock, ({ changed, jump: there }) => {
          times.push(clock.now());
          for (const [name, value] of changed) passed.set(name, value);
          if (there) passed.set('jump', there.told);
        });
        for (const [wait, name, value] of given) {
          clock.advance(wait);
          last.set(name, value);
          words.hear(name === 'jump' ? jump(value, clock.now()) : property(name, value));
        }
        clock.advance(250);
        expect(passed).toEqual(last);
        for (const [i, time] of times.entries())
          expect((times[i + 12] ?? Infinity) - time).toBeGreaterThanOrEqual(250);
      }),
      THOUSANDS,
    );
  });
});
