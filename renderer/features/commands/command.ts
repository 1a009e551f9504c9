import type { CommandWords } from '#shared/commands/find-commands';
import type { ActionId, Group } from '#shared/keys/actions';
import type { MessageId } from '#shared/language/messages/en';
import type { Say } from '#shared/language/say';

/** The headings under which commands stand: those of keys, and of what has none. */
export type Heading = Group | 'films' | 'reads' | 'settings' | 'files';

/** What a heading is called. */
export const HEADING_WORDS: Readonly<Record<Heading | 'lately', MessageId>> = {
  film: 'keys.group.film',
  window: 'keys.group.window',
  notes: 'keys.group.notes',
  clock: 'keys.group.clock',
  'over-player': 'keys.group.over-player',
  reading: 'keys.group.reading',
  hosting: 'keys.group.hosting',
  authoring: 'keys.group.authoring',
  films: 'commands.group.films',
  reads: 'commands.group.reads',
  settings: 'commands.group.settings',
  files: 'commands.group.files',
  lately: 'commands.group.lately',
};

/** One thing that can be done now, and everything needed to find it and to do it. */
export interface Command {
  /** The same each time that the list is opened. */
  id: string;
  /** The heading under which it stands while nothing is typed. */
  group: Heading;
  label: string;
  /** Words of a pack that go on from the label, and their language. */
  title?: { text: string; language: string };
  /** What else one may call it. */
  also?: string;
  /** The key that does the same, as it looks and in the form of `aria-keyshortcuts`; null where none does. */
  key?: { printed: string; aria: string } | null;
  /** That it is chosen already: then doing it changes nothing. */
  isOn?: boolean;
  /** Answers with words on what has become of it, where nothing else shows that. */
  run: () => undefined | Promise<string | undefined>;
}

/** Does something that shows by itself. */
export function doing(act: () => unknown): Command['run'] {
  return () => {
    act();
    return undefined;
  };
}

/** The actions of the table by their ids, for commands that are one of them. */
export function actionCommandId(action: ActionId): string {
  return `action ${action}`;
}

/** The words by which a command is found: its heading and its key among them. */
export function wordsOf({ label, title, group, also, key }: Command, say: Say): CommandWords {
  return {
    label: title ? `${label} ${title.text}` : label,
    also: [say(HEADING_WORDS[group]), also, key?.printed].filter(Boolean).join(' '),
  };
}
