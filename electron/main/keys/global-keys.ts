import { ACTIONS, isGlobalAction, type GlobalActionId } from '#shared/keys/actions';
import { keymapOf } from '#shared/keys/keymap';
import { acceleratorOf } from '#shared/keys/print-key';
import type { AppState, SystemKeys } from '#shared/ipc/state';
import type { Settings } from '#shared/settings';
import type { StateHub } from '../state-hub';

/** The part of Electron's `globalShortcut` that is needed. */
export interface KeyRegistry {
  /** @returns false if another program has the key */
  register(accelerator: string, run: () => void): boolean;
  unregister(accelerator: string): void;
}

/** Media keys, and the action that each of them is. */
const MEDIA_KEYS: Readonly<Record<string, GlobalActionId>> = {
  MediaPlayPause: 'playPause',
  MediaNextTrack: 'forward',
  MediaPreviousTrack: 'back',
};

/**
 * Keys that work while another program has the focus: registers with the system what the settings say, for as long as
 * a film is open, and tells the state which of them the system did not give.
 */
export class GlobalKeys {
  private registered: readonly string[] = [];
  private basis: readonly unknown[] = [];
  private wanted = '';
  private paused = false;

  /**
   * @param caution what to know of this desktop, as `cautionAboutDesktop` says it
   */
  constructor(
    private readonly hub: StateHub,
    private readonly registry: KeyRegistry,
    private readonly actions: Readonly<Record<GlobalActionId, () => void>>,
    private readonly caution: SystemKeys['caution'],
  ) {}

  /** Follows the state from now on. */
  start(): void {
    this.hub.subscribe(() => {
      this.follow();
    });
    this.hub.update({ systemKeys: { ...this.hub.get().systemKeys, caution: this.caution } });
  }

  /**
   * Lets go of every key while a window listens for a new one, and takes them again. Where the desktop hands them
   * out and asks the viewer each time, they stay.
   */
  pause(paused: boolean): void {
    this.paused = paused && this.caution === null;
    this.follow();
  }

  /** Asks again for keys that were refused: the program that had them may be gone. */
  retry(): void {
    const { refused, mediaKeysRefused } = this.hub.get().systemKeys;
    if (refused.length === 0 && !mediaKeysRefused) return;
    this.basis = [];
    this.wanted = '';
    this.follow();
  }

  close(): void {
    for (const accelerator of this.registered) this.registry.unregister(accelerator);
    this.registered = [];
  }

  private follow(): void {
    const { settings, film } = this.hub.get();
    // Most states are news of the film.
    const basis = [settings, film.status, this.paused] as const;
    if (basis.every((part, index) => part === this.basis[index])) return;
    this.basis = basis;
    const wanted = this.paused ? [] : wantedKeys(settings, film.status);
    const asText = JSON.stringify(wanted);
    if (asText === this.wanted) return;
    this.wanted = asText;
    this.close();
    const refused = wanted.filter(([accelerator, action]) => !this.take(accelerator, action));
    this.registered = wanted.map(([accelerator]) => accelerator);
    const isMedia = ([accelerator]: Wanted): boolean => accelerator in MEDIA_KEYS;
    this.publish({
      caution: this.caution,
      refused: refused.filter((key) => !isMedia(key)).map(([, action]) => action),
      mediaKeysRefused: refused.some(isMedia),
    });
  }

  private take(accelerator: string, action: GlobalActionId): boolean {
    return this.registry.register(accelerator, () => {
      try {
        this.actions[action]();
      } catch (error) {
        // The film went in the meantime: a key has nobody to tell.
        console.error(error);
      }
    });
  }

  private publish(systemKeys: SystemKeys): void {
    // While a window listens nothing is known anew, and what was refused stands.
    if (!this.paused) this.hub.update({ systemKeys });
  }
}

type Wanted = readonly [accelerator: string, action: GlobalActionId];

/** What the system is to be asked for in this state. */
function wantedKeys(settings: Settings, status: AppState['film']['status']): Wanted[] {
  if (status !== 'ready') return [];
  const { global } = keymapOf(settings).keymap;
  const own = ACTIONS.map(({ id }) => id)
    .filter(isGlobalAction)
    .flatMap((id): Wanted[] => (global[id] === null ? [] : [[acceleratorOf(global[id]), id]]));
  return [
    ...(settings.globalKeysOn === true ? own : []),
    ...(settings.mediaKeys ? Object.entries(MEDIA_KEYS) : []),
  ];
}
