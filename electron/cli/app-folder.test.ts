import { expect, test } from 'vitest';
import { appPacksFolder } from './app-folder';

test.each([
  ['linux', {}, '/home/ann', '/home/ann/.config/Footlight/packs'],
  ['linux', { XDG_CONFIG_HOME: '/data/cfg' }, '/home/ann', '/data/cfg/Footlight/packs'],
  ['linux', { XDG_CONFIG_HOME: 'cfg' }, '/home/ann', '/home/ann/.config/Footlight/packs'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/ann', '/home/ann/.config/Footlight/packs'],
  ['darwin', {}, '/Users/ann', '/Users/ann/Library/Application Support/Footlight/packs'],
  ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ann', 'D:\\Roaming\\Footlight\\packs'],
  ['win32', {}, 'C:\\Users\\ann', 'C:\\Users\\ann\\AppData\\Roaming\\Footlight\\packs'],
] as const)('on %s with %j', (platform, env, home, folder) => {
  expect(appPacksFolder({ platform, env, home })).toBe(folder);
});

test('nobody has no folder', () => {
  expect(() => appPacksFolder({ platform: 'linux', env: {}, home: '' })).toThrow(
    'no folder of its own',
  );
});
