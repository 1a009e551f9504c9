import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openPack } from '#core/packs/open-pack';
import { temporaryFolder, TINY_SOURCES, writeSources } from '#core/packs/testing/tiny-pack';
import { UsageError } from '../command';
import { watch } from './watch';

const CHECKOUT = join(import.meta.dirname, '../../..');

it('builds into the folder of the app, again on every save, until Ctrl+C', async () => {
  const sources = await writeSources();
  const home = await temporaryFolder();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'electron/cli/filmpack.ts', 'watch', sources],
    // No other variable says where an app keeps its things, on any system.
    {
      cwd: CHECKOUT,
      env: {
        ...process.env,
        HOME: home,
        XDG_CONFIG_HOME: join(home, 'cfg'),
        APPDATA: join(home, 'cfg'),
      },
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  );
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  const until = async (wanted: string): Promise<void> => {
    while (!text.includes(wanted)) {
      await Promise.race([once(child.stderr, 'data'), exited]);
      if (child.exitCode !== null) throw new Error(`it ended early: ${text}`);
    }
  };
  await until('built tiny-film 1.2.3: ');
  const night = TINY_SOURCES['entries/b-night.md']!;
  await writeFile(
    join(sources, 'entries/b-night.md'),
    night.replace('revealsAt: 0:03:00', 'revealsAt: soon'),
  );
  await until(
    'not built, the last good version stays:\n  entries/b-night.md:4:12: revealsAt: "soon" is no time',
  );
  text = '';
  await writeFile(join(sources, 'entries/b-night.md'), night.replace('On stars', 'On the moon'));
  await until('built tiny-film 1.2.3: ');
  child.kill('SIGINT');
  // Windows has no such signal: there the process is ended without being asked.
  expect(await exited).toEqual(process.platform === 'win32' ? [null, 'SIGINT'] : [0, null]);

  const found = await readdir(home, { recursive: true });
  const manifest = found.find((name) => name.endsWith('pack.json'))!;
  expect(manifest.replaceAll('\\', '/')).toMatch(/\/Footlight\/packs\/tiny-film\/pack\.json$/);
  const { pack } = await openPack(join(home, manifest, '..'));
  expect(pack.entries.map(({ title }) => title)).toContain('On the moon');
});

it('refuses a call that it does not understand, and a folder that is not there', async () => {
  await expect(watch.run([], {})).rejects.toThrow(UsageError);
  await expect(watch.run(['one', 'two'], {})).rejects.toThrow(UsageError);
  const home = await temporaryFolder();
  const call = watch.run([join(home, 'nowhere')], { into: home });
  await expect(call).rejects.toMatchObject({ code: 'pack-missing' });
  expect(process.listenerCount('SIGINT')).toBeLessThan(5);
});
