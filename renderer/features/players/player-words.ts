import type { FollowingView, PlayerStatus, PlayerView } from '#shared/playback/views';

/** What a followed player is doing, and how sure that is, in a few words for one glance. */
export function followingWords({ name, status, confidence }: FollowingView): string {
  if (status === 'stalled') return `${name} stands still`;
  if (status === 'ended') return `${name}: at the end`;
  if (confidence === 'low') return `${name}: not sure where`;
  return status === 'paused' ? `In step with ${name}, paused` : `In step with ${name}`;
}

/** The same at length: since when, how well. */
export function followingDetails({
  name,
  status,
  confidence,
  spread,
  since,
}: FollowingView): string {
  const time = new Date(since).toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
  });
  const begun = `Followed since ${time}.`;
  if (status === 'stalled')
    return `${begun} ${name} wants to play and does not, so the film stands here too.`;
  const off = spread < 0.05 ? 'less than 0.05 s' : `up to ${spread.toFixed(2)} s`;
  const how = {
    high: `What it tells agrees with our clock to ${off}.`,
    medium: `What it tells differs from our clock by ${off}.`,
    low: `What it tells differs from our clock by ${off}, or it tells nothing: look whether the notes still fit.`,
  }[confidence];
  return `${begun} ${how}`;
}

/** Why a player is followed, could be, or is not. */
export function certaintyWords({ certainty, title }: PlayerView): string {
  // What has no title may still be as long as the film.
  if (title === null && certainty === 'no') return 'Nothing is loaded.';
  return {
    sure: 'This film, by its name and its length.',
    likely: 'Perhaps this film: only its name or only its length fits.',
    no: 'Not this film, by its name and its length.',
  }[certainty];
}

export const STATUS_WORDS: Readonly<Record<PlayerStatus, string>> = {
  connecting: 'answers not yet',
  ready: 'is empty',
  playing: 'plays',
  paused: 'is paused',
  seeking: 'seeks',
  stalled: 'stands still',
  ended: 'is at the end',
};
