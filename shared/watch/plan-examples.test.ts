import { describe, expect, it } from 'vitest';
import { filmSeconds, type FilmSeconds } from '../film-time';
import type { Entry } from '../pack/entry';
import { planViewing, type Plan, type PlanInput } from './plan';
import { NEWCOMER } from './spoiler-rule';
import { cue, entry, scene } from './testing/small-pack';

function plan(entries: Entry[], given: Partial<PlanInput> = {}): Plan {
  return planViewing({
    entries,
    scenes: [scene('loud', 0, 3000)],
    runtime: filmSeconds(3000),
    density: 'normal',
    viewpoint: NEWCOMER,
    from: filmSeconds(0),
    frontierFollows: true,
    already: [],
    ...given,
  });
}

const reasonFor = (given: Entry, input: Partial<PlanInput> = {}): string | undefined =>
  plan([given], input).held[0]?.reason;

const startsOf = ({ shown }: Plan): [string, FilmSeconds][] => shown.map(({ id, at }) => [id, at]);

describe('the reason why an entry is held', () => {
  it('is "off" for every entry while pop-ups are off', () => {
    const entries = [entry('a', { cues: [cue(10)] }), entry('b')];
    expect(plan(entries, { density: 'off' })).toEqual({
      shown: [],
      held: [
        { id: 'a', reason: 'off' },
        { id: 'b', reason: 'off' },
      ],
    });
  });

  it('is "no-cue" where it has no moment', () => {
    expect(reasonFor(entry('a'))).toBe('no-cue');
  });

  it('is "passed" where every window has ended', () => {
    expect(reasonFor(entry('a', { cues: [cue(10, 20)] }), { from: filmSeconds(21) })).toBe(
      'passed',
    );
  });

  it('is "quiet" where its whole window would disturb a quiet scene', () => {
    const scenes = [scene('hush', 100, 200, { quiet: true })];
    expect(reasonFor(entry('a', { cues: [cue(95, 199)] }), { scenes })).toBe('quiet');
  });

  it('is "not-revealed" where the window ends before it may be known', () => {
    expect(reasonFor(entry('a', { cues: [cue(100, 120)], revealsAt: 121 }))).toBe('not-revealed');
  });

  it('is "not-revealed" after a jump ahead, as the frontier does not come along', () => {
    const secret = entry('a', { cues: [cue(100, 120)], revealsAt: 90 });
    expect(reasonFor(secret, { from: filmSeconds(95), frontierFollows: false })).toBe(
      'not-revealed',
    );
    expect(startsOf(plan([secret], { from: filmSeconds(95) }))).toEqual([['a', 100]]);
  });

  it('is "crowded" where a heavier one took the room', () => {
    const entries = [
      entry('light', { cues: [cue(100, 110)], weight: 0.2 }),
      entry('heavy', { cues: [cue(100, 110)], weight: 0.8 }),
    ];
    const result = plan(entries);
    expect(startsOf(result)).toEqual([['heavy', 100]]);
    expect(result.held).toEqual([{ id: 'light', reason: 'crowded' }]);
  });

  it('is that of the cue which came nearest to being shown, whichever comes first', () => {
    const scenes = [scene('hush', 500, 600, { quiet: true })];
    const rival = entry('rival', { cues: [cue(100, 100)], weight: 1 });
    const twice = entry('twice', { cues: [cue(100, 110), cue(500, 550)] });
    expect(plan([rival, twice], { scenes }).held).toEqual([{ id: 'twice', reason: 'crowded' }]);
  });
});

describe('the moment of a pop-up', () => {
  it('is the first second of its window that is free', () => {
    expect(startsOf(plan([entry('a', { cues: [cue(100, 200)] })]))).toEqual([['a', 100]]);
  });

  it('waits in its window until the entry may be known', () => {
    const late = entry('a', { cues: [cue(100, 200)], revealsAt: 150 });
    expect(startsOf(plan([late]))).toEqual([['a', 150]]);
    expect(startsOf(plan([late], { viewpoint: { ...NEWCOMER, seen: true } }))).toEqual([
      ['a', 100],
    ]);
  });

  it('waits for the end of a quiet scene, and may end where one begins', () => {
    const scenes = [
      scene('hush', 100, 200, { quiet: true }),
      scene('again', 206, 300, { quiet: true }),
    ];
    expect(plan([entry('a', { cues: [cue(150, 250)] })], { scenes }).shown).toEqual([
      { id: 'a', at: 200, until: 206 },
    ]);
  });

  it('leaves the gap to a neighbour on either side', () => {
    const entries = [
      entry('first', { cues: [cue(100, 100)], weight: 1 }),
      entry('before', { cues: [cue(80, 120)], weight: 0.5 }),
      entry('after', { cues: [cue(100, 160)], weight: 0.4 }),
    ];
    expect(startsOf(plan(entries))).toEqual([
      ['first', 100],
      ['after', 125],
    ]);
  });

  it('may be exactly one gap before a neighbour', () => {
    const entries = [
      entry('heavy', { cues: [cue(100, 100)], weight: 1 }),
      entry('light', { cues: [cue(75, 75)] }),
    ];
    expect(startsOf(plan(entries))).toEqual([
      ['light', 75],
      ['heavy', 100],
    ]);
  });

  it('leaves the gap to what popped up before, and never shows that again', () => {
    const already = [{ id: 'old', at: filmSeconds(90), until: filmSeconds(96) }];
    const entries = [
      entry('old', { cues: [cue(90, 300)] }),
      entry('new', { cues: [cue(91, 200)] }),
    ];
    expect(plan(entries, { already, from: filmSeconds(91) })).toEqual({
      shown: [{ id: 'new', at: 115, until: 121 }],
      held: [],
    });
  });

  it('waits until an earlier start has left its ten minutes', () => {
    const entries = Array.from({ length: 5 }, (_, i) =>
      entry(`e${String(i)}`, { cues: [cue(100 * i, 2000)], weight: 1 - i / 10 }),
    );
    expect(startsOf(plan(entries, { density: 'few' })).map(([, at]) => at)).toEqual([
      0, 100, 200, 300, 600,
    ]);
  });

  it('waits for that also when its window begins just before', () => {
    const entries = [0, 100, 200, 300, 595].map((at, i) =>
      entry(`e${String(i)}`, { cues: [cue(at, 2000)], weight: 1 - i / 10 }),
    );
    expect(startsOf(plan(entries, { density: 'few' })).at(-1)).toEqual(['e4', 600]);
  });

  it('waits for a third place on the screen', () => {
    const long = Array.from({ length: 60 }, () => 'word').join(' ');
    const entries = ['a', 'b', 'c'].map((id) => entry(id, { cues: [cue(100, 200)], body: long }));
    expect(startsOf(plan(entries, { density: 'many' }))).toEqual([
      ['a', 100],
      ['b', 108],
      ['c', 120],
    ]);
  });

  it('goes to the nearer cue among equal weights, then to the first id', () => {
    const entries = [
      entry('c', { cues: [cue(105, 106)] }),
      entry('b', { cues: [cue(100, 106)] }),
      entry('a', { cues: [cue(105, 106)] }),
    ];
    expect(startsOf(plan(entries))).toEqual([['b', 100]]);
    expect(startsOf(plan(entries.filter(({ id }) => id !== 'b')))).toEqual([['a', 105]]);
  });

  it('is found also where a sum of seconds is rounded', () => {
    // 7.3 + 25 - 7.3 is less than 25.
    const at = 7.3;
    expect(at + 25 - at).toBeLessThan(25);
    const entries = [
      entry('a', { cues: [cue(at, at)], weight: 1 }),
      entry('b', { cues: [cue(at, at + 40)] }),
    ];
    expect(startsOf(plan(entries))).toEqual([
      ['a', at],
      ['b', at + 25],
    ]);
  });
});

describe('how long an entry stays', () => {
  it('follows the language of the pack', () => {
    const read = entry('a', { body: '夜の海を見る。'.repeat(14), cues: [cue(10)] });
    const stays = (language?: string): number =>
      plan([read], language === undefined ? {} : { language }).shown.map(
        ({ at, until }) => until - at,
      )[0] ?? 0;
    expect(stays('ja')).toBeCloseTo(2 + (6 * 14 * 60 * 228) / (357 * 200), 6);
    expect(stays('zh')).toBeGreaterThan(stays('ja'));
    expect(stays()).toBe(stays('en'));
  });
});
