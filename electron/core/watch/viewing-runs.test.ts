import fc from 'fast-check';
import { describe } from 'vitest';
import { FILM_START } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { DENSITIES, type Density } from '#shared/watch/density';
import { planViewing, type Showing } from '#shared/watch/plan';
import { NEWCOMER } from '#shared/watch/spoiler-rule';
import { claimsAbout } from '#shared/watch/testing/claims';
import { generatedPack, TEN_THOUSAND } from '#shared/watch/testing/generated-pack';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { Sitting, step } from './testing/sitting';

/** Timers count whole milliseconds: one to reach an instant, and what is rounded. */
const A_MILLISECOND = 0.001 + 1e-6;

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
const density = fc.constantFrom(...DENSITIES);
const pack = generatedPack(25);

/** Where a film plays from the start without a touch, the plan of a newcomer. */
function plannedFor({ entries, scenes, manifest }: Pack, preferred: Density): Showing[] {
  return planViewing({
    entries,
    scenes,
    runtime: manifest.film.runtimeSeconds,
    density: preferred,
    viewpoint: NEWCOMER,
    from: FILM_START,
    frontierFollows: true,
    already: [],
  }).shown;
}

/** A film that plays from its start to its end without a touch. */
const run = fc.record({ pack, density }).map((given) => {
  const [raised, closed] = [new Map<string, number>(), new Map<string, number>()];
  const sitting = new Sitting(given.pack, given.density, undefined, () => {
    const { viewing } = sitting;
    const open = new Set(idsOf(viewing.state().popUps));
    const { position } = viewing.saved();
    for (const id of open) if (!raised.has(id)) raised.set(id, position);
    for (const id of raised.keys()) if (!open.has(id) && !closed.has(id)) closed.set(id, position);
  });
  sitting.viewing.play();
  sitting.clock.advance(sitting.viewing.runtime * 1000 + 1_000);
  return { sitting, planned: plannedFor(given.pack, given.density), raised, closed };
});

/** Whether something came at its second, or within the millisecond after. */
function isOnTime(moment: number | undefined, due: number): boolean {
  return moment !== undefined && moment >= due && moment <= due + A_MILLISECOND;
}

describe('a film that plays', () => {
  const claim = claimsAbout(run, TEN_THOUSAND);

  claim('raises each planned pop-up within a millisecond of its second', ({ planned, raised }) =>
    planned.filter(({ id, at }) => !isOnTime(raised.get(id), at)),
  );

  claim('raises nothing else', ({ planned, raised }) => {
    const ids = new Set(idsOf(planned));
    return [...raised.keys()].filter((id) => !ids.has(id));
  });

  claim('tells windows within a millisecond of its end that one closed', ({ planned, closed }) =>
    planned.filter(({ id, until }) => !isOnTime(closed.get(id), until)),
  );

  claim('stands at its end, and waits for nothing any more', ({ sitting: { viewing, clock } }) => {
    const isOver = viewing.isOver() && !viewing.isPlaying() && clock.waiting === 0;
    return isOver ? [] : [viewing.saved().position];
  });
});

describe('a viewing that is kept and opened again', () => {
  /** What is kept of a viewing: not the pointer, nor what lies over everything, nor how fast the copy is played. */
  const steps = fc.array(
    step.filter(({ does }) => !['hold', 'cover', 'speed'].includes(does)),
    { maxLength: 20 },
  );
  const claim = claimsAbout(fc.record({ pack, density, steps, last: density }), TEN_THOUSAND);

  claim('goes on with the same rest of the plan', (given) => {
    const first = new Sitting(given.pack, given.density);
    for (const each of given.steps) first.do(each);
    first.viewing.pause();
    first.do({ does: 'density', to: given.last });
    const second = new Sitting(given.pack, given.last, first.viewing.saved());
    const opened = differences(first.viewing.saved(), second.viewing.saved());
    first.finish();
    second.finish();
    return [...opened, ...differences(first.viewing.saved(), second.viewing.saved())];
  });
});

/** What two viewings differ by; seconds that differ by rounding are the same. */
function differences(a: SavedViewing, b: SavedViewing): unknown[] {
  const [one, other] = [a, b].map((saved) =>
    JSON.stringify(saved, (_key, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e6) : value,
    ),
  );
  return one === other ? [] : [a, b];
}
