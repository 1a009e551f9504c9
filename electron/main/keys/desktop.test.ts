import { describe, expect, it } from 'vitest';
import { actionIn } from './command-line';
import { cautionAboutDesktop } from './desktop';

const X11 = {
  platform: 'linux',
  sessionType: 'x11',
  waylandDisplay: undefined,
  ozone: '',
  command: '/opt/footlight',
} as const;

describe('what to know of a desktop', () => {
  it('is nothing on Windows, on a Mac and under X11', () => {
    expect(cautionAboutDesktop(X11)).toBeNull();
    expect(cautionAboutDesktop({ ...X11, sessionType: undefined, waylandDisplay: '' })).toBeNull();
    for (const platform of ['win32', 'darwin'] as const)
      expect(cautionAboutDesktop({ ...X11, platform, sessionType: 'wayland' })).toBeNull();
  });

  it('is that Wayland decides by itself, and what works there', () => {
    for (const desktop of [
      { ...X11, sessionType: 'wayland' },
      { ...X11, sessionType: undefined, waylandDisplay: 'wayland-0' },
    ]) {
      const words = cautionAboutDesktop(desktop);
      expect(words).toMatch(/Wayland: it decides by itself/);
      expect(words).toContain('/opt/footlight --do=playPause');
    }
  });

  it('is that through XWayland they work in X11 programs alone', () => {
    const words = cautionAboutDesktop({ ...X11, sessionType: 'wayland', ozone: 'x11' });
    expect(words).toMatch(/only while some program has the focus that uses X11/);
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
