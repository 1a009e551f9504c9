import { findCommands } from '#shared/commands/find-commands';
import type { Say } from '#shared/language/say';
import type { TimeTyped } from './clock-commands';
import { wordsOf, type Command, type Heading } from './command';

/** So many rows are shown; whoever has more films than that finds them by typing. */
export const MOST_ROWS = 200;

/** The headings in their order: where one goes and what one chooses before what is seldom corrected. */
export const HEADINGS = [
  'film',
  'window',
  'notes',
  'films',
  'reads',
  'settings',
  'clock',
  'over-player',
  'reading',
  'hosting',
  'authoring',
  'files',
] as const satisfies readonly Heading[];

export interface Section {
  /** Null where the best come first, whatever they belong to. */
  heading: Heading | 'lately' | null;
  /** Place of its first row among all. */
  first: number;
  commands: Command[];
}

export interface Arranged {
  sections: Section[];
  rows: Command[];
  /** How many there are, with those that are not shown. */
  count: number;
}

function numbered(groups: readonly Omit<Section, 'first'>[], count: number): Arranged {
  const rows: Command[] = [];
  const sections = groups.flatMap(({ heading, commands }) => {
    const first = rows.length;
    const shown = commands.slice(0, MOST_ROWS - first);
    rows.push(...shown);
    return shown.length === 0 ? [] : [{ heading, first, commands: shown }];
  });
  return { sections, rows, count };
}

/**
 * What is shown for what is typed: nothing typed, what was used lately and then everything under its headings, each
 * once; else what fits, the best first, and a time before it or, where that may be meant otherwise, after it.
 * @param lately ids of commands, the latest first
 * @param say the language in which something is typed
 */
export function arrange(
  typed: string,
  commands: readonly Command[],
  lately: readonly string[],
  time: Pick<TimeTyped, 'command' | 'isSure'>,
  say: Say,
): Arranged {
  if (typed.trim() === '') {
    const used = lately.flatMap((id) => commands.find((command) => command.id === id) ?? []);
    const others = commands.filter((command) => !used.includes(command));
    const groups = HEADINGS.map((heading) => ({
      heading,
      commands: others.filter(({ group }) => group === heading),
    }));
    return numbered([{ heading: 'lately' as const, commands: used }, ...groups], commands.length);
  }
  const found = findCommands(typed, commands, (command) => wordsOf(command, say));
  const jump = time.command ? [time.command] : [];
  const all = time.isSure ? [...jump, ...found] : [...found, ...jump];
  return numbered([{ heading: null, commands: all }], all.length);
}
