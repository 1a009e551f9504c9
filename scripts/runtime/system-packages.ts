import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mprisPlugin } from './mpris-plugin';
import { say } from './say';

/** A thing that Electron or a screen without hardware needs, and the Debian packages that bring it. */
interface SystemNeed {
  /** A shared library's soname, or a program's name. */
  name: string;
  kind: 'library' | 'program' | 'font' | 'plugin';
  /** Tried in order: Debian renamed some libraries when time became 64 bits wide. */
  packages: readonly string[];
  /** What belongs to it in packages of their own, and is installed with it. */
  also?: readonly string[];
}

const library = (name: string, ...packages: string[]): SystemNeed => ({
  name,
  kind: 'library',
  packages,
});

const ELECTRON_NEEDS: readonly SystemNeed[] = [
  library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2t64', 'libasound2'),
  library('libgbm.so.1', 'libgbm1'),
  library('libatk-1.0.so.0', 'libatk1.0-0t64', 'libatk1.0-0'),
  library('libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'),
  library('libatspi.so.0', 'libatspi2.0-0t64', 'libatspi2.0-0'),
  library('libcups.so.2', 'libcups2t64', 'libcups2'),
  library('libdrm.so.2', 'libdrm2'),
  library('libxkbcommon.so.0', 'libxkbcommon0'),
  library('libXcomposite.so.1', 'libxcomposite1'),
  library('libXdamage.so.1', 'libxdamage1'),
  library('libXfixes.so.3', 'libxfixes3'),
  library('libXrandr.so.2', 'libxrandr2'),
  library('libXss.so.1', 'libxss1'),
  library('libpango-1.0.so.0', 'libpango-1.0-0'),
  library('libcairo.so.2', 'libcairo2'),
  { name: 'sans', kind: 'font', packages: ['fonts-dejavu-core'] },
];

const VIRTUAL_DISPLAY_NEEDS: readonly SystemNeed[] = [
  { name: 'Xvfb', kind: 'program', packages: ['xvfb'] },
  { name: 'xauth', kind: 'program', packages: ['xauth'] },
];

/**
 * A desktop with a window manager, a compositor, notifications and a Wayland server, and the players that are
 * followed there with a film made for them.
 */
const DESKTOP_NEEDS: readonly SystemNeed[] = [
  ...['openbox', 'picom', 'dunst', 'weston', 'xdotool', 'maim'].map(program),
  ...['mpv', 'chromium', 'playerctl', 'ffmpeg'].map(program),
  {
    name: 'vlc',
    kind: 'program',
    packages: ['vlc-bin'],
    also: ['vlc-plugin-base', 'vlc-plugin-video-output'],
  },
  { name: 'the MPRIS plugin of mpv', kind: 'plugin', packages: ['mpv-mpris'] },
  // Its programs put chapters into a film, and read them out again.
  { name: 'mkvpropedit', kind: 'program', packages: ['mkvtoolnix'] },
  { name: 'xprop', kind: 'program', packages: ['x11-utils'] },
  { name: 'dbus-daemon', kind: 'program', packages: ['dbus-daemon', 'dbus'] },
  { name: 'dbus-send', kind: 'program', packages: ['dbus-bin', 'dbus'] },
  { name: 'pgrep', kind: 'program', packages: ['procps'] },
];

function program(name: string): SystemNeed {
  return { name, kind: 'program', packages: [name] };
}

function output(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  return result.status === 0 ? result.stdout : '';
}

function missing(needs: readonly SystemNeed[]): SystemNeed[] {
  const libraries = output('/sbin/ldconfig', ['-p']) || output('ldconfig', ['-p']);
  const folders = (process.env['PATH'] ?? '').split(':');
  return needs.filter((need) => {
    switch (need.kind) {
      case 'library':
        return !libraries.includes(`\t${need.name} `);
      case 'program':
        return !folders.some((folder) => existsSync(`${folder}/${need.name}`));
      case 'plugin':
        return mprisPlugin() === undefined;
      case 'font':
        return !existsSync('/usr/share/fonts');
    }
  });
}

/** The first of a need's packages that this Debian release has, and what belongs to it. */
function packagesOf(need: SystemNeed): string[] {
  const first =
    need.packages.find((name) =>
      /Candidate: (?!\(none\))/.test(output('apt-cache', ['policy', name])),
    ) ??
    need.packages[need.packages.length - 1] ??
    need.name;
  return [first, ...(need.also ?? [])];
}

/** What is needed beside Electron: a display in memory, and for the end-to-end tests a whole desktop on it. */
export type Beyond = 'nothing' | 'display' | 'desktop';

/**
 * Makes sure that Electron, and what is wanted beyond it, can run here.
 * On Debian as root the missing packages are installed; on other Linux systems the answer names them.
 * macOS and Windows bring what Electron needs.
 * @throws naming every missing library and the package to install.
 */
export function ensureSystemPackages(beyond: Beyond): void {
  if (process.platform !== 'linux') return;
  const needs = [
    ...ELECTRON_NEEDS,
    ...(beyond === 'nothing' ? [] : VIRTUAL_DISPLAY_NEEDS),
    ...(beyond === 'desktop' ? DESKTOP_NEEDS : []),
  ];
  let lacking = missing(needs);
  if (lacking.length === 0) return;

  const debian = existsSync('/usr/bin/apt-get');
  if (debian && process.getuid?.() === 0) {
    say(`installing system packages for ${lacking.map((need) => need.name).join(', ')}`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...lacking.flatMap(packagesOf)],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
    lacking = missing(needs);
    if (lacking.length === 0) return;
  }
  const names = lacking.map((need) => need.name).join(', ');
  throw new Error(
    debian
      ? `This system lacks ${names}. Install what is missing with: sudo apt-get install ${lacking.flatMap(packagesOf).join(' ')}`
      : `This system lacks ${names}. Install the packages of your distribution that hold them (on Debian: ${lacking.map((need) => need.packages.join(' or ')).join(', ')}).`,
  );
}
