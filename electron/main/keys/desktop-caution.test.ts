import { describe, expect, it } from 'vitest';
import { actionIn } from './command-line';
import type { Desktop } from '../desktop/desktop';
import { cautionAboutDesktop } from './desktop-caution';

const X11: Desktop = {
  platform: 'linux',
  sessionType: 'x11',
  waylandDisplay: undefined,
  x11Display: ':0',
  ozone: '',
};
const caution = (change: Partial<Desktop>): ReturnType<typeof cautionAboutDesktop> =>
  cautionAboutDesktop({ ...X11, ...change }, '/opt/footlight');

describe('what to know of a desktop', () => {
  it('is nothing on Windows, on a Mac and under X11', () => {
    expect(caution({})).toBeNull();
    expect(caution({ sessionType: undefined, waylandDisplay: '' })).toBeNull();
    for (const platform of ['win32', 'darwin'] as const)
      expect(caution({ platform, sessionType: 'wayland' })).toBeNull();
  });

  it('is that Wayland decides by itself, and what works there', () => {
    for (const desktop of [
      { sessionType: 'wayland' },
      { sessionType: undefined, waylandDisplay: 'wayland-0' },
    ]) {
      expect(caution(desktop)).toEqual({ desktop: 'wayland', command: '/opt/footlight' });
    }
  });

  it('is that through XWayland they work in X11 programs alone', () => {
    expect(caution({ sessionType: 'wayland', ozone: 'x11' })?.desktop).toBe('x11-in-wayland');
  });
});

describe('a second start', () => {
  it('may name an action that works from outside', () => {
    expect(actionIn(['footlight', '/app', '--do=playPause'])).toBe('playPause');
    expect(actionIn(['footlight', '--no-such', '--do=curtain'])).toBe('curtain');
  });

  it.each([['--do=print'], ['--do='], ['--do=quit'], ['playPause'], ['--do=toString']])(
    'else only brings the window to the front: %s',
    (argument) => {
      expect(actionIn(['footlight', argument])).toBeUndefined();
    },
  );
});
