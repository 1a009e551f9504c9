import { BrowserWindow, screen, type Display } from 'electron';
import { placeInCorner } from '#shared/float/place';
import type { AppState } from '#shared/ipc/state';
import { pageAddress } from '../app-address';
import { displayOf } from './displays';
import { webPreferences } from './web-preferences';
import type { Windows } from './windows';

/** What the page needs to show a state whole. */
export interface Fit {
  /** The state that was drawn. */
  revision: number;
  width: number;
  height: number;
}

/**
 * Notes over the player: a window as small as they are, above everything, that never takes the focus, lets clicks
 * through, and is there only while it has something to show. Where the desktop does not compose its windows, what is
 * transparent is black: that is why it is never larger than what is in it.
 */
export class FloatingWindow {
  private window: BrowserWindow | undefined;
  /** The state with which the present content came: what was measured before is no measure of it. */
  private since = 0;
  private content = '';
  private fitted: Fit | undefined;
  /** Undefined until it was said to the window. */
  private takesClicks: boolean | undefined;

  constructor(
    private readonly windows: Windows,
    private readonly state: () => AppState,
  ) {}

  /** Brings the window in line with the present state. */
  follow(): void {
    const state = this.state();
    // Without the main window the app is on its way out.
    const isWanted =
      state.settings.floatOn &&
      state.float.trouble === null &&
      state.film.status === 'ready' &&
      this.windows.mainWindow() !== undefined;
    if (!isWanted) {
      this.window?.destroy();
      return;
    }
    const window = this.window ?? this.create();
    const content = contentOf(state);
    if (content !== this.content) {
      this.content = content;
      this.since = state.revision;
      if (content === '') window.hide();
    }
    const { floatTakesClicks } = state.settings;
    if (floatTakesClicks !== this.takesClicks) {
      this.takesClicks = floatTakesClicks;
      window.setIgnoreMouseEvents(!floatTakesClicks);
    }
    this.show();
  }

  /** The page has drawn a state. */
  fit(fit: Fit): void {
    this.fitted = fit;
    this.show();
  }

  /** Displays have come, gone or changed. */
  replace(): void {
    this.show();
  }

  private show(): void {
    const { window, fitted } = this;
    if (!window || !fitted || this.content === '' || fitted.revision < this.since) return;
    const place = placeInCorner(this.display().workArea, fitted, this.state().settings.floatCorner);
    window.setBounds(place);
    if (window.isVisible()) return;
    window.showInactive();
    // A desktop may have forgotten it of a window that was away.
    window.setAlwaysOnTop(true, 'screen-saver');
  }

  /** The display that was chosen; that of the main window while it is not there. */
  private display(): Display {
    const chosen = this.state().settings.floatDisplay;
    const main = this.windows.mainWindow();
    return (
      screen.getAllDisplays().find(({ id }) => id === chosen) ??
      (main ? displayOf(main) : screen.getPrimaryDisplay())
    );
  }

  private create(): BrowserWindow {
    const window = new BrowserWindow({
      width: 400,
      height: 200,
      show: false,
      frame: false,
      transparent: true,
      hasShadow: false,
      focusable: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      acceptFirstMouse: true,
      title: 'Footlight: notes over the film',
      webPreferences: webPreferences(this.windows.outFolder),
    });
    this.window = window;
    this.content = '';
    this.fitted = undefined;
    this.takesClicks = undefined;
    this.windows.add(window);
    window.setAlwaysOnTop(true, 'screen-saver');
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
    window.on('closed', () => {
      this.window = undefined;
    });
    void window.loadURL(pageAddress('float'));
    return window;
  }
}

/** Names what there is to show; empty for nothing. */
function contentOf({ film, curtain, float, settings }: AppState): string {
  if (film.status !== 'ready') return '';
  if (float.isSample) return JSON.stringify(['sample', settings.floatCorner, settings.textSize]);
  if (curtain === 'drawn') return '';
  const ids = film.viewing.popUps.map(({ id }) => id);
  const moments = film.viewing.notices.map(({ at }) => at);
  return ids.length + moments.length > 0 ? JSON.stringify([ids, moments, settings.textSize]) : '';
}
