import { Notification } from 'electron';
import { systemClock } from '#core/monotonic-clock';
import { FLOAT_TURNS, type FloatTurn } from '#shared/float/turns';
import type { FloatState } from '#shared/float/views';
import type { Settings } from '#shared/settings';
import type { Services } from '../services';
import { Companion } from '../windows/companion';
import { displaysFor, watchDisplays } from '../windows/displays';
import { FloatingWindow, type Fit } from '../windows/floating-window';
import type { Windows } from '../windows/windows';
import type { FloatSupport } from './float-support';
import { Notifier, type SentNotification } from './notifier';
import { restartThroughX11 } from './start-through-x11';

/** How long notes show what they will look like when something about them was chosen, in milliseconds. */
const SAMPLE_LASTS = 5_000;

/** Settings that can be seen in the floating window at once. */
const SEEN = [
  'floatOn',
  'floatCorner',
  'floatDisplay',
  'floatLight',
  'floatTakesClicks',
  'textSize',
] as const satisfies readonly (keyof Settings)[];

/** The ways in which notes reach a viewer who looks at the player: over it, beside it, or from the system. */
export class FloatDesk {
  private readonly floating: FloatingWindow;
  private readonly companion = new Companion(() => {
    this.publishCompanion();
  });
  private readonly notifier: Notifier;
  private settings: Settings | undefined;
  private endSample: () => void = () => undefined;

  constructor(
    private readonly services: Services,
    private readonly windows: Windows,
    private readonly support: FloatSupport,
  ) {
    this.floating = new FloatingWindow(windows, () => services.hub.get());
    this.notifier = new Notifier({
      send: notify,
      isLookedAt: () => windows.mainWindow()?.isFocused() ?? false,
      onClick: (id) => {
        this.showEntry(id);
      },
    });
  }

  /** Follows the state from now on. */
  start(): void {
    const { hub } = this.services;
    hub.update({ float: { ...hub.get().float, ...this.support } });
    hub.subscribe((state) => {
      if (state.film.status !== 'ready') return;
      if (!this.settings) this.begin(state.settings);
      else this.followSettings(state.settings);
      this.floating.follow();
      this.notifier.follow(state);
    });
  }

  turn(what: FloatTurn): void {
    this.services.settings.change(FLOAT_TURNS[what](this.services.hub.get().settings));
  }

  fit(fit: Fit): void {
    this.floating.fit(fit);
  }

  setCompanion(on: boolean): void {
    const main = this.windows.mainWindow();
    if (!main) return;
    const { companionSide, textSize } = this.services.hub.get().settings;
    if (on) this.companion.dock(main, companionSide, textSize);
    else this.companion.undock(main);
    this.publishCompanion();
  }

  showEntry(id: string): void {
    const { hub } = this.services;
    this.windows.showMain();
    hub.update({ entryCall: { id, count: (hub.get().entryCall?.count ?? 0) + 1 } });
  }

  restartToFloat(): void {
    this.services.settings.change({ floatOn: true });
    restartThroughX11();
  }

  /** Takes away what stands outside our windows; the app ends. */
  close(): void {
    this.endSample();
    this.notifier.close();
  }

  /** The first time that there is a film: until then the start has more urgent things to do. */
  private begin(settings: Settings): void {
    this.settings = settings;
    this.update({ displays: this.displays(), canNotify: Notification.isSupported() });
    watchDisplays(() => {
      this.update({ displays: this.displays() });
      this.floating.replace();
    });
  }

  private followSettings(settings: Settings): void {
    const before = this.settings;
    this.settings = settings;
    if (!before || before === settings) return;
    if (this.companion.isOn && isOther(before, settings, ['companionSide', 'textSize']))
      this.setCompanion(true);
    if (settings.floatOn && isOther(before, settings, SEEN)) this.showSample();
  }

  private publishCompanion(): void {
    this.services.hub.update({ isCompanion: this.companion.isOn });
  }

  private showSample(): void {
    this.endSample();
    this.endSample = systemClock.after(SAMPLE_LASTS, () => {
      this.update({ isSample: false });
    });
    this.update({ isSample: true });
  }

  private displays(): FloatState['displays'] {
    return displaysFor(this.windows.mainWindow());
  }

  private update(change: Partial<FloatState>): void {
    const { hub } = this.services;
    hub.update({ float: { ...hub.get().float, ...change } });
  }
}

function isOther(before: Settings, after: Settings, names: readonly (keyof Settings)[]): boolean {
  return names.some((name) => before[name] !== after[name]);
}

function notify(title: string, body: string, onClick: () => void): SentNotification {
  // What is due while somebody watches must not sound into the film.
  const notification = new Notification({ title, body, silent: true });
  notification.on('click', onClick);
  notification.show();
  return notification;
}
