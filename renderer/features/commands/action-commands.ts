import type { AuthorState } from '#shared/author/views';
import { ACTIONS, type ActionId } from '#shared/keys/actions';
import type { Key } from '#shared/keys/key';
import type { Keymap } from '#shared/keys/keymap';
import { ariaKey, printKey } from '#shared/keys/print-key';
import type { Say } from '#shared/language/say';
import type { Settings } from '#shared/settings';
import type { ViewingState } from '#shared/watch/viewing-state';
import type { KeyActions } from '../../lib/keys';
import { PLATFORM } from '../../lib/platform';
import { actionCommandId, doing, type Command } from './command';

/** What decides whether an action does something now. */
export interface Situation {
  /** Name of the view that is open. */
  view: string;
  settings: Settings;
  viewing: ViewingState;
  author: AuthorState;
  /** Whether there is a page to go back or forward to. */
  canGo: { back: boolean; forward: boolean };
}

/** Which view an action leads to. */
const LEADS_TO: Partial<Record<ActionId, string>> = {
  search: 'search',
  watch: 'watch',
  shelf: 'shelf',
  library: 'library',
  heldBack: 'held-back',
  notes: 'notes',
  viewings: 'viewings',
  afterFilm: 'after',
  author: 'author',
  host: 'host',
  settings: 'settings',
};

/** What else one may call them. */
const ALSO: Partial<Record<ActionId, string>> = {
  playPause: 'start stop',
  back: 'rewind seek',
  forward: 'skip seek',
  undoStep: 'undo',
  tapNext: 'sync',
  curtain: 'pop-ups show',
  popUps: 'pop-ups off on pause',
  float: 'overlay pop-ups',
  companion: 'side panel',
  search: 'find',
  shelf: 'library packs',
  library: 'scenes songs people places films',
  heldBack: 'missed',
  settings: 'preferences options shortcuts',
  keySheet: 'help shortcuts',
  undoDraft: 'undo',
};

/** Actions that would be without effect, or have none that could be seen. */
const IDLE: Partial<Record<ActionId, (situation: Situation) => boolean>> = {
  tapNext: ({ viewing }) => viewing.now.nextLandmark === null,
  undoStep: ({ viewing }) => !viewing.step.canUndo,
  floatCorner: ({ settings }) => !settings.floatOn,
  floatLight: ({ settings }) => !settings.floatOn,
  undoDraft: ({ author }) => author.open?.undo == null,
  pageBack: ({ canGo }) => !canGo.back,
  pageForward: ({ canGo }) => !canGo.forward,
  close: ({ view }) => view === 'watch',
  commands: () => true,
};

/** Every action of the table that does something now. */
export function actionCommands(
  actions: KeyActions,
  keymap: Keymap,
  situation: Situation,
  say: Say,
): Command[] {
  return ACTIONS.flatMap(({ id, group }) => {
    const act = actions[id];
    if (!act || IDLE[id]?.(situation) === true) return [];
    return {
      id: actionCommandId(id),
      group,
      label: say(`keys.action.${id}`),
      also: ALSO[id] ?? '',
      key: inPrint(keymap.window[id], say),
      isOn: LEADS_TO[id] === situation.view,
      run: doing(act),
    };
  });
}

function inPrint(key: Key | null, say: Say): Exclude<Command['key'], undefined> {
  return key && { printed: printKey(key, PLATFORM, say), aria: ariaKey(key, PLATFORM) };
}
