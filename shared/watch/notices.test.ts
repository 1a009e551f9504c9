import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '../film-time';
import type { Cue, Entry } from '../pack/entry';
import { NOTICE_KINDS, NOTICE_LEAD, noticesAt } from './notices';
import { NEWCOMER } from './spoiler-rule';
import { generatedPack, momentOf, THOUSANDS } from './testing/generated-pack';
import { cue, entry } from './testing/small-pack';

const SEEN = { seen: true, frontier: filmSeconds(0) };

const notice = (id: string, tags: string[], ...cues: Cue[]): Entry =>
  entry(id, { kind: 'notice', tags, cues });

const bang = notice('bang', ['loud-sound'], cue(100));

describe('noticesAt', () => {
  it('counts down from half a minute before the moment until it has come', () => {
    const at = (position: number): number =>
      noticesAt([bang], filmSeconds(position), NEWCOMER).length;
    expect([0, 69.999, 70, 99.999, 100, 130].map(at)).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it('warns of the end of a cue that has one: that is what the time before it is for', () => {
    const slow = notice('slow', ['distress'], cue(60, 100));
    expect(noticesAt([slow], filmSeconds(69), NEWCOMER)).toEqual([]);
    expect(noticesAt([slow], filmSeconds(71), NEWCOMER)).toEqual([{ what: ['distress'], at: 100 }]);
  });

  it('says all that it warns of, and nothing else of the entry', () => {
    const both = notice('both', ['the-plot', 'distress', 'flashing-light'], cue(20));
    expect(noticesAt([both], filmSeconds(0), NEWCOMER)).toEqual([
      { what: ['flashing-light', 'distress'], at: 20 },
    ]);
  });

  it('counts down to several moments at once, the nearest first', () => {
    const flashes = notice('flashes', ['flashing-light'], cue(95), cue(115));
    const seen = noticesAt([flashes, bang], filmSeconds(90), NEWCOMER);
    expect(seen.map(({ at }) => at)).toEqual([95, 100, 115]);
  });

  it('keeps from a first-time viewer what may not be known yet', () => {
    const secret = { ...bang, revealsAt: filmSeconds(90) };
    const asOf = (frontier: number): number =>
      noticesAt([secret], filmSeconds(95), { seen: false, frontier: filmSeconds(frontier) }).length;
    expect([89, 90].map(asOf)).toEqual([0, 1]);
    expect(noticesAt([secret], filmSeconds(95), SEEN)).toHaveLength(1);
  });

  it('is about notices only, whatever other entries are tagged with', () => {
    const trivia = { ...bang, kind: 'trivia' as const };
    expect(noticesAt([trivia], filmSeconds(95), SEEN)).toEqual([]);
  });

  it('misses none that comes within half a minute, and names no other, in any pack at any moment', () => {
    const given = generatedPack().chain((pack) =>
      fc.record({
        pack: fc.constant(pack),
        position: momentOf(pack.manifest.film.runtimeSeconds),
      }),
    );
    fc.assert(
      fc.property(given, ({ pack, position }) => {
        const due = pack.entries
          .filter(({ kind }) => kind === 'notice')
          .flatMap(({ cues }) => cues.map(({ at, until }) => until ?? at))
          .filter((at) => at > position && at - position <= NOTICE_LEAD)
          .sort((a, b) => a - b);
        const views = noticesAt(pack.entries, position, SEEN);
        expect(views.map(({ at }) => at)).toEqual(due);
        expect(views.flatMap(({ what }) => what)).not.toContainEqual(
          expect.not.stringMatching(new RegExp(NOTICE_KINDS.join('|'))),
        );
      }),
      THOUSANDS,
    );
  });
});
