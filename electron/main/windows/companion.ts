import type { BrowserWindow, Rectangle } from 'electron';
import { placeAtSide, type Side } from '#shared/float/place';
import { displayOf } from './displays';

/** The main window as a companion: a column at the side of its display, above the player. */
export class Companion {
  /** Where the window was before. */
  private before: { bounds: Rectangle; isMaximized: boolean } | undefined;

  /** @param onGone called when the window closes while it is a companion */
  constructor(private readonly onGone: () => void) {}

  get isOn(): boolean {
    return this.before !== undefined;
  }

  /** Puts the window at the side of the display that it is on. Where the desktop places windows itself, it only becomes narrow. */
  dock(window: BrowserWindow, side: Side, textSize: number): void {
    const isMaximized = window.isMaximized();
    if (!this.before) window.once('closed', this.forget);
    this.before ??= { bounds: window.getNormalBounds(), isMaximized };
    const place = placeAtSide(displayOf(window).workArea, side, textSize);
    if (isMaximized) window.unmaximize();
    window.setFullScreen(false);
    window.setBounds(place);
    window.setAlwaysOnTop(true, 'floating');
  }

  /** Puts the window back to where it was. */
  undock(window: BrowserWindow): void {
    const { before } = this;
    this.before = undefined;
    window.off('closed', this.forget);
    window.setAlwaysOnTop(false);
    if (!before) return;
    window.setBounds(before.bounds);
    if (before.isMaximized) window.maximize();
  }

  private readonly forget = (): void => {
    this.before = undefined;
    this.onGone();
  };
}
