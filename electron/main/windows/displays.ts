import { screen, type BrowserWindow, type Display } from 'electron';
import type { DisplayView } from '#shared/float/views';

/** The computer's displays, as a viewer tells one from another. */
export function displaysFor(main: BrowserWindow | undefined): DisplayView[] {
  const mains = main && displayOf(main).id;
  return screen.getAllDisplays().map(({ id, label, bounds }, index) => ({
    id,
    label,
    number: index + 1,
    width: bounds.width,
    height: bounds.height,
    isMain: id === mains,
  }));
}

/** The display that most of a window is on. */
export function displayOf(window: BrowserWindow): Display {
  return screen.getDisplayMatching(window.getBounds());
}

/** Calls when a display is plugged in or out, or changes its size. */
export function watchDisplays(onChange: () => void): void {
  screen.on('display-added', onChange);
  screen.on('display-removed', onChange);
  screen.on('display-metrics-changed', onChange);
}
