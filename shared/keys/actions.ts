/** The headings under which keys are listed, in their order. */
export const GROUPS = [
  'film',
  'clock',
  'notes',
  'over-player',
  'reading',
  'window',
  'hosting',
  'authoring',
] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Where a key works: anywhere in the window unless something is being typed; only while a page is read; or
 * everywhere, also while something is typed.
 */
export type Reach = 'window' | 'reading' | 'everywhere';

interface ActionRow {
  id: string;
  label: string;
  group: Group;
  /** The key that it comes with, in the form of `parseKey`. */
  key: string;
  works: Reach;
  /** Goes on while the key is held down. */
  repeats?: true;
  /**
   * Where it may also have a key that works while another program has the focus: the one that it comes with, or
   * null for none. With Ctrl and Alt nothing is taken that programs commonly use; the letters are those that
   * AltGr, which is Ctrl and Alt to Windows, gives no sign of its own on most keyboards of Europe.
   */
  global?: string | null;
}

/**
 * Everything that a key can do. One row is all that a new action needs here; `renderer/app` says what it does in
 * the window, and `electron/main/keys/global-actions.ts` what it does from outside, where that is possible.
 */
export const ACTIONS = [
  {
    id: 'playPause',
    label: 'Play or pause',
    group: 'film',
    key: 'Space',
    works: 'window',
    global: 'Ctrl+Alt+P',
  },
  {
    id: 'back',
    label: 'Back 10 seconds',
    group: 'film',
    key: 'ArrowLeft',
    works: 'window',
    repeats: true,
    global: 'Ctrl+Alt+J',
  },
  {
    id: 'forward',
    label: 'Forward 10 seconds',
    group: 'film',
    key: 'ArrowRight',
    works: 'window',
    repeats: true,
    global: 'Ctrl+Alt+K',
  },
  {
    id: 'nudgeBackTenth',
    label: 'The film is 0.1 s behind',
    group: 'clock',
    key: ',',
    works: 'window',
    repeats: true,
    global: null,
  },
  {
    id: 'nudgeOnTenth',
    label: 'The film is 0.1 s ahead',
    group: 'clock',
    key: '.',
    works: 'window',
    repeats: true,
    global: null,
  },
  {
    id: 'nudgeBackSecond',
    label: 'The film is 1 s behind',
    group: 'clock',
    key: '[',
    works: 'window',
    repeats: true,
    global: 'Ctrl+Alt+Shift+J',
  },
  {
    id: 'nudgeOnSecond',
    label: 'The film is 1 s ahead',
    group: 'clock',
    key: ']',
    works: 'window',
    repeats: true,
    global: 'Ctrl+Alt+Shift+K',
  },
  {
    id: 'nudgeBackFive',
    label: 'The film is 5 s behind',
    group: 'clock',
    key: '{',
    works: 'window',
    repeats: true,
  },
  {
    id: 'nudgeOnFive',
    label: 'The film is 5 s ahead',
    group: 'clock',
    key: '}',
    works: 'window',
    repeats: true,
  },
  {
    id: 'tapNext',
    label: 'The next landmark is on screen now',
    group: 'clock',
    key: 'L',
    works: 'window',
  },
  {
    id: 'undoStep',
    label: 'Take the last correction of the clock back',
    group: 'clock',
    key: 'U',
    works: 'window',
  },
  {
    id: 'bookmark',
    label: 'Bookmark this moment',
    group: 'notes',
    key: 'B',
    works: 'window',
    global: 'Ctrl+Alt+B',
  },
  {
    id: 'note',
    label: 'Write a note on this moment',
    group: 'notes',
    key: 'M',
    works: 'window',
  },
  {
    id: 'curtain',
    label: 'Hide all notes, or show them again',
    group: 'notes',
    key: 'C',
    works: 'window',
    global: 'Ctrl+Alt+G',
  },
  {
    id: 'popUps',
    label: 'Stop notes from coming, or let them come again',
    group: 'notes',
    key: 'O',
    works: 'window',
    global: 'Ctrl+Alt+Shift+P',
  },
  {
    id: 'float',
    label: 'Let notes float over the player, or stop that',
    group: 'over-player',
    key: 'F',
    works: 'window',
    global: 'Ctrl+Alt+Shift+F',
  },
  {
    id: 'floatCorner',
    label: 'Move the floating notes to the next corner',
    group: 'over-player',
    key: 'Q',
    works: 'window',
    global: null,
  },
  {
    id: 'floatLight',
    label: 'Floating notes darker, or bright again',
    group: 'over-player',
    key: 'D',
    works: 'window',
    global: null,
  },
  {
    id: 'companion',
    label: 'Stand beside the player, or be a window again',
    group: 'over-player',
    key: 'K',
    works: 'window',
  },
  {
    id: 'goToMoment',
    label: 'Go to the moment of the open entry',
    group: 'reading',
    key: 'G',
    works: 'reading',
  },
  {
    id: 'previousPage',
    label: 'The entry or chapter before',
    group: 'reading',
    key: 'P',
    works: 'reading',
    repeats: true,
  },
  {
    id: 'nextPage',
    label: 'The entry or chapter after',
    group: 'reading',
    key: 'N',
    works: 'reading',
    repeats: true,
  },
  {
    id: 'print',
    label: 'Print what is open',
    group: 'reading',
    key: 'Ctrl+P',
    works: 'reading',
  },
  {
    id: 'search',
    label: 'Search',
    group: 'window',
    key: 'Ctrl+K',
    works: 'everywhere',
    global: 'Ctrl+Alt+F',
  },
  {
    id: 'commands',
    label: 'All that can be done, found by typing',
    group: 'window',
    key: 'Ctrl+Shift+P',
    works: 'everywhere',
  },
  { id: 'watch', label: 'The film', group: 'window', key: 'W', works: 'window' },
  { id: 'shelf', label: 'All films', group: 'window', key: 'Shift+F', works: 'window' },
  { id: 'library', label: 'Everything to read', group: 'window', key: 'R', works: 'window' },
  { id: 'heldBack', label: 'Held back', group: 'window', key: 'H', works: 'window' },
  {
    id: 'notes',
    label: 'Your notes and bookmarks',
    group: 'window',
    key: 'J',
    works: 'window',
  },
  {
    id: 'viewings',
    label: 'Your viewings of the film',
    group: 'window',
    key: 'V',
    works: 'window',
  },
  { id: 'afterFilm', label: 'After the film', group: 'window', key: 'E', works: 'window' },
  { id: 'host', label: 'Host an evening', group: 'hosting', key: 'T', works: 'window' },
  {
    id: 'hostNext',
    label: 'Show what waits, take it away, go on',
    group: 'hosting',
    key: 'PageDown',
    works: 'window',
  },
  {
    id: 'hostClear',
    label: 'Take away what is up',
    group: 'hosting',
    key: 'PageUp',
    works: 'window',
  },
  {
    id: 'hostBlank',
    label: 'Blank the audience’s screen',
    group: 'hosting',
    key: 'X',
    works: 'window',
  },
  { id: 'author', label: 'Your own packs', group: 'authoring', key: 'Shift+A', works: 'window' },
  {
    id: 'stamp',
    label: 'Stamp this moment for your pack',
    group: 'authoring',
    key: 'A',
    works: 'window',
  },
  {
    id: 'cutScene',
    label: 'A new scene of your pack begins here',
    group: 'authoring',
    key: 'I',
    works: 'window',
  },
  {
    id: 'undoDraft',
    label: 'Take the last change of your pack back',
    group: 'authoring',
    key: 'Z',
    works: 'window',
  },
  { id: 'settings', label: 'Settings and keys', group: 'window', key: 'S', works: 'window' },
  {
    id: 'pageBack',
    label: 'Back to where you were',
    group: 'window',
    key: 'Alt+ArrowLeft',
    works: 'window',
    repeats: true,
  },
  {
    id: 'pageForward',
    label: 'Forward again',
    group: 'window',
    key: 'Alt+ArrowRight',
    works: 'window',
    repeats: true,
  },
  {
    id: 'keySheet',
    label: 'Show all keys of the moment',
    group: 'window',
    key: '?',
    works: 'window',
  },
  {
    id: 'close',
    label: 'Close what is open',
    group: 'window',
    key: 'Escape',
    works: 'everywhere',
  },
] as const satisfies readonly ActionRow[];

type Row = (typeof ACTIONS)[number];
export type ActionId = Row['id'];
/** The actions that may have a key outside the window too. */
export type GlobalActionId = Extract<Row, { global: string | null }>['id'];

export type Action = ActionRow & { id: ActionId };

export const ACTION_IDS = ACTIONS.map(({ id }) => id) as [ActionId, ...ActionId[]];

const BY_ID = new Map<ActionId, Action>(ACTIONS.map((action) => [action.id, action]));

export function actionOf(id: ActionId): Action {
  const action = BY_ID.get(id);
  if (!action) throw new Error(`there is no action ${id}`);
  return action;
}

export function isGlobalAction(id: ActionId): id is GlobalActionId {
  return actionOf(id).global !== undefined;
}
