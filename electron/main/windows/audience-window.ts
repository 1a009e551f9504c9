import { BrowserWindow, ipcMain, screen, type Display, type Rectangle } from 'electron';
import { AUDIENCE_CHANNEL, type AudiencePicture } from '#shared/host/audience-bridge';
import type { AudienceView, AudienceWindowView } from '#shared/host/views';
import { toWire, type Wire } from '#shared/ipc/wire';
import type { Tongue } from '#shared/language/languages';
import { pageAddress } from '../app-address';
import { comesFrom } from '../ipc/sender';
import { displaysFor } from './displays';
import { ICON } from './icon';
import { webPreferences } from './web-preferences';
import type { Windows } from './windows';

/** What the keys of a clicker, or of a keyboard beside the projector, do. */
export type AudienceKey = 'next' | 'clear' | 'blank';

const KEYS: Readonly<Record<string, AudienceKey>> = {
  PageDown: 'next',
  PageUp: 'clear',
  b: 'blank',
  B: 'blank',
  x: 'blank',
  X: 'blank',
  '.': 'blank',
};

/** Where it stands while it fills no display. */
const WINDOWED = { width: 960, height: 540 };

/** The room is dark: nothing is painted before the page is there. */
const DARK = '#050506';

/**
 * The window that the audience looks at. It fills a display of its own, or waits in a window where there is none; its
 * page is sent what is cut for it and can ask for nothing else.
 */
export class AudienceWindow {
  /** The displays or the window have changed. */
  onChange: () => void = () => undefined;
  onKey: (key: AudienceKey) => void = () => undefined;
  private window: BrowserWindow | undefined;
  private display: number | null = null;
  private isLost = false;
  private view: AudienceView = { kind: 'quiet' };
  private tongue: Tongue = 'en';
  private stepsAside = false;
  private follows = false;

  constructor(private readonly windows: Windows) {
    ipcMain.handle(AUDIENCE_CHANNEL, (event) => {
      if (!this.window || !comesFrom(event, this.window.webContents))
        throw new Error('This page may not ask anything.');
      return this.picture();
    });
  }

  state(): AudienceWindowView {
    this.followDisplays();
    const { window, display, isLost } = this;
    return {
      isOpen: window !== undefined,
      display,
      isLost,
      displays: displaysFor(this.windows.mainWindow()),
    };
  }

  /** Opens the window, or moves it: onto a display, whole, or into a window for null. */
  open(display: number | null): void {
    const target = screen.getAllDisplays().find(({ id }) => id === display);
    this.display = target ? target.id : null;
    this.isLost = false;
    const window = this.window ?? this.create();
    this.update();
    place(window, target);
    this.onChange();
  }

  close(): void {
    this.window?.destroy();
  }

  /**
   * What the audience sees from now on.
   * @param stepsAside the film runs on the same display: the window is away while there is nothing to show
   */
  show(view: AudienceView, stepsAside: boolean): void {
    const isNews = toWire(view) !== toWire(this.view) || stepsAside !== this.stepsAside;
    this.view = view;
    this.stepsAside = stepsAside;
    if (!isNews || !this.window) return;
    this.window.webContents.send(AUDIENCE_CHANNEL, this.picture());
    this.update();
  }

  /** The language of the page's own words from now on. */
  speak(tongue: Tongue): void {
    if (tongue === this.tongue) return;
    this.tongue = tongue;
    this.window?.webContents.send(AUDIENCE_CHANNEL, this.picture());
  }

  private picture(): Wire<AudiencePicture> {
    return toWire({ tongue: this.tongue, view: this.view });
  }

  private create(): BrowserWindow {
    const window = new BrowserWindow({
      ...WINDOWED,
      show: false,
      backgroundColor: DARK,
      title: 'Footlight: the audience',
      icon: ICON,
      webPreferences: webPreferences(this.windows.outFolder, 'audience-window'),
    });
    this.window = window;
    this.windows.addApart(window);
    window.setMenuBarVisibility(false);
    // A window that was hidden may have forgotten that it fills a display.
    window.on('show', () => {
      if (this.display !== null && !this.isLost) window.setFullScreen(true);
    });
    window.on('closed', () => {
      this.window = undefined;
      this.onChange();
    });
    window.webContents.on('before-input-event', (event, { type, key, control, meta, alt }) => {
      if (type !== 'keyDown' || control || meta || alt) return;
      const known = KEYS[key];
      if (known) this.onKey(known);
      else if (key === 'Escape') this.open(null);
      else if (key === 'F11') window.setFullScreen(!window.isFullScreen());
      else return;
      event.preventDefault();
    });
    void window.loadURL(pageAddress('audience'));
    return window;
  }

  /** Brings the window in sight, never into focus: the host's keys stay with the host. */
  private update(): void {
    const { window } = this;
    if (!window) return;
    window.setAlwaysOnTop(this.stepsAside, 'screen-saver');
    if (this.stepsAside && this.view.kind === 'quiet') window.hide();
    else if (!window.isVisible()) window.showInactive();
  }

  /** Displays come and go: what was on one that was unplugged waits in a window until it is back. */
  private followDisplays(): void {
    if (this.follows) return;
    this.follows = true;
    screen.on('display-removed', (_event, { id }) => {
      if (this.window && id === this.display) {
        this.isLost = true;
        place(this.window, undefined);
      }
      this.onChange();
    });
    screen.on('display-added', (_event, display) => {
      if (this.isLost && display.id === this.display) this.open(display.id);
      else this.onChange();
    });
    screen.on('display-metrics-changed', () => {
      this.onChange();
    });
  }
}

function place(window: BrowserWindow, display: Display | undefined): void {
  if (display) {
    window.setBounds(display.bounds);
    window.setFullScreen(true);
    return;
  }
  window.setFullScreen(false);
  window.setBounds(inTheCorner(screen.getPrimaryDisplay().workArea));
}

/** Beside the host's own work rather than over it. */
function inTheCorner({ x, y, width, height }: Rectangle): Rectangle {
  const size = {
    width: Math.min(WINDOWED.width, width),
    height: Math.min(WINDOWED.height, height),
  };
  return { x: x + width - size.width, y: y + height - size.height, ...size };
}
