import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { couldUseX11, desktopOf } from './desktop';

const X11 = '--ozone-platform=x11';

/**
 * On Wayland, starts the app anew with windows of X11 if the viewer wants notes to float: which kind of windows it
 * has is settled before the first line of ours runs, so that a switch set here would come too late.
 * @returns whether this start is over
 */
export function restartedThroughX11(): boolean {
  const desktop = desktopOf(process.env, app.commandLine.getSwitchValue('ozone-platform'));
  if (!couldUseX11(desktop) || desktop.ozone !== '' || !wantsToFloat()) return false;
  restartThroughX11();
  return true;
}

/** Starts the app anew with windows of X11 when this process has ended. */
export function restartThroughX11(): void {
  const others = process.argv.slice(1).filter((one) => !one.startsWith('--ozone-platform='));
  app.relaunch({ args: [...others, X11] });
  app.quit();
}

/** What the settings say, read before there are any stores. What cannot be read here is dealt with there. */
function wantsToFloat(): boolean {
  try {
    const path = join(app.getPath('userData'), 'settings.json');
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { data?: { floatOn?: unknown } };
    return kept.data?.floatOn === true;
  } catch {
    return false;
  }
}
