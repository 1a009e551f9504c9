import { describe, expect, it } from 'vitest';
import { couldUseX11, isNativeWayland, isWayland, type Desktop } from './desktop';
import { floatSupport } from './float-support';

const X11: Desktop = {
  platform: 'linux',
  sessionType: 'x11',
  waylandDisplay: undefined,
  x11Display: ':0',
  ozone: '',
};
const WAYLAND: Desktop = { ...X11, sessionType: 'wayland', waylandDisplay: 'wayland-0' };

describe('floating notes', () => {
  it.each([
    ['X11', X11],
    ['Windows', { ...X11, platform: 'win32' }],
    ['a Mac', { ...X11, platform: 'darwin', sessionType: 'wayland' }],
    ['Wayland, with windows of X11', { ...WAYLAND, ozone: 'x11' }],
  ] as const)('can be had on %s', (_name, desktop) => {
    expect(floatSupport(desktop)).toEqual({ trouble: null, canRestart: false });
  });

  it('can be had on Wayland after a start through X11, where there is one', () => {
    const { trouble, canRestart } = floatSupport(WAYLAND);
    expect(canRestart).toBe(true);
    expect(trouble).toBe('wayland');
  });

  it.each([undefined, ''])('cannot be had on Wayland alone: %j', (x11Display) => {
    const { trouble, canRestart } = floatSupport({ ...WAYLAND, x11Display });
    expect(canRestart).toBe(false);
    expect(trouble).toBe('wayland-alone');
  });
});

describe('a desktop', () => {
  it('is Wayland where the session says so, or where it says nothing and there is a socket', () => {
    expect(isWayland({ ...WAYLAND, waylandDisplay: undefined })).toBe(true);
    expect(isWayland({ ...WAYLAND, sessionType: undefined })).toBe(true);
    expect(isWayland({ ...WAYLAND, sessionType: '' })).toBe(true);
    expect(isWayland({ ...WAYLAND, sessionType: 'x11' })).toBe(false);
    expect(isWayland({ ...X11, sessionType: undefined })).toBe(false);
  });

  it('has windows of its own unless X11 was asked for', () => {
    expect(isNativeWayland({ ...WAYLAND, ozone: 'wayland' })).toBe(true);
    expect(isNativeWayland({ ...WAYLAND, ozone: 'x11' })).toBe(false);
    expect(couldUseX11({ ...WAYLAND, ozone: 'x11' })).toBe(false);
  });
});
