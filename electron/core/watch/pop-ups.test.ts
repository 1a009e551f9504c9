import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Showing } from '#shared/watch/plan';
import { PopUps } from './pop-ups';

function showing(id: string, at: number, until = at + 10): Showing {
  return { id, at: filmSeconds(at), until: filmSeconds(until) };
}

const PLAN = [showing('a', 100), showing('b', 105), showing('c', 112, 130)];

function popUpsAt(...moments: number[]): PopUps {
  const popUps = new PopUps([]);
  for (const moment of moments) popUps.advance(filmSeconds(moment), PLAN);
  return popUps;
}

const openIds = (popUps: PopUps): string[] => popUps.open.map(({ id }) => id);

describe('PopUps', () => {
  it('opens nothing before its moment', () => {
    expect(openIds(popUpsAt(99.999))).toEqual([]);
  });

  it('opens each at its moment and closes it at its end', () => {
    expect(openIds(popUpsAt(100))).toEqual(['a']);
    expect(openIds(popUpsAt(100, 105))).toEqual(['a', 'b']);
    expect(openIds(popUpsAt(100, 105, 109.999))).toEqual(['a', 'b']);
    expect(openIds(popUpsAt(100, 105, 110))).toEqual(['b']);
  });

  it('opens what comes up to a second late, and nothing later: there would be no time to read it', () => {
    expect(openIds(popUpsAt(101))).toEqual(['a']);
    expect(openIds(popUpsAt(101.001))).toEqual([]);
  });

  it('says when something came too late, and does not count that as shown', () => {
    const popUps = new PopUps([]);
    expect(popUps.advance(filmSeconds(101), PLAN)).toBe(false);
    expect(popUps.advance(filmSeconds(107), PLAN)).toBe(true);
    expect(popUps.history.map(({ id }) => id)).toEqual(['a']);
  });

  it('never opens anything twice, nor what was shown in an earlier sitting', () => {
    const popUps = new PopUps([showing('b', 105)]);
    popUps.advance(filmSeconds(100), PLAN);
    popUps.advance(filmSeconds(105), PLAN);
    expect(openIds(popUps)).toEqual(['a']);
    popUps.clear();
    popUps.advance(filmSeconds(106), PLAN);
    expect(openIds(popUps)).toEqual([]);
    expect(popUps.history.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('keeps a held pop-up open past its end, until it is let go', () => {
    const popUps = popUpsAt(100);
    popUps.hold('a', true);
    popUps.advance(filmSeconds(150), []);
    expect(openIds(popUps)).toEqual(['a']);
    popUps.hold('a', false);
    popUps.advance(filmSeconds(150), []);
    expect(openIds(popUps)).toEqual([]);
  });

  it('does not hold what is not open', () => {
    const popUps = popUpsAt(99);
    popUps.hold('a', true);
    popUps.advance(filmSeconds(100), PLAN);
    popUps.advance(filmSeconds(150), []);
    expect(openIds(popUps)).toEqual([]);
  });

  it('closes what is dismissed, held or not, for good', () => {
    const popUps = popUpsAt(100, 105);
    popUps.hold('a', true);
    popUps.dismiss('a');
    popUps.dismiss('b');
    popUps.advance(filmSeconds(106), PLAN);
    expect(openIds(popUps)).toEqual([]);
  });

  it('leaves a third one closed while two are held, and names it as having found no room', () => {
    const popUps = popUpsAt(100, 105);
    popUps.hold('a', true);
    popUps.hold('b', true);
    popUps.advance(filmSeconds(112), PLAN);
    expect(openIds(popUps)).toEqual(['a', 'b']);
    expect(popUps.missed).toEqual([{ id: 'c', reason: 'no-room' }]);
    popUps.dismiss('a');
    popUps.advance(filmSeconds(113), PLAN);
    expect(openIds(popUps)).toEqual(['b']);
    expect(popUps.history.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('takes back what opened before its second by a clock that was ahead, and opens it then', () => {
    const popUps = popUpsAt(100, 105);
    popUps.takeBack(filmSeconds(104));
    expect(openIds(popUps)).toEqual(['a']);
    expect(popUps.history.map(({ id }) => id)).toEqual(['a']);
    popUps.advance(filmSeconds(105), PLAN);
    expect(openIds(popUps)).toEqual(['a', 'b']);
  });

  it('takes back nothing that is held', () => {
    const popUps = popUpsAt(100, 105);
    popUps.hold('b', true);
    popUps.takeBack(filmSeconds(90));
    popUps.advance(filmSeconds(90), PLAN);
    expect(openIds(popUps)).toEqual(['b']);
    expect(popUps.history.map(({ id }) => id)).toEqual(['b']);
  });

  it('closes everything when the film is elsewhere, and gives what found no room its turn', () => {
    const popUps = popUpsAt(100, 105);
    popUps.hold('a', true);
    popUps.hold('b', true);
    popUps.advance(filmSeconds(112), PLAN);
    popUps.clear();
    expect(openIds(popUps)).toEqual([]);
    expect(popUps.missed).toEqual([]);
    popUps.advance(filmSeconds(113), PLAN);
    expect(openIds(popUps)).toEqual(['c']);
  });

  it('tells which entries have had their turn', () => {
    const popUps = popUpsAt(100);
    expect(['a', 'b'].map((id) => popUps.isSettled(id))).toEqual([true, false]);
  });
});
