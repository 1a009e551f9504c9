import { describe, expect, test } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { PausePoint } from '#shared/host/pause-points';
import { cue, entry, scene, smallPack } from '#shared/watch/testing/small-pack';
import { Evening } from './testing/evening';

const PACK = smallPack(1_000, {
  scenes: [scene('one', 0, 300), scene('two', 300, 1_000)],
  entries: [
    entry('soon', { cues: [cue(100, 120)], body: 'A card.' }),
    entry('later', { cues: [cue(200, 220)], revealsAt: 200, body: 'Another.' }),
    entry('ending', { revealsAt: 900, body: 'How it ends.' }),
    entry('a-notice', { kind: 'notice', cues: [cue(150, 170)] }),
    entry('ask-now', { kind: 'question', cues: [cue(290)], revealsAt: 280, body: 'Why?' }),
    entry('ask-late', { kind: 'question', revealsAt: 900, body: 'And the end?' }),
  ],
});

function point(at: number, questions: string[] = [], words = ''): PausePoint {
  return { at: filmSeconds(at), questions, words };
}

function evening(plan: ConstructorParameters<typeof Evening>[1] = {}): Evening {
  const begun = new Evening(PACK, plan);
  begun.do((session) => {
    session.begin();
  });
  return begun;
}

test('before the evening begins there is the title, and nothing comes up by itself', () => {
  const early = new Evening(PACK, { cards: 'auto', welcome: 'Hello', points: [point(50)] });
  early.play();
  early.pass(400);
  expect(early.seen.every(({ kind }) => kind === 'title')).toBe(true);
  expect(early.session.view()).toMatchObject({ title: 'Small', welcome: 'Hello' });
  expect(early.film.anchor.playing).toBe(true);
  expect(early.session.seenUpTo).toBe(0);
});

describe('cards', () => {
  test('come by themselves and go when they have been read', () => {
    const auto = evening({ cards: 'auto', pace: 'normal' });
    auto.play();
    auto.pass(99.9);
    expect(auto.session.view()).toEqual({ kind: 'quiet' });
    auto.pass(0.1);
    expect(auto.session.view()).toMatchObject({ kind: 'card', title: 'soon' });
    auto.pass(7);
    expect(auto.session.view()).toEqual({ kind: 'quiet' });
    auto.pass(93);
    expect(auto.session.view()).toMatchObject({ kind: 'card', title: 'later' });
    expect(auto.seen.filter((view) => view.kind === 'card' && view.title === 'a-notice')).toEqual(
      [],
    );
  });

  test('wait for the host, who shows one, keeps it up and takes it away', () => {
    const byHand = evening();
    byHand.play();
    byHand.pass(100);
    expect(byHand.session.ready).toBe('soon');
    expect(byHand.session.view()).toEqual({ kind: 'quiet' });
    byHand.do((session) => session.show('soon'));
    expect(byHand.session.ready).toBeNull();
    byHand.pass(60);
    expect(byHand.session.view()).toMatchObject({ kind: 'card', title: 'soon' });
    byHand.do((session) => {
      session.screen.clear();
    });
    expect(byHand.session.view()).toEqual({ kind: 'quiet' });
  });

  test('of what the room may not know yet are not taken, and go when the host goes back', () => {
    const bold = evening();
    bold.do((session) => {
      expect(session.show('ending')).toBe(false);
      expect(session.show('nothing-of-the-kind')).toBe(false);
    });
    expect(bold.session.view()).toEqual({ kind: 'quiet' });
    bold.goTo(999);
    bold.do((session) => {
      expect(session.show('ending')).toBe(false);
      session.confirmSeen();
      expect(session.show('ending')).toBe(true);
    });
    expect(bold.session.view()).toMatchObject({ kind: 'card', title: 'ending' });
  });
});

describe('pause points', () => {
  test('stop the film at their second and ask; playing on takes the question away', () => {
    const asked = evening({ points: [point(300, ['ask-now', 'ask-late'], 'What now?')] });
    asked.play();
    asked.pass(299.999);
    expect(asked.film.anchor.playing).toBe(true);
    asked.pass(0.001);
    expect(asked.film.anchor.playing).toBe(false);
    expect(asked.position).toBeCloseTo(300, 2);
    const view = asked.session.view();
    // The question about the ending was put there by a host in a hurry; the room does not see it.
    expect(view).toMatchObject({
      kind: 'question',
      words: 'What now?',
      questions: [{ title: 'ask-now' }],
    });
    asked.play();
    expect(asked.session.view()).toEqual({ kind: 'quiet' });
    asked.pass(10);
    expect(asked.film.anchor.playing).toBe(true);
  });

  test('do not stop it again after ten seconds back, and do when the film is wound back far', () => {
    const back = evening({ points: [point(300)] });
    back.play();
    back.pass(300);
    back.goTo(290);
    back.play();
    back.pass(60);
    expect(back.film.anchor.playing).toBe(true);
    back.goTo(100);
    back.pass(250);
    expect(back.film.anchor.playing).toBe(false);
    expect(back.position).toBeCloseTo(300, 2);
  });

  test('that the film is taken past do not stop it; a corrected clock does not jump over one', () => {
    const moved = evening({ points: [point(300)] });
    moved.play();
    moved.pass(10);
    moved.goTo(400);
    moved.pass(10);
    expect(moved.film.anchor.playing).toBe(true);

    const nudged = evening({ points: [point(300)] });
    nudged.play();
    nudged.pass(298);
    nudged.nudge(5);
    expect(nudged.film.anchor.playing).toBe(false);
    expect(nudged.session.view().kind).toBe('question');
  });

  test('are those of the plan as it is by now', () => {
    const changed = evening();
    changed.play();
    changed.pass(50);
    changed.change({ points: [point(60)] });
    changed.pass(30);
    expect(changed.position).toBeCloseTo(60, 2);
  });

  test('come late after a sleep of the machine, but come', () => {
    const slept = evening({ points: [point(300)] });
    slept.play();
    slept.clock.sleep(310_000);
    expect(slept.film.anchor.playing).toBe(false);
    expect(slept.session.view().kind).toBe('question');
  });
});

test('a break counts down, blank lies over everything, and the film takes both away', () => {
  const long = evening();
  long.do((session) => {
    session.takeBreak(10);
  });
  expect(long.session.view()).toEqual({ kind: 'break', secondsLeft: 600 });
  long.pass(60.5);
  expect(long.session.view()).toEqual({ kind: 'break', secondsLeft: 540 });
  long.do((session) => {
    session.screen.isBlank = true;
  });
  expect(long.session.view()).toEqual({ kind: 'blank' });
  long.do((session) => {
    session.screen.isBlank = false;
  });
  long.pass(1_000);
  expect(long.session.view()).toEqual({ kind: 'break', secondsLeft: 0 });
  long.play();
  expect(long.session.view()).toEqual({ kind: 'quiet' });
});

test('an evening that goes on another day knows how far the last one came; a new one knows nothing', () => {
  const second = new Evening(PACK, { seenUpTo: filmSeconds(500) });
  second.goTo(500);
  second.do((session) => {
    session.begin();
  });
  expect(second.session.seenUpTo).toBe(500);
  second.do((session) => {
    session.end();
  });
  second.goTo(0);
  second.do((session) => {
    session.begin();
  });
  expect(second.session.seenUpTo).toBe(0);
  expect(second.session.isAhead).toBe(false);
});

test('a corrected clock alarms nobody, a part that was left out does', () => {
  const moved = evening();
  moved.play();
  moved.pass(100);
  moved.nudge(1);
  expect(moved.session.isAhead).toBe(false);
  moved.pass(2);
  expect(moved.session.seenUpTo).toBeCloseTo(103, 2);
  moved.goTo(800);
  expect(moved.session.isAhead).toBe(true);
  moved.pass(150);
  expect(moved.session.seenUpTo).toBeCloseTo(103, 2);
});

test('between two events no timer waits more than once, and none while the film stands', () => {
  const still = evening({ cards: 'auto', points: [point(500)] });
  still.play();
  still.nudge(0.1);
  still.nudge(-0.1);
  expect(still.clock.waiting).toBe(1);
  still.pause();
  expect(still.clock.waiting).toBe(0);
});
