import { describe } from 'vitest';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { SPACING, type Spacing } from '#shared/watch/density';
import { claimsAbout } from '#shared/watch/testing/claims';
import { secretsOf, TEN_THOUSAND } from '#shared/watch/testing/generated-pack';
import { Sitting, type Step } from './testing/sitting';
import { appearancesIn, raisedIn, watched, type Appearance, type Look } from './testing/watched';

/** For sums of film seconds that are not whole. */
const ROUNDING = 1e-6;
/** Timers count whole milliseconds: one to reach an instant, in film seconds at the greatest speed here. */
const A_MILLISECOND = 0.002 + ROUNDING;

type Doing = Look['during'];
/** With these the viewer says where the film really is. */
const CORRECTIONS: readonly Doing[] = ['nudge', 'tap', 'edition', 'undo'];
/** With these pop-ups go, or their seconds pass faster or slower: nobody owes them their time any more. */
const ENDINGS: readonly Doing[] = [
  ...CORRECTIONS,
  ...(['seek', 'seekBy', 'dismiss', 'pin', 'audience', 'speed', 'resume'] satisfies Step['does'][]),
];

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
const sorted = (ids: readonly string[]): string[] => ids.toSorted();
const repeated = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) < i);
const areEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function entryOf(pack: Pack, id: string): Entry {
  return pack.entries.find((entry) => entry.id === id)!;
}

/** Until when a pop-up for one of its cues may start. */
function windowsOf(entry: Entry): { first: number; last: number }[] {
  return entry.cues.map(({ at, until }) => ({ first: at, last: until ?? at + 30 }));
}

function spacingOf({ density }: Look): Spacing {
  return density === 'off' ? { gap: Infinity, perTenMinutes: 0 } : SPACING[density];
}

/** Seconds on the wall: whatever the speed, reading takes its time. */
function readingTimeOf(entry: Entry): number {
  return Math.max(6, entry.body.split(' ').length * 0.3 + 2);
}

/** Whether a viewer had the time that a pop-up owes them: it was neither kept open, nor sent away, nor left behind. */
function isUndisturbed({ open, gone, showing }: Appearance): boolean {
  return (
    gone !== undefined &&
    [...open.slice(1), gone].every(({ during }) => !ENDINGS.includes(during)) &&
    open.every(({ held }) => !held.has(showing.id))
  );
}

/** Whether the copy lacks a piece of the film while the pop-up should be open. */
function isCutShort({ open, showing }: Appearance, pack: Pack): boolean {
  const runtime = pack.manifest.film.runtimeSeconds;
  const isShorter = open.some(({ state }) => state.step.edition === 'shorter');
  return isShorter && showing.at < runtime * 0.6 && showing.until > runtime * 0.5;
}

describe('a viewing, whatever its viewer does', () => {
  const claim = claimsAbout(watched, TEN_THOUSAND);

  claim('lets out no word of what lies beyond the frontier on a first watch', ({ pack, looks }) => {
    const secrets = new Map(secretsOf(pack).map(({ token, revealsAt }) => [token, revealsAt]));
    return looks.flatMap(({ state }) => {
      if (state.audience === 'seen') return [];
      const words = JSON.stringify(state).match(/x[a-z]+\d+x/g) ?? [];
      return words.filter((word) => (secrets.get(word) ?? 0) > state.frontier);
    });
  });

  claim('shows nothing to a first-time viewer that may not be known yet', ({ pack, looks }) =>
    looks.flatMap(({ state }) =>
      state.popUps.filter(
        ({ id }) => state.audience !== 'seen' && entryOf(pack, id).revealsAt > state.frontier,
      ),
    ),
  );

  claim('raises everything within the window of one of its cues', ({ pack, ...given }) =>
    raisedIn({ pack, ...given }).filter(
      ({ showing: { id, at } }) =>
        !windowsOf(entryOf(pack, id)).some(({ first, last }) => first <= at && at <= last),
    ),
  );

  claim('shows nothing to anybody before its second, unless they keep it open', ({ looks }) =>
    looks.flatMap(({ state, position, held }) =>
      state.popUps.filter(({ id, at }) => position < at && !held.has(id)),
    ),
  );

  claim('shows nothing beyond its time, unless the viewer keeps it open', ({ looks }) =>
    looks.flatMap(({ state, position, held }) =>
      state.popUps.filter(({ id, until }) => position >= until && !held.has(id)),
    ),
  );

  claim('has at most two pop-ups open', ({ looks }) =>
    looks.filter(({ state }) => state.popUps.length > 2),
  );

  claim('leaves time to read, at every speed and in every copy', (given) =>
    appearancesIn(given).filter((appearance) => {
      const { open, gone, showing } = appearance;
      const [first] = open;
      if (!first || !gone || !isUndisturbed(appearance)) return false;
      if (isCutShort(appearance, given.pack)) return false;
      // A timer may be a millisecond late, and a machine that does not come to it up to a second of the film.
      const late = first.during === 'stall' ? 2_000 : 1 + ROUNDING;
      const owed = readingTimeOf(entryOf(given.pack, showing.id)) * 1_000 - late;
      return gone.played - first.played < owed;
    }),
  );

  claim("keeps the density's gap to all that has popped up", (given) =>
    raisedIn(given).filter(({ showing, look }) =>
      look.shown.some(
        ({ id, at }) =>
          id !== showing.id && Math.abs(at - showing.at) < spacingOf(look).gap - ROUNDING,
      ),
    ),
  );

  claim("raises no more than the density's count within any ten minutes of the film", (given) =>
    raisedIn(given).filter(({ showing, look }) => {
      const starts = look.shown.map(({ at }) => at);
      return starts
        .filter((first) => first <= showing.at && showing.at < first + 600 - ROUNDING)
        .some(
          (first) =>
            starts.filter((at) => first <= at && at < first + 600 - ROUNDING).length >
            spacingOf(look).perTenMinutes,
        );
    }),
  );

  claim('raises nothing while pop-ups are off', (given) =>
    raisedIn(given).filter(({ look }) => look.density === 'off'),
  );

  claim('raises nothing that would lie over a quiet scene', (given) =>
    raisedIn(given).filter(({ showing }) =>
      given.pack.scenes.some(
        ({ quiet, start, end }) =>
          quiet && showing.at < end - ROUNDING && showing.until > start + ROUNDING,
      ),
    ),
  );

  claim('raises each within a millisecond of its second while time goes on', (given) =>
    raisedIn(given).filter(
      ({ showing, look }) => look.during === 'wait' && look.position - showing.at > A_MILLISECOND,
    ),
  );

  claim('raises nothing more than a second of the film late', (given) =>
    raisedIn(given).filter(({ showing, look }) => look.position - showing.at > 1 + ROUNDING),
  );

  claim('records each pop-up, and none twice', ({ looks }) =>
    looks.flatMap(({ state, shown }) => {
      const recorded = idsOf(shown);
      const unrecorded = idsOf(state.popUps).filter((id) => !recorded.includes(id));
      return [...unrecorded, ...repeated(recorded)];
    }),
  );

  claim('puts on screen what it records, at once', (given) =>
    raisedIn(given).filter(({ showing, look }) => !idsOf(look.state.popUps).includes(showing.id)),
  );

  claim('finds no room for something only while the viewer keeps something open', ({ looks }) =>
    looks.filter(({ account, held }, i) => {
      const before = looks[i - 1]?.account.held ?? [];
      const crowdedOut = account.held.filter(({ reason }) => reason === 'no-room');
      const isNew = crowdedOut.some(({ id }) => before.every((other) => other.id !== id));
      return isNew && held.size === 0;
    }),
  );

  claim('gives what found no room its turn once the viewer has jumped', ({ looks }) =>
    looks.filter(
      ({ during, account }) =>
        (during === 'seek' || during === 'seekBy') &&
        account.held.some(({ reason }) => reason === 'no-room'),
    ),
  );

  claim('pops up nothing again, unless by a clock that was ahead it came too early', (given) => {
    const all = appearancesIn(given);
    return all.filter(
      ({ showing, gone }, i) =>
        all.some((later, j) => j > i && later.showing.id === showing.id) &&
        // Who says only now that it is their first time is shown less, until it may be known.
        ![...CORRECTIONS, 'audience'].includes(gone?.during),
    );
  });

  claim('counts as not shown what a correction finds to have come too early', ({ looks }) =>
    looks.flatMap(({ during, state, position, shown, held }, i) => {
      if (!CORRECTIONS.includes(during)) return [];
      const before = looks[i - 1]?.state.popUps ?? [];
      const gone = before.filter(({ id }) => state.popUps.every((popUp) => popUp.id !== id));
      const early = gone.filter(({ id, at }) => at > position && !held.has(id));
      return early.filter(({ id }) => during === 'nudge' && idsOf(shown).includes(id));
    }),
  );

  claim(
    'accounts for each entry exactly once: shown, held back or not yet due',
    ({ pack, looks }) => {
      const all = sorted(idsOf(pack.entries));
      return looks.filter(({ account: { shown, held, notYetDue } }) => {
        return !areEqual(sorted([...shown, ...idsOf(held), ...notYetDue]), all);
      });
    },
  );

  claim('shows and lists what it accounts for as shown and as held back', ({ looks }) =>
    looks.flatMap(({ state, account }) => [
      ...idsOf(state.popUps).filter((id) => !account.shown.includes(id)),
      ...state.held.filter(
        (entry) => account.held.find(({ id }) => id === entry.id)?.reason !== entry.reason,
      ),
    ]),
  );

  claim('lists all that it holds back, as far as the viewer may know it', ({ pack, looks }) =>
    looks.filter(({ state, account, position }) => {
      const isSeen = state.audience === 'seen';
      const watched = isSeen ? Math.max(position, state.frontier) : state.frontier;
      const due = account.held.filter(({ id, reason }) => {
        const { cues, revealsAt } = entryOf(pack, id);
        const isKnown = isSeen || revealsAt <= state.frontier;
        const at = cues[0]?.at;
        return at !== undefined && at <= watched && isKnown && reason !== 'notice';
      });
      return !areEqual(sorted(idsOf(state.held)), sorted(idsOf(due)));
    }),
  );

  claim('calls nothing not yet due whose moment has passed', ({ pack, looks }) =>
    looks.flatMap(({ position, account }) =>
      account.notYetDue.filter((id) =>
        windowsOf(entryOf(pack, id)).every(({ last }) => last < position - A_MILLISECOND),
      ),
    ),
  );

  claim('has nothing that is not yet due after the film', ({ end }) => end.account.notYetDue);

  claim('lists after the film all that has a moment and did not pop up', ({ pack, end }) => {
    const told = [...idsOf(end.shown), ...idsOf(end.state.held)];
    const due = pack.entries.filter(({ cues, kind }) => cues.length > 0 && kind !== 'notice');
    return areEqual(sorted(told), sorted(idsOf(due))) ? [] : [told];
  });

  claim(
    'counts down to each notice that comes within half a minute, for who asked and may know of it',
    ({ pack, looks }) =>
      looks.filter(({ state, position, wantsNotices }) => {
        const due = pack.entries.flatMap(({ kind, cues, revealsAt }) => {
          const isKnown = state.audience === 'seen' || revealsAt <= state.frontier;
          const moments = kind === 'notice' && isKnown ? cues.map((c) => c.until ?? c.at) : [];
          return moments.filter((at) => at > position && at - 30 <= position);
        });
        const told = state.notices.map(({ at }) => at);
        return !areEqual(told, wantsNotices ? due.sort((a, b) => a - b) : []);
      }),
  );

  claim('takes nothing for watched that a jump passed over', ({ looks }) =>
    looks.filter(({ during, state }, i) => {
      const before = looks[i - 1]?.state.frontier ?? 0;
      return (during === 'seek' || during === 'seekBy') && state.frontier !== before;
    }),
  );

  claim('never moves the frontier back', ({ looks }) =>
    looks.filter(({ state }, i) => state.frontier < (looks[i - 1]?.state.frontier ?? 0)),
  );

  claim('waits with a single timer', ({ looks }) => looks.filter(({ timers }) => timers > 1));

  claim('goes the same way again, looked at or not', ({ pack, density, steps, saved }) => {
    const again = new Sitting(pack, density);
    // A look brings up what is due within the millisecond before the timer; a stall in that very one makes it late.
    const isLookedAt = steps.some(({ does }) => does === 'stall');
    for (const each of steps) {
      again.do(each);
      if (isLookedAt) again.viewing.saved();
    }
    return areEqual(again.viewing.saved(), saved) ? [] : [again.viewing.saved(), saved];
  });
});
