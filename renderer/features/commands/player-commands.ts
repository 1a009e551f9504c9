import type { Say } from '#shared/language/say';
import type { PlaybackState } from '#shared/playback/views';
import { ask } from '../../lib/api';
import type { Command } from './command';

/** Who moves the film: a player on this computer, or the hand. */
export function playerCommands({ players, following }: PlaybackState, say: Say): Command[] {
  const of = (id: string, label: string, also: string, act: () => Promise<unknown>): Command => ({
    id: `player ${id}`,
    group: 'over-player',
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
          title === null
            ? say('commands.follow', { name })
            : say('commands.follow.playing', { name, title }),
          '',
          () => ask('followPlayer', { id }),
        ),
      ),
    following
      ? of('by hand', say('commands.by-hand', { name: following.name }), 'stop follow', () =>
          ask('declinePlayer', { id: following.id, forEver: false }),
        )
      : of('mpv', say('commands.mpv'), 'play file', () => ask('openInMpv')),
  ];
}
