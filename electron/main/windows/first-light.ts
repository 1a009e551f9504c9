import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { FIRST_GROUNDS, THEMES, type Theme } from '#shared/look/themes';

/**
 * Gives the first window the light that was chosen, before the settings are opened and proved: a window that is to be
 * light must not begin dark, nor the other way round. Whatever cannot be read is left to them; dark until then.
 */
export function setFirstLight(): void {
  nativeTheme.themeSource = keptTheme();
}

export function firstGround(): string {
  return FIRST_GROUNDS[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];
}

function keptTheme(): Theme {
  try {
    const kept = JSON.parse(
      readFileSync(join(app.getPath('userData'), 'settings.json'), 'utf8'),
    ) as {
      data?: { theme?: unknown };
    };
    return THEMES.find((theme) => theme === kept.data?.theme) ?? 'dark';
  } catch {
    return 'dark';
  }
}
