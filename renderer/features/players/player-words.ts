import type { Say } from '#shared/language/say';
import type { FollowingView, PlayerView } from '#shared/playback/views';
import type { Wording } from '../../lib/wording';

/** What a followed player is doing, and how sure that is, in a few words for one glance. */
export function followingWords({ name, status, confidence }: FollowingView, say: Say): string {
  if (status === 'stalled' || status === 'ended')
    return say(`players.following.${status}`, { name });
  if (confidence === 'low') return say('players.following.unsure', { name });
  return say(status === 'paused' ? 'players.following.paused' : 'players.following', { name });
}

/** The same at length: since when, how well. */
export function followingDetails(
  { name, status, confidence, spread, since }: FollowingView,
  { say, timeOfDay }: Pick<Wording, 'say' | 'timeOfDay'>,
): string {
  const begun = say('players.since', { time: timeOfDay(new Date(since)) });
  if (status === 'stalled') return `${begun} ${say('players.details.stalled', { name })}`;
  const off =
    spread < 0.05
      ? say('players.off.less', { seconds: 0.05 })
      : say('players.off.up-to', { seconds: spread });
  return `${begun} ${say(`players.details.${confidence}`, { off })}`;
}

/** Why a player is followed, could be, or is not. */
export function certaintyWords({ certainty, title }: PlayerView, say: Say): string {
  // What has no title may still be as long as the film.
  if (title === null && certainty === 'no') return say('players.certainty.empty');
  return say(`players.certainty.${certainty}`);
}
