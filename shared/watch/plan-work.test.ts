import { describe, expect, it } from 'vitest';
import { filmSeconds } from '../film-time';
import { DENSITIES, SPACING, type Density } from './density';
import { planViewing } from './plan';
import { NEWCOMER } from './spoiler-rule';
import { largePack } from './testing/large-pack';
import { Timetable } from './timetable';

const SIZES = [2_500, 5_000, 10_000] as const;
const BUSY = DENSITIES.filter((density) => density !== 'off');

/** Counts how often anything of an object is read, at any depth. */
function counted<Thing extends object>(thing: Thing, count: () => void): Thing {
  return new Proxy(thing, {
    get: (target, key, receiver) => {
      count();
      const value: unknown = Reflect.get(target, key, receiver);
      return typeof value === 'object' && value !== null ? counted(value, count) : value;
    },
  });
}

/** How often a plan of so many entries reads something of them or of the scenes. */
function readsOfPlan(entries: number, density: Density): number {
  let reads = 0;
  const count = (): void => void (reads += 1);
  const pack = largePack(entries);
  planViewing({
    entries: pack.entries.map((entry) => counted(entry, count)),
    scenes: pack.scenes.map((scene) => counted(scene, count)),
    runtime: pack.runtime,
    density,
    viewpoint: NEWCOMER,
    from: filmSeconds(0),
    frontierFollows: true,
    already: [],
  });
  return reads;
}

/** How often a timetable asks its rule while as many pop-ups as that look for room in it. */
function questionsOfTimetable(entries: number, density: Exclude<Density, 'off'>): number {
  let questions = 0;
  const spacing = counted(SPACING[density], () => (questions += 1));
  const timetable = new Timetable(spacing, []);
  for (const { cues } of largePack(entries).entries)
    for (const { at, until } of cues) timetable.take({ first: at, last: until ?? at + 30 }, 12);
  return questions;
}

describe('the work of a plan', () => {
  it.each(BUSY)('grows with the number of entries and no faster, at density %s', (density) => {
    const [few, twice, fourTimes] = SIZES.map((size) => readsOfPlan(size, density));
    expect(few).toBeGreaterThan(SIZES[0]);
    expect(twice! / few!).toBeLessThan(2.2);
    expect(fourTimes! / twice!).toBeLessThan(2.2);
  });

  it.each(BUSY)('asks the rule no more often once the film is full, at density %s', (density) => {
    const [few, , fourTimes] = SIZES.map((size) => questionsOfTimetable(size, density));
    expect(few).toBeGreaterThan(0);
    expect(fourTimes! / few!).toBeLessThan(1.5);
  });
});
