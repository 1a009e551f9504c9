import type { CommandWords } from '#shared/commands/find-commands';
import type { ActionId } from '#shared/keys/actions';

/** One thing that can be done now, and everything needed to find it and to do it. */
export interface Command {
  /** The same each time that the list is opened. */
  id: string;
  /** The heading under which it stands while nothing is typed. */
  group: string;
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

/** The words by which a command is found: its key among them. */
export function wordsOf({ label, title, group, also, key }: Command): CommandWords {
  return {
    label: title ? `${label} ${title.text}` : label,
    also: [group, also, key?.printed].filter(Boolean).join(' '),
  };
}
