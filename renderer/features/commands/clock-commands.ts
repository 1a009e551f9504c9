import { isSurelyTime, typedTime } from '#shared/commands/typed-time';
import { formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { Say } from '#shared/language/say';
import type { StepView } from '#shared/watch/views';
import { ask } from '../../lib/api';
import { doing, type Command } from './command';

/** Speeds that players offer. */
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Which copy of the film is watched, and how fast it is played. */
export function clockCommands(step: StepView, say: Say): Command[] {
  const of = (
    id: string,
    label: string,
    also: string,
    isOn: boolean,
    change: () => Promise<unknown>,
  ): Command => ({
    id,
    group: 'clock',
    label,
    also,
    isOn,
    run: async () => {
      await change();
      return label;
    },
  });
  return [
    ...step.editions.map(({ id, label }) =>
      of(
        `copy ${id}`,
        say('commands.copy', { copy: label }),
        'edition version',
        step.edition === id,
        () => ask('chooseEdition', { id }),
      ),
    ),
    ...SPEEDS.map((speed) =>
      of(
        `speed ${String(speed)}`,
        say('commands.speed', { speed: String(speed) }),
        'speed',
        step.speed === speed,
        () => ask('setSpeed', { speed }),
      ),
    ),
  ];
}

/** What a typed time leads to. */
export interface TimeTyped {
  /** Undefined where the text names no moment of the film. */
  command: Command | undefined;
  /** Whether it can be meant as nothing else. */
  isSure: boolean;
  /** Why the time cannot be gone to, in words. */
  trouble: string | undefined;
}

/** Offers a time that is typed. */
export function timeCommand(
  typed: string,
  runtime: FilmSeconds,
  goTo: (at: FilmSeconds) => void,
  say: Say,
): TimeTyped {
  const at = typedTime(typed);
  const isSure = isSurelyTime(typed);
  if (at === undefined) return { command: undefined, isSure, trouble: undefined };
  const time = formatFilmTime(at);
  if (at > runtime) {
    const trouble = say('commands.jump.over', { end: formatFilmTime(runtime), time });
    return { command: undefined, isSure, trouble };
  }
  const command: Command = {
    id: 'time',
    group: 'film',
    label: say('commands.jump', { time }),
    run: doing(() => {
      goTo(at);
    }),
  };
  return { command, isSure, trouble: undefined };
}
