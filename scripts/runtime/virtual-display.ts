import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

export interface VirtualDisplay {
  /** What a program needs in its environment to draw there. */
  env: Record<'DISPLAY' | 'XAUTHORITY' | 'WAYLAND_DISPLAY' | 'XDG_SESSION_TYPE', string>;
  close(): void;
}

/** Whether a person can see windows that this process opens. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts a display in memory (Xvfb, 1600 × 1000, 24 bits) that only `owner` may draw on.
 * @throws if the server ends before it has named its display.
 */
export async function startVirtualDisplay(owner?: {
  uid: number;
  gid: number;
}): Promise<VirtualDisplay> {
  const folder = mkdtempSync(join(tmpdir(), 'footlight-display-'));
  const authority = join(folder, 'authority');
  const cookie = randomBytes(16).toString('hex');
  writeFileSync(authority, '', { mode: 0o600 });
  const permit = (display: string): void => {
    execFileSync('xauth', ['-q', '-f', authority, 'add', display, '.', cookie]);
  };
  permit(':0');

  const server = spawn(
    'Xvfb',
    [
      '-displayfd',
      '3',
      '-screen',
      '0',
      '1600x1000x24',
      '-noreset',
      '-nolisten',
      'tcp',
      '-auth',
      authority,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    let text = '';
    (server.stdio[3] as Readable).on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(text.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${String(code)}`)));
  });
  const display = `:${number}`;
  permit(display);
  if (owner) {
    chownSync(authority, owner.uid, owner.gid);
    chownSync(folder, owner.uid, owner.gid);
  }
  const close = (): void => {
    process.off('exit', close);
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', close);
  // Whoever works on a Wayland desktop would else get windows there.
  const x11 = { WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' };
  return { env: { DISPLAY: display, XAUTHORITY: authority, ...x11 }, close };
}
