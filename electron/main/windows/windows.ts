import { app, type BrowserWindow } from 'electron';
import { openMainWindow } from './main-window';

/**
 * The windows of the app: the main one, and those that stand beside it, which go when it goes. Requests are
 * answered and states are published to these and to nobody else.
 */
export class Windows {
  private readonly open = new Set<BrowserWindow>();
  /** Windows that go with the main one, but are told nothing and may ask nothing: they are served apart. */
  private readonly apart = new Set<BrowserWindow>();
  private main: BrowserWindow | undefined;

  constructor(readonly outFolder: string) {}

  /** All that are open. */
  all(): ReadonlySet<BrowserWindow> {
    return this.open;
  }

  /** Brings the main window to the front; opens it if there is none. */
  showMain(): void {
    if (this.main) {
      if (this.main.isMinimized()) this.main.restore();
      this.main.focus();
      return;
    }
    const window = openMainWindow(this.outFolder);
    this.main = window;
    this.open.add(window);
    window.on('closed', () => {
      this.open.delete(window);
      this.main = undefined;
      for (const other of [...this.open, ...this.apart]) other.destroy();
      if (process.platform !== 'darwin') app.quit();
    });
  }

  /** The main window, while there is one. */
  mainWindow(): BrowserWindow | undefined {
    return this.main;
  }

  /** Takes in a window that stands beside the main one. */
  add(window: BrowserWindow): void {
    this.open.add(window);
    window.on('closed', () => this.open.delete(window));
  }

  /** Takes in a window that has a channel of its own, and no part in the app's requests and states. */
  addApart(window: BrowserWindow): void {
    this.apart.add(window);
    window.on('closed', () => this.apart.delete(window));
  }
}
