import type { FilmSeconds } from '../film-time';
import type { Entry } from '../pack/entry';
import { isRevealed, type Viewpoint } from './spoiler-rule';

/** What a notice may warn of: a tag of its entry each. More than that it never says. */
export const NOTICE_KINDS = ['flashing-light', 'loud-sound', 'distress'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A warning of something that some would rather be ready for. It says what, never why or to whom. */
export interface NoticeView {
  what: NoticeKind[];
  /** Film second of what it warns of. */
  at: FilmSeconds;
}

/** Seconds before its moment at which a notice begins to count down: time to look away or turn the sound down. */
export const NOTICE_LEAD = 30;

/** The film second of what a notice warns of: its cue ends there. */
export function momentsOf({ cues }: Pick<Entry, 'cues'>): FilmSeconds[] {
  return cues.map(({ at, until }) => until ?? at);
}

/**
 * The notices that count down at `position`, the nearest first. They come in quiet scenes too and take no room from
 * pop-ups: who asked for them wants all of them.
 */
export function noticesAt(
  entries: readonly Entry[],
  position: FilmSeconds,
  viewpoint: Viewpoint,
): NoticeView[] {
  return entries
    .filter(({ kind, revealsAt }) => kind === 'notice' && isRevealed(revealsAt, viewpoint))
    .flatMap((entry) =>
      momentsOf(entry)
        .filter((at) => position >= at - NOTICE_LEAD && position < at)
        .map((at) => ({ what: kindsOf(entry), at })),
    )
    .sort((a, b) => a.at - b.at);
}

function kindsOf({ tags }: Entry): NoticeKind[] {
  return NOTICE_KINDS.filter((kind) => tags.includes(kind));
}
