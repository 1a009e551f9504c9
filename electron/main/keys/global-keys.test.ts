import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppState, SystemKeys } from '#shared/ipc/state';
import { ACTION_IDS, isGlobalAction, type GlobalActionId } from '#shared/keys/actions';
import { changedSettings, DEFAULT_SETTINGS, type SettingsChange } from '#shared/settings';
import { StateHub } from '../state-hub';
import { GlobalKeys, type KeyRegistry } from './global-keys';

const READY = { status: 'ready' } as AppState['film'];
const OPENING = { status: 'opening' } as const;

const WAYLAND = { desktop: 'wayland', command: 'footlight' } as const;

/** A system in which other programs hold some keys. */
class FakeSystem implements KeyRegistry {
  readonly ours = new Map<string, () => void>();
  readonly theirs = new Set<string>();

  register(accelerator: string, run: () => void): boolean {
    if (this.theirs.has(accelerator)) return false;
    if (this.ours.has(accelerator)) throw new Error(`${accelerator} was registered twice`);
    this.ours.set(accelerator, run);
    return true;
  }

  unregister(accelerator: string): void {
    this.ours.delete(accelerator);
  }
}

class Stage {
  readonly system = new FakeSystem();
  readonly done: string[] = [];
  readonly hub = new StateHub({
    revision: 0,
    settings: DEFAULT_SETTINGS,
    systemKeys: { caution: null, refused: [], mediaKeysRefused: false },
    film: OPENING,
  } as unknown as AppState);
  readonly keys: GlobalKeys;

  constructor(caution: SystemKeys['caution'] = null) {
    const actions = Object.fromEntries(
      ACTION_IDS.filter(isGlobalAction).map((id) => [id, () => this.done.push(id)]),
    ) as unknown as Record<GlobalActionId, () => void>;
    this.keys = new GlobalKeys(this.hub, this.system, actions, caution);
    this.keys.start();
  }

  change(change: SettingsChange): void {
    this.hub.update({ settings: changedSettings(this.hub.get().settings, change) });
  }

  open(): this {
    this.hub.update({ film: READY });
    return this;
  }

  get registered(): string[] {
    return [...this.system.ours.keys()].sort();
  }

  get refused(): readonly string[] {
    return this.hub.get().systemKeys.refused;
  }
}

const COME_WITH = ['B', 'F', 'G', 'J', 'K', 'P', 'Shift+F', 'Shift+J', 'Shift+K', 'Shift+P'].map(
  (key) => `CommandOrControl+Alt+${key}`,
);

describe('keys that work in every program', () => {
  it('are taken from nobody before the viewer says so, and only while a film is open', () => {
    const stage = new Stage().open();
    expect(stage.registered).toEqual([]);
    stage.change({ globalKeysOn: true });
    expect(stage.registered).toEqual(COME_WITH);
    stage.hub.update({ film: OPENING });
    expect(stage.registered).toEqual([]);
    stage.open();
    stage.change({ globalKeysOn: false });
    expect(stage.registered).toEqual([]);
  });

  it('do what the table says', () => {
    const stage = new Stage().open();
    stage.change({ globalKeysOn: true, mediaKeys: true });
    for (const accelerator of [
      'CommandOrControl+Alt+G',
      'CommandOrControl+Alt+P',
      'MediaNextTrack',
    ])
      stage.system.ours.get(accelerator)?.();
    expect(stage.done).toEqual(['curtain', 'playPause', 'forward']);
  });

  it('follow a changed key: the old one is given back', () => {
    const stage = new Stage().open();
    stage.change({ globalKeysOn: true });
    stage.change({ globalKeys: { playPause: 'F13', search: null } });
    expect(stage.registered).toEqual(
      [...COME_WITH, 'F13']
        .filter((key) => !/\+(?:P|F)$/.test(key) || key.includes('Shift'))
        .sort(),
    );
  });

  it('are media keys only where the viewer wants them', () => {
    const stage = new Stage().open();
    stage.change({ mediaKeys: true });
    expect(stage.registered).toEqual(['MediaNextTrack', 'MediaPlayPause', 'MediaPreviousTrack']);
    stage.change({ mediaKeys: false });
    expect(stage.registered).toEqual([]);
  });

  it('say which of them another program has, and ask again when the window is looked at', () => {
    const stage = new Stage().open();
    stage.system.theirs.add('CommandOrControl+Alt+P').add('MediaPlayPause');
    stage.change({ globalKeysOn: true, mediaKeys: true });
    expect(stage.refused).toEqual(['playPause']);
    expect(stage.hub.get().systemKeys.mediaKeysRefused).toBe(true);
    stage.system.theirs.clear();
    stage.keys.retry();
    expect(stage.refused).toEqual([]);
    expect(stage.hub.get().systemKeys.mediaKeysRefused).toBe(false);
    expect(stage.registered).toContain('CommandOrControl+Alt+P');
  });

  it('are let go while a window listens for a new key, and taken again', () => {
    const stage = new Stage().open();
    stage.system.theirs.add('CommandOrControl+Alt+P');
    stage.change({ globalKeysOn: true });
    stage.keys.pause(true);
    expect(stage.registered).toEqual([]);
    expect(stage.refused).toEqual(['playPause']);
    stage.keys.pause(false);
    expect(stage.registered).toEqual(COME_WITH.filter((key) => key !== 'CommandOrControl+Alt+P'));
  });

  it('stay where the desktop hands them out, which might ask the viewer each time', () => {
    const stage = new Stage(WAYLAND).open();
    stage.change({ globalKeysOn: true });
    stage.keys.pause(true);
    expect(stage.registered).toEqual(COME_WITH);
    expect(stage.hub.get().systemKeys.caution).toEqual(WAYLAND);
  });

  it('cost nothing while the film goes on', () => {
    const stage = new Stage().open();
    stage.change({ globalKeysOn: true });
    const { revision } = stage.hub.get();
    stage.hub.update({ film: { ...READY } });
    expect(stage.hub.get().revision).toBe(revision + 1);
  });

  it('survive a film that went in the same instant', () => {
    const stage = new Stage().open();
    stage.change({ globalKeysOn: true });
    const failing = new GlobalKeys(
      stage.hub,
      stage.system,
      {
        playPause: () => {
          throw new Error('no film is open');
        },
      } as unknown as Record<GlobalActionId, () => void>,
      null,
    );
    stage.keys.close();
    failing.pause(false);
    expect(() => stage.system.ours.get('CommandOrControl+Alt+P')?.()).not.toThrow();
  });

  it('are, after whatever happens, what the settings say less what others have', () => {
    const event = fc.oneof(
      fc.record({ on: fc.boolean() }),
      fc.record({ media: fc.boolean() }),
      fc.record({ open: fc.boolean() }),
      fc.record({ listening: fc.boolean() }),
      fc.record({ taken: fc.constantFrom(...COME_WITH) }),
      fc.record({ key: fc.constantFrom('F13', 'Ctrl+Alt+U', 'nonsense', null) }),
      fc.constant({ close: true }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const stage = new Stage().open();
        let listening = false;
        for (const given of events) {
          if ('on' in given) stage.change({ globalKeysOn: given.on });
          if ('media' in given) stage.change({ mediaKeys: given.media });
          if ('open' in given) stage.hub.update({ film: given.open ? READY : OPENING });
          if ('listening' in given) stage.keys.pause((listening = given.listening));
          if ('taken' in given && !stage.system.ours.has(given.taken))
            stage.system.theirs.add(given.taken);
          if ('key' in given) stage.change({ globalKeys: { back: given.key } });
        }
        const { settings, film } = stage.hub.get();
        const isOn = film.status === 'ready' && !listening;
        const own = isOn && settings.globalKeysOn === true ? COME_WITH.length : 0;
        const without = settings.globalKeys['back'] === null && own > 0 ? 1 : 0;
        const media = isOn && settings.mediaKeys ? 3 : 0;
        const refused = own > 0 ? stage.refused.length : 0;
        expect(stage.registered).toHaveLength(own - without - refused + media);
        stage.keys.close();
        expect(stage.registered).toEqual([]);
      }),
      { numRuns: 2_000, seed: 20_161_209 },
    );
  });
});
