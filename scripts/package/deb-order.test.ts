import { describe, expect, it } from 'vitest';
import { readDebOrder } from './deb-order';

const ARGS = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgbm1 | libgbm2'],
  ...['--deb-compression', 'zst', '--architecture', 'amd64', '--after-install', '/t/in'],
  ...['--after-remove', '/t/out', '--description', 'A lamp\n In the dark.\n\n It shines.'],
  ...['--version', '1.2.3', '--package', '/t/lamp.deb', '--name', 'lamp'],
  ...['--maintainer', 'A <a@b.example>', '--vendor', 'A', '--url', 'https://b.example'],
  ...['--category', 'video', '--deb-priority', 'optional', '--license', 'MIT'],
  ...['/t/app/=/opt/Lamp', '/t/a=b.png=/usr/share/icons/lamp.png'],
];

describe('the order for a Debian package', () => {
  it('is read from what fpm would be told', () => {
    const order = readDebOrder(ARGS);
    expect(order).toMatchObject({
      package: '/t/lamp.deb',
      compression: 'zst',
      afterInstall: '/t/in',
      afterRemove: '/t/out',
      inputs: [
        { from: '/t/app/', to: '/opt/Lamp' },
        { from: '/t/a=b.png', to: '/usr/share/icons/lamp.png' },
      ],
    });
    expect(Object.fromEntries(order.control)).toEqual({
      Package: 'lamp',
      Version: '1.2.3',
      Architecture: 'amd64',
      Maintainer: 'A <a@b.example>',
      Section: 'video',
      Priority: 'optional',
      Homepage: 'https://b.example',
      Depends: 'libnss3, libgbm1 | libgbm2',
      Description: 'A lamp\n In the dark.\n .\n It shines.',
    });
  });

  it.each([
    ['what it does not know', [...ARGS, '--deb-systemd', 'x'], /deb-systemd/],
    ['another form', ARGS.map((arg) => (arg === 'deb' ? 'rpm' : arg)), /not rpm/],
    [
      'a compression that dpkg has not',
      ARGS.map((arg) => (arg === 'zst' ? 'lzo' : arg)),
      /gz, xz, zst/,
    ],
    ['a file without a place', [...ARGS, '/t/lost'], /does not say where it goes/],
    [
      'an order without a name',
      ARGS.filter((arg) => arg !== '--name' && arg !== 'lamp'),
      /--name is missing/,
    ],
  ])('refuses %s', (_what, args, words) => {
    expect(() => readDebOrder(args)).toThrow(words);
  });
});
