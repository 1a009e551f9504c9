import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../scripts/runtime/checkout';

const DIST = join(CHECKOUT, 'dist');

/** Where a system keeps what it installs. */
const SYSTEM = ['/opt', '/usr', '/etc'] as const;

/** What a system makes of all that is installed, and makes anew by itself. */
const MADE_OF_ALL = /\/(?:mimeinfo|icon-theme)\.cache$|\/ld\.so\.cache$/;

/** Whether the package can be installed here, as whoever runs the tests; else the unpacked folder is looked at. */
export const CAN_INSTALL = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** The program that was packed, in a folder. */
export const UNPACKED = join(DIST, 'linux-unpacked', 'footlight');

/** Path of the Debian package that `npm run package` made. */
export function debianPackage(): string {
  const name = existsSync(DIST)
    ? readdirSync(DIST).find((each) => each.endsWith('.deb'))
    : undefined;
  if (name === undefined)
    throw new Error('There is no package to test: run `npm run package` first.');
  return join(DIST, name);
}

/** @throws where somebody who uses Footlight runs the tests on the same machine */
export function install(): void {
  if (existsSync('/opt/Footlight'))
    throw new Error('Footlight is installed on this machine already; the test would remove it.');
  apt('install', debianPackage());
}

/** Removes it, and then whatever the package would keep. */
export function purge(): void {
  apt('remove', 'footlight');
  apt('purge', 'footlight');
}

function apt(what: string, name: string): void {
  execFileSync('apt-get', [what, '--yes', '--quiet', name], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** All that is installed, by its paths. */
export function systemFiles(): string[] {
  const found = execFileSync('find', [...SYSTEM, '-xdev', '-not', '-type', 'd'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return found
    .split('\n')
    .filter((path) => path !== '' && !MADE_OF_ALL.test(path))
    .sort();
}

/** The command of the desktop entry, without the place for files. */
export function desktopCommand(): string[] {
  const entry = readFileSync('/usr/share/applications/footlight.desktop', 'utf8');
  const command = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  if (!command.endsWith(' %F')) throw new Error(`The desktop entry opens no files: ${command}`);
  return command.slice(0, -3).split(' ');
}
