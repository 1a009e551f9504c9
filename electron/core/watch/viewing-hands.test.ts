import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import { REACTION } from '#shared/watch/getting-in-step';
import { cue, entry, landmark, smallPack } from '#shared/watch/testing/small-pack';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { FakeClock } from './testing/fake-clock';
import { NEW_VIEWING } from './new-viewing';
import { Viewing } from './viewing';

const at25 = {
  id: 'at-25',
  label: 'At 25 frames',
  points: [
    [0, 0],
    [1000, 960],
  ],
} as const;

const PACK = smallPack(1000, {
  entries: [
    entry('early', { cues: [cue(100, 110)] }),
    entry('later', { cues: [cue(300, 310)] }),
    entry('ending', { cues: [cue(900, 950)], revealsAt: 900 }),
    entry('bang', { kind: 'notice', tags: ['loud-sound'], cues: [cue(400)] }),
  ],
  landmarks: [landmark('door', 105, 0), landmark('bridge', 600, 0), landmark('twist', 800, 800)],
  editions: [
    {
      id: 'only',
      label: 'Only',
      points: [
        [filmSeconds(0), filmSeconds(0)],
        [filmSeconds(1000), filmSeconds(1000)],
      ],
    },
    { ...at25, points: at25.points.map(([film, copy]) => [filmSeconds(film), filmSeconds(copy)]) },
  ],
});

interface Sitting {
  clock: FakeClock;
  viewing: Viewing;
  open: () => string[];
  position: () => number;
  /** How often a window was told something. */
  told: () => number;
  /** Plays so many seconds on the wall. */
  run: (seconds: number) => void;
}

function sit(given: Partial<SavedViewing> = {}): Sitting {
  const clock = new FakeClock(777.25);
  let told = 0;
  const saved = { ...NEW_VIEWING, audience: 'first' as const, ...given };
  const viewing = new Viewing(PACK, clock, saved, 'many', () => (told += 1));
  return {
    clock,
    viewing,
    open: () => viewing.state().popUps.map(({ id }) => id),
    position: () => viewing.saved().position,
    told: () => told,
    run: (seconds) => clock.advance(seconds * 1000),
  };
}

describe('a tap on a landmark', () => {
  it('starts a film that stands, a reaction after the landmark', () => {
    const { viewing, run, position } = sit({
      position: filmSeconds(90),
      frontier: filmSeconds(90),
    });
    viewing.tap('door');
    expect(viewing.isPlaying()).toBe(true);
    expect(position()).toBe(105 + REACTION);
    run(1);
    expect(position()).toBe(106 + REACTION);
  });

  it('sets a running clock right, and the frontier comes along', () => {
    const { viewing, run, position } = sit();
    viewing.play();
    run(95);
    viewing.tap('door');
    expect(position()).toBe(105 + REACTION);
    expect(viewing.state()).toMatchObject({ frontier: 105 + REACTION, ahead: false });
    expect(viewing.state().step).toMatchObject({ offset: 10 + REACTION, canUndo: true });
  });

  it('far beyond what was watched is a jump: nothing in between counts as watched', () => {
    const { viewing, run } = sit();
    viewing.play();
    run(50);
    viewing.tap('bridge');
    expect(viewing.state()).toMatchObject({ frontier: 50, ahead: true });
    expect(viewing.state().anchor.position).toBe(600 + REACTION);
  });

  it('is refused where there is no such landmark, or none that the viewer may know, and changes nothing', () => {
    const { viewing, told } = sit();
    for (const id of ['nowhere', 'twist']) {
      expect(() => {
        viewing.tap(id);
      }).toThrow('This film has no such landmark.');
    }
    expect([viewing.isPlaying(), told()]).toEqual([false, 0]);
    viewing.setAudience('seen');
    viewing.tap('twist');
    expect(viewing.state().anchor.position).toBe(800 + REACTION);
  });
});

describe('a nudge back', () => {
  it('takes back what came too early by a clock that was ahead, to show it at its second', () => {
    const { viewing, run, open, position } = sit();
    viewing.play();
    run(101);
    expect(open()).toEqual(['early']);
    viewing.nudge(-4);
    expect([position(), open()]).toEqual([97, []]);
    run(2.999);
    expect(open()).toEqual([]);
    run(0.001);
    expect(open()).toEqual(['early']);
  });
});

describe('the choice of an edition', () => {
  it('tells how the film has run since it was last in step, and the frontier comes along', () => {
    const { viewing, run, position } = sit();
    viewing.play();
    run(240);
    viewing.chooseEdition('at-25');
    expect(position()).toBeCloseTo(250, 9);
    expect(viewing.state().frontier).toBeCloseTo(250, 9);
    run(24);
    expect(position()).toBeCloseTo(275, 9);
  });

  it('brings every note to its second on the copy', () => {
    const { viewing, run, open } = sit();
    viewing.chooseEdition('at-25');
    viewing.play();
    run(95.999);
    expect(open()).toEqual([]);
    run(0.002);
    expect(open()).toEqual(['early']);
  });

  it('is refused for one that the film does not have', () => {
    const { viewing } = sit();
    expect(() => {
      viewing.chooseEdition('lost-cut');
    }).toThrow('This film has no edition called lost-cut.');
    expect(viewing.state().step.edition).toBe('only');
  });
});

describe('taking a correction back', () => {
  it('brings the clock back, one correction after the other; what was watched stays watched', () => {
    const { viewing, run, position } = sit();
    viewing.play();
    run(50);
    viewing.nudge(5);
    viewing.nudge(1);
    viewing.undoStep();
    expect(position()).toBe(55);
    viewing.undoStep();
    expect(position()).toBe(50);
    expect(viewing.state()).toMatchObject({ frontier: 56, step: { offset: 0, canUndo: false } });
    viewing.undoStep();
    expect(position()).toBe(50);
  });

  it('goes back to the edition that was taken before, as if it had run all the time', () => {
    const { viewing, run, position } = sit();
    viewing.play();
    run(240);
    viewing.chooseEdition('at-25');
    run(24);
    viewing.undoStep();
    expect(viewing.state().step.edition).toBe('only');
    expect(position()).toBeCloseTo(264, 9);
  });

  it('goes back to where the film was taken to be before a tap that leapt', () => {
    const { viewing, run, position } = sit();
    viewing.play();
    run(50);
    viewing.tap('bridge');
    run(10);
    viewing.undoStep();
    expect(position()).toBeCloseTo(60, 9);
  });
});

describe('what a viewer lays aside', () => {
  it('stays in view when it is pinned, and its pop-up gives way to that', () => {
    const { viewing, run, open } = sit();
    viewing.play();
    run(101);
    viewing.pin('early', true);
    expect(open()).toEqual([]);
    run(500);
    expect(viewing.state().pinned.map(({ id }) => id)).toEqual(['early']);
    viewing.pin('early', false);
    expect(viewing.state().pinned).toEqual([]);
  });

  it('is found again when it is marked, while its pop-up stays open', () => {
    const { viewing, run, open } = sit();
    viewing.play();
    run(101);
    viewing.mark('early', true);
    expect(open()).toEqual(['early']);
    expect(viewing.state().marked).toEqual([
      { id: 'early', kind: 'trivia', title: 'early', at: 100 },
    ]);
    viewing.mark('early', false);
    expect(viewing.state().marked).toEqual([]);
  });

  it('is kept over a restart, and shown no sooner than it may be known', () => {
    const first = sit({ audience: 'seen' });
    first.viewing.pin('ending', true);
    first.viewing.mark('ending', true);
    const saved = first.viewing.saved();
    expect(saved).toMatchObject({ pinned: ['ending'], marked: ['ending'] });
    const { viewing, run } = sit({ ...saved, audience: 'first' });
    const ids = (): string[] =>
      [...viewing.state().pinned, ...viewing.state().marked].map(({ id }) => id);
    expect(ids()).toEqual([]);
    viewing.play();
    run(900);
    expect(ids()).toEqual(['ending', 'ending']);
  });
});

describe('while something lies over everything', () => {
  it('what comes due waits among the held back, and does not pop up late', () => {
    const { viewing, run, open } = sit();
    viewing.play();
    run(90);
    viewing.setCovered(true);
    run(12);
    expect(open()).toEqual([]);
    viewing.setCovered(false);
    run(2);
    expect(open()).toEqual([]);
    expect(viewing.state().held).toMatchObject([{ id: 'early', reason: 'unseen' }]);
    run(200);
    expect(open()).toEqual(['later']);
  });

  it('and has its turn when the viewer goes back to it', () => {
    const { viewing, run, open } = sit();
    viewing.play();
    run(90);
    viewing.setCovered(true);
    run(12);
    viewing.setCovered(false);
    viewing.seek(filmSeconds(95));
    run(5);
    expect(open()).toEqual(['early']);
    expect(viewing.state().held).toEqual([]);
  });
});

describe('when the machine goes to sleep', () => {
  it('the film stands where it was, and the viewer is told until it goes on', () => {
    const { viewing, clock, run, position } = sit();
    viewing.play();
    run(50);
    viewing.sleep();
    clock.sleep(3_600_000);
    expect(position()).toBe(50);
    expect(viewing.state()).toMatchObject({ slept: true, anchor: { playing: false } });
    viewing.play();
    run(10);
    expect(position()).toBe(60);
    expect(viewing.state().slept).toBe(false);
  });

  it('a film that stands anyway is left alone', () => {
    const { viewing, told } = sit();
    viewing.sleep();
    expect([viewing.state().slept, told()]).toEqual([false, 0]);
  });

  it('a landmark brings the viewer back in step as well', () => {
    const { viewing, run } = sit();
    viewing.play();
    run(50);
    viewing.sleep();
    viewing.tap('door');
    expect(viewing.state()).toMatchObject({ slept: false, anchor: { playing: true } });
  });
});

describe('notices', () => {
  it('count down only for who asked, from half a minute before, and windows are told of both ends', () => {
    const { viewing, run, told } = sit();
    viewing.play();
    run(369);
    const before = told();
    run(1);
    expect(told()).toBe(before + 1);
    expect(viewing.state().notices).toEqual([]);
    viewing.setNotices(true);
    expect(viewing.state().notices).toEqual([{ what: ['loud-sound'], at: 400 }]);
    const during = told();
    run(30);
    expect(told()).toBe(during + 1);
    expect(viewing.state().notices).toEqual([]);
  });

  it('go at once when they are switched off, and never stand among the held back', () => {
    const { viewing, run } = sit();
    viewing.setNotices(true);
    viewing.play();
    run(380);
    viewing.setNotices(false);
    expect(viewing.state().notices).toEqual([]);
    run(100);
    expect(viewing.state().held.map(({ id }) => id)).not.toContain('bang');
  });
});

describe('a film that was nudged to its end', () => {
  it('begins again when it is played, also where rounded sums fall short of the end', () => {
    const { viewing, run, position } = sit();
    viewing.nudge(0.1);
    viewing.play();
    run(1);
    viewing.pause();
    for (let nudges = 0; nudges < 200; nudges += 1) viewing.nudge(5);
    expect(position()).toBe(1000);
    viewing.play();
    run(10);
    expect(viewing.isPlaying()).toBe(true);
    expect(position()).toBeCloseTo(10, 9);
  });
});
