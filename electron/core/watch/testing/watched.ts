import fc from 'fast-check';
import type { FilmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import type { Account } from '#shared/watch/account';
import { DENSITIES, type Density } from '#shared/watch/density';
import type { Showing } from '#shared/watch/plan';
import { generatedPack } from '#shared/watch/testing/generated-pack';
import type { SavedViewing, ViewingState } from '#shared/watch/viewing-state';
import { Sitting, step, watchingStep, type Step } from './sitting';

/** What there is to see at one instant of a sitting. */
export interface Look {
  /** What the viewer was doing: nothing before the first step. */
  during: Step['does'] | undefined;
  /** Milliseconds for which the film has played so far. */
  played: number;
  position: FilmSeconds;
  density: Density;
  /** Whether the viewer asked for notices. */
  wantsNotices: boolean;
  state: ViewingState;
  account: Account;
  /** All that has popped up so far. */
  shown: readonly Showing[];
  /** Ids of what the viewer keeps open. */
  held: ReadonlySet<string>;
  /** How many timers wait. */
  timers: number;
}

/** A sitting with all that could be seen of it: whenever windows are told, and after every step. */
export interface Watched {
  pack: Pack;
  density: Density;
  steps: readonly Step[];
  looks: readonly Look[];
  /** What would be kept after the last step. */
  saved: SavedViewing;
  /** The end of the film, with all of it watched. */
  end: Look;
}

/** A pop-up that was on screen: the looks at which it was, and the one at which it is gone, if that came. */
export interface Appearance {
  showing: Showing;
  open: Look[];
  gone: Look | undefined;
}

/** A pack, what a viewer prefers, and what they do. */
export const script = fc.record({
  pack: generatedPack(25),
  density: fc.constantFrom(...DENSITIES),
  steps: fc.oneof(
    { weight: 4, arbitrary: fc.array(step, { maxLength: 30 }) },
    { weight: 1, arbitrary: fc.array(watchingStep, { maxLength: 60, size: '+1' }) },
  ),
});

/** Any sitting, watched from its beginning to the end of the film. */
export const watched: fc.Arbitrary<Watched> = script.map(({ pack, density, steps }) => {
  const looks: Look[] = [];
  let during: Step['does'] | undefined;
  let played = 0;
  let last = { now: 0, playing: false };
  const look = (): Look => {
    const { viewing, clock } = sitting;
    if (last.playing) played += clock.now() - last.now;
    last = { now: clock.now(), playing: viewing.isPlaying() };
    const { shown, position } = viewing.saved();
    return {
      during,
      played,
      position,
      density: sitting.preferred,
      wantsNotices: sitting.wantsNotices,
      state: viewing.state(),
      account: viewing.account(),
      shown,
      held: new Set(sitting.held),
      timers: clock.waiting,
    };
  };
  const keep = (): void => void looks.push(look());
  const sitting = new Sitting(pack, density, undefined, keep);
  keep();
  for (const each of steps) {
    during = each.does;
    sitting.do(each);
    keep();
  }
  const { viewing } = sitting;
  const [saved, seen] = [viewing.saved(), [...looks]];
  viewing.seek(viewing.runtime);
  viewing.confirmWatched();
  return { pack, density, steps, looks: seen, saved, end: look() };
});

/** All pop-ups that were on screen, in the order of coming. */
export function appearancesIn({ looks }: Watched): Appearance[] {
  const all: Appearance[] = [];
  let open: Appearance[] = [];
  for (const look of looks) {
    const visible = look.state.popUps;
    for (const appearance of open) {
      if (visible.some(({ id }) => id === appearance.showing.id)) appearance.open.push(look);
      else appearance.gone = look;
    }
    open = open.filter(({ gone }) => gone === undefined);
    const fresh = visible
      .filter(({ id }) => !open.some(({ showing }) => showing.id === id))
      .map(({ id, at, until }) => ({ showing: { id, at, until }, open: [look], gone: undefined }));
    open.push(...fresh);
    all.push(...fresh);
  }
  return all;
}

/** What came new into the history of what has popped up, each with the look at which it first stands there. */
export function raisedIn({ looks }: Watched): { showing: Showing; look: Look }[] {
  let before: ReadonlySet<string> = new Set();
  return looks.flatMap((look) => {
    const had = before;
    before = new Set(look.shown.map(({ id }) => id));
    return look.shown.filter(({ id }) => !had.has(id)).map((showing) => ({ showing, look }));
  });
}
