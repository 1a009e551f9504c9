import type { PlaybackState } from '#shared/playback/views';
import { ask } from '../../lib/api';
import type { Command } from './command';

/** Who moves the film: a player on this computer, or the hand. */
export function playerCommands({ players, following }: PlaybackState): Command[] {
  const of = (id: string, label: string, also: string, act: () => Promise<unknown>): Command => ({
    id: `player ${id}`,
    group: 'Over the player',
    label,
    also,
    run: async () => {
      await act();
      return undefined;
    },
  });
  return [
    ...players
      .filter(({ id, certainty }) => id !== following?.id && certainty !== 'no')
      .map(({ id, name, title }) =>
        of(
          `follow ${id}`,
          title === null ? `Follow ${name}` : `Follow ${name}: “${title}”`,
          '',
          () => ask('followPlayer', { id }),
        ),
      ),
    following
      ? of('by hand', `Go on by hand, without ${following.name}`, 'stop follow', () =>
          ask('declinePlayer', { id: following.id, forEver: false }),
        )
      : of('mpv', 'Open the film in mpv…', 'play file', () => ask('openInMpv')),
  ];
}
