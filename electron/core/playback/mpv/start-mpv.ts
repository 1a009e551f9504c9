import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saidError } from '#shared/said-error';

/** Where a player that we start listens: in a folder that is closed to everybody else. */
async function privateSocket(): Promise<string> {
  const name = `footlight-mpv-${randomBytes(8).toString('hex')}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  // `mkdtemp` makes it with mode 0700. A runtime folder has a short name, as a socket's must be.
  const folder = await mkdtemp(join(process.env['XDG_RUNTIME_DIR'] ?? tmpdir(), 'footlight-'));
  return join(folder, 'mpv');
}

/**
 * Starts mpv on a film, apart from us: it goes on when Footlight ends.
 * @returns the socket at which it will listen
 * @throws FootlightError `not-found` where there is no mpv to start
 */
export async function startMpv(film: string): Promise<string> {
  const socket = await privateSocket();
  // Behind the two dashes nothing is an option, whatever a file is called.
  const args = [`--input-ipc-server=${socket}`, '--force-window=immediate', '--', film];
  const player = spawn('mpv', args, { detached: true, stdio: 'ignore' });
  await new Promise<void>((resolve, reject) => {
    player.once('spawn', resolve);
    player.once('error', () => {
      reject(
        saidError('not-found', 'errors.player.no-mpv', {
          where: film,
          remedy: 'errors.player.no-mpv.remedy',
        }),
      );
    });
  });
  player.unref();
  return socket;
}
