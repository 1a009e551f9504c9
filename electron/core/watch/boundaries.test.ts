import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import { generatedPack, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { cue, entry, landmark, scene, smallPack, song } from '#shared/watch/testing/small-pack';
import { boundariesOf } from './boundaries';
import { PackView } from './pack-view';

describe('boundariesOf', () => {
  it('names each moment once and in order: scenes, songs, landmarks, countdowns and the end', () => {
    const pack = smallPack(1000, {
      scenes: [scene('one', 0, 400), scene('two', 400, 990)],
      songs: [song('tune', 300, 400)],
      landmarks: [landmark('later', 850, 0), landmark('sooner', 20, 0)],
      entries: [
        entry('bang', { kind: 'notice', cues: [cue(600)] }),
        entry('at-once', { kind: 'notice', cues: [cue(5, 10)] }),
        entry('trivia', { cues: [cue(777)] }),
      ],
    });
    expect(boundariesOf(pack)).toEqual([0, 10, 20, 300, 400, 570, 600, 850, 990, 1000]);
  });

  it('misses no change: between two of them the view of the moment stays what it is', () => {
    const given = fc.record({
      pack: generatedPack(),
      pick: fc.nat(),
      shares: fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), {
        minLength: 1,
        maxLength: 5,
      }),
    });
    fc.assert(
      fc.property(given, ({ pack, pick, shares }) => {
        const view = new PackView(pack, { seen: true, frontier: filmSeconds(0) });
        const boundaries = boundariesOf(pack);
        const index = pick % (boundaries.length - 1);
        const [from, to] = [boundaries[index] ?? 0, boundaries[index + 1] ?? 0];
        const seenAt = (at: number): unknown => {
          const position = filmSeconds(at);
          return { now: view.now(position), notices: view.notices(position) };
        };
        for (const share of shares) {
          const at = from + (to - from) * share;
          if (at < to) expect(seenAt(at)).toEqual(seenAt(from));
        }
      }),
      THOUSANDS,
    );
  });
});
