import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import { cue, entry, smallPack } from '#shared/watch/testing/small-pack';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { FakeClock } from './testing/fake-clock';
import { NEW_VIEWING } from './new-viewing';
import { Viewing } from './viewing';

const PACK = smallPack(1_000, {
  entries: [
    entry('early', { cues: [cue(100, 130)] }),
    entry('ending', { cues: [cue(900, 950)], revealsAt: 900 }),
  ],
});
const COPY = { edition: 'only', rate: 1 };

interface Sitting {
  clock: FakeClock;
  viewing: Viewing;
  open: () => string[];
}

function sit(given: Partial<SavedViewing>): Sitting {
  const clock = new FakeClock(55);
  const saved = { ...NEW_VIEWING, audience: 'first' as const, ...given };
  const viewing = new Viewing(PACK, clock, saved, 'many', () => undefined);
  return { clock, viewing, open: () => viewing.state().popUps.map(({ id }) => id) };
}

const at = (seconds: number): Partial<SavedViewing> => ({
  position: filmSeconds(seconds),
  frontier: filmSeconds(seconds),
});

describe('a line that was heard', () => {
  it('corrects a clock that is a little off: what was watched follows, and what is up stays', () => {
    const { viewing, clock, open } = sit(at(95));
    viewing.play();
    clock.advance(7_000);
    expect(open()).toEqual(['early']);
    viewing.heardLine(104, COPY);
    expect(viewing.saved()).toMatchObject({ position: 104, frontier: 104, ahead: false });
    expect(open()).toEqual(['early']);
    viewing.undoStep();
    expect(viewing.saved()).toMatchObject({ position: 102, frontier: 104 });
  });

  it('takes a clock that stands along, within a minute of what was watched', () => {
    const { viewing } = sit(at(100));
    viewing.heardLine(160, COPY);
    expect(viewing.saved()).toMatchObject({ position: 160, frontier: 160, ahead: false });
    expect(viewing.isPlaying()).toBe(true);
  });

  it('is a jump further on: nothing in between counts as watched', () => {
    const { viewing, clock, open } = sit(at(100));
    viewing.heardLine(895, COPY);
    clock.advance(20_000);
    expect(viewing.saved()).toMatchObject({ position: 915, frontier: 100, ahead: true });
    expect(open()).toEqual([]);
  });

  it('wakes a viewing that slept', () => {
    const { viewing } = sit(at(100));
    viewing.play();
    viewing.sleep();
    viewing.heardLine(101, COPY);
    expect(viewing.state().slept).toBe(false);
    expect(viewing.isPlaying()).toBe(true);
  });
});

describe('a line that was heard while a player leads', () => {
  const readAt = (viewing: Viewing, position: number, at: number): void =>
    viewing.hearPlayer({ position, at, rate: 1, playing: true, isJump: false });

  it('tells how far the copy in the player is off', () => {
    const { viewing, clock } = sit(at(100));
    viewing.followPlayer(null);
    readAt(viewing, 100, clock.now());
    clock.advance(10_000);
    viewing.heardLine(130, COPY);
    expect(viewing.saved()).toMatchObject({ position: 130, frontier: 130 });
    readAt(viewing, 112, clock.now());
    expect(viewing.saved().position).toBe(132);
  });

  it('counts nothing as watched that lies further on', () => {
    const { viewing, clock } = sit(at(100));
    viewing.followPlayer(null);
    readAt(viewing, 100, clock.now());
    viewing.heardLine(895, COPY);
    clock.advance(20_000);
    expect(viewing.saved()).toMatchObject({ position: 915, frontier: 100, ahead: true });
  });
});
