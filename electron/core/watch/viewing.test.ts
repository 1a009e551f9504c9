import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import type { Density } from '#shared/watch/density';
import { cue, entry, scene, smallPack } from '#shared/watch/testing/small-pack';
import { FakeClock } from './testing/fake-clock';
import { NEW_VIEWING } from './new-viewing';
import { Viewing } from './viewing';

const PACK = smallPack(1000, {
  entries: [
    entry('a', { cues: [cue(100, 110)], weight: 0.9 }),
    entry('b', { cues: [cue(200, 210)], revealsAt: 195 }),
    entry('c', { cues: [cue(300, 310)] }),
    entry('rival', { cues: [cue(100, 105)], weight: 0.1 }),
    entry('ending', { cues: [cue(900, 950)], revealsAt: 900 }),
    entry('no-moment'),
  ],
  scenes: [scene('one', 0, 500), scene('two', 500, 1000)],
});

interface Sitting {
  clock: FakeClock;
  viewing: Viewing;
  /** What a window was told, in order. */
  published: string[][];
  open: () => string[];
  /** Plays `seconds` of the film. */
  run: (seconds: number) => void;
}

function sit(saved = NEW_VIEWING, density: Density = 'many', pack: Pack = PACK): Sitting {
  const clock = new FakeClock(777.25);
  const published: string[][] = [];
  const open = (): string[] => viewing.state().popUps.map(({ id }) => id);
  const viewing: Viewing = new Viewing(pack, clock, saved, density, () => published.push(open()));
  return { clock, viewing, published, open, run: (seconds) => clock.advance(seconds * 1000) };
}

describe('Viewing', () => {
  it('raises a pop-up at its second, publishes that, and closes it after its stay', () => {
    const { viewing, run, open, published } = sit();
    viewing.play();
    run(99.999);
    expect(open()).toEqual([]);
    run(0.001);
    expect(open()).toEqual(['a']);
    expect(published.at(-1)).toEqual(['a']);
    run(6);
    expect(published.at(-1)).toEqual([]);
  });

  it('does nothing between two events, and waits with a single timer', () => {
    const { viewing, run, published, clock } = sit();
    viewing.play();
    const before = published.length;
    run(99);
    expect(published).toHaveLength(before);
    expect(clock.waiting).toBe(1);
  });

  it('waits for nothing while it is paused, at its end, or closed', () => {
    const { viewing, run, clock } = sit();
    expect(clock.waiting).toBe(0);
    viewing.play();
    viewing.pause();
    expect(clock.waiting).toBe(0);
    viewing.play();
    viewing.close();
    expect(clock.waiting).toBe(0);
    viewing.play();
    run(2000);
    expect(clock.waiting).toBe(0);
    expect(viewing.isPlaying()).toBe(false);
    expect(viewing.saved().position).toBe(1000);
  });

  it('publishes when a new scene begins', () => {
    const { viewing, run, published } = sit(NEW_VIEWING, 'off');
    viewing.play();
    const before = published.length;
    run(500);
    expect(published).toHaveLength(before + 1);
    expect(viewing.state().now.scene?.id).toBe('two');
  });

  it('shows nothing that a jump ahead would give away, until the viewer confirms it', () => {
    const { viewing, run, open } = sit();
    viewing.setAudience('first');
    viewing.seek(filmSeconds(890));
    viewing.play();
    run(20);
    expect(open()).toEqual([]);
    expect(viewing.state()).toMatchObject({ frontier: 0, ahead: true, held: [] });
    viewing.confirmWatched();
    expect(open()).toEqual(['ending']);
    expect(viewing.state()).toMatchObject({ frontier: 910, ahead: false });
  });

  it('never pops up the same entry twice, even when the viewer goes back', () => {
    const { viewing, run, open, published } = sit();
    viewing.play();
    run(101);
    viewing.seek(filmSeconds(90));
    expect(open()).toEqual([]);
    published.length = 0;
    run(200);
    expect(published.flat()).not.toContain('a');
    expect(published.flat()).toContain('b');
  });

  it('closes what is open, held or not, when the viewer goes elsewhere', () => {
    const { viewing, run, open } = sit();
    viewing.play();
    run(101);
    viewing.hold('a', true);
    viewing.seek(filmSeconds(103));
    expect(open()).toEqual([]);
  });

  it('takes the frontier along with a nudge', () => {
    const { viewing, run } = sit();
    viewing.play();
    run(50);
    viewing.nudge(5);
    expect(viewing.state().frontier).toBe(55);
    viewing.nudge(-10);
    expect(viewing.state()).toMatchObject({ frontier: 55, anchor: { position: 45 } });
    viewing.pause();
    viewing.nudge(15);
    expect(viewing.state().frontier).toBe(60);
  });

  it('steps from where the film is by now, and stays inside it', () => {
    const { viewing, run } = sit();
    viewing.play();
    run(50);
    viewing.seekBy(-10);
    expect(viewing.saved().position).toBe(40);
    viewing.seekBy(-100);
    expect(viewing.saved().position).toBe(0);
  });

  it('keeps a held pop-up open, and lists what found no room beside two of them once', () => {
    const crowd = ['x', 'y', 'z'].map((id, i) =>
      entry(id, { cues: [cue(100 + 50 * i, 105 + 50 * i)] }),
    );
    const { viewing, run, open } = sit(NEW_VIEWING, 'many', smallPack(1000, { entries: crowd }));
    viewing.play();
    run(101);
    viewing.hold('x', true);
    run(50);
    viewing.hold('y', true);
    run(60);
    expect(open()).toEqual(['x', 'y']);
    viewing.setDensity('normal');
    expect(viewing.state().held.map(({ id, reason }) => [id, reason])).toEqual([['z', 'no-room']]);
    viewing.hold('x', false);
    expect(open()).toEqual(['y']);
    viewing.dismiss('y');
    expect(open()).toEqual([]);
  });

  it('lists what did not pop up so far, with the reason', () => {
    const { viewing, run } = sit();
    viewing.play();
    run(99);
    expect(viewing.state().held).toEqual([]);
    run(2);
    const rival = { id: 'rival', kind: 'trivia', title: 'rival', at: 100, reason: 'crowded' };
    expect(viewing.state().held).toEqual([rival]);
  });

  it('follows a change of density from where the film is', () => {
    const { viewing, run, published } = sit();
    viewing.play();
    viewing.setDensity('off');
    run(250);
    expect(published.flat()).toEqual([]);
    viewing.setDensity('many');
    run(100);
    expect(published.flat()).toContain('c');
  });

  it('closes what a viewer may not know who says only now that this is the first time', () => {
    const { viewing, open } = sit();
    viewing.setAudience('seen');
    viewing.seek(filmSeconds(900));
    expect(open()).toEqual(['ending']);
    viewing.setAudience('first');
    expect(open()).toEqual([]);
  });

  it('begins again after the end, with what was left out when it was joined late', () => {
    const { viewing, run, published } = sit({ ...NEW_VIEWING, position: filmSeconds(250) });
    viewing.setAudience('seen');
    viewing.play();
    run(900);
    viewing.play();
    run(110);
    expect(viewing.isPlaying()).toBe(true);
    expect(published.flat()).toContain('a');
  });

  it('shows after a sleep what belongs to the second in which it wakes', () => {
    const late = entry('late', { cues: [cue(100, 105), cue(400, 450)] });
    const { viewing, clock, open, published } = sit(
      NEW_VIEWING,
      'many',
      smallPack(1000, { entries: [late] }),
    );
    viewing.play();
    clock.sleep(420_000);
    expect(published.at(-1)).toEqual(['late']);
    expect(open()).toEqual(['late']);
  });

  it('lets time go on also where rounded sums say that the moment has come and has not', () => {
    // After 8.2 s the film stands just short of 13.4, and yet nothing is left to wait for.
    const [start, moment] = [5.2, 13.4];
    expect(start + 8.2).toBeLessThan(moment);
    expect(moment - start - 8.2).toBeLessThanOrEqual(0);
    const soon = smallPack(100, { entries: [entry('soon', { cues: [cue(moment)] })] });
    const saved = { ...NEW_VIEWING, position: filmSeconds(start) };
    const { viewing, run, open } = sit(saved, 'many', soon);
    viewing.play();
    run(8.201);
    expect(open()).toEqual(['soon']);
  });

  it('goes on where it was after a restart, and repeats nothing', () => {
    const first = sit();
    first.viewing.play();
    first.run(150);
    const saved = first.viewing.saved();
    expect(saved).toMatchObject({ position: 150, frontier: 150, ahead: false });
    expect(saved.shown.map(({ id }) => id)).toEqual(['a']);
    const second = sit(saved);
    second.viewing.play();
    second.run(200);
    expect(second.published.flat()).not.toContain('a');
    expect(second.viewing.saved().shown.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
