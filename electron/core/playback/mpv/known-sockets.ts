import { readFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where mpv's manual, other programs and common configurations put the socket; named pipes on Windows. */
export function usualSockets(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32')
    return ['mpvsocket', 'mpv-socket', 'mpv'].map((name) => `\\\\.\\pipe\\${name}`);
  const runtime = environment['XDG_RUNTIME_DIR'];
  const folders = [...new Set(['/tmp', tmpdir(), ...(runtime ? [runtime] : [])])];
  const names = ['mpvsocket', 'mpv-socket', 'mpv.sock', 'mpv.socket', 'mpv/socket'];
  const home = configFolder(environment);
  return [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...['socket', 'mpvsocket', 'mpv.sock'].map((name) => join(home, name)),
  ];
}

/** The socket that the viewer's own mpv.conf names, if it does. */
export async function configuredSocket(
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(join(configFolder(environment), 'mpv.conf'), 'utf8');
  } catch {
    return undefined;
  }
  return socketIn(text, { home: homeOf(environment), config: configFolder(environment) });
}

/** A line that sets it: the value in quotes of either kind, or up to a comment. */
const SETTING =
  /^[ \t]*(?:--)?input-ipc-server[ \t]*=[ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^#\r\n]*))/gm;

/**
 * The value of `input-ipc-server` in the text of an mpv.conf: a whole path, or one from the home folder (`~/`) or from
 * mpv's own (`~~/`).
 */
export function socketIn(
  text: string,
  { home, config }: { home: string; config: string },
): string | undefined {
  const [, double, single, bare] = [...text.matchAll(SETTING)].at(-1) ?? [];
  const value = (double ?? single ?? bare?.trim())
    ?.replace(/^~~(?:home)?\//, () => `${config}/`)
    .replace(/^~\//, () => `${home}/`);
  if (value === undefined || value.length > 4096) return undefined;
  return isAbsolute(value) || value.startsWith('\\\\.\\pipe\\') ? value : undefined;
}

function configFolder(environment: NodeJS.ProcessEnv): string {
  const config = environment['XDG_CONFIG_HOME'];
  return join(config ? config : join(homeOf(environment), '.config'), 'mpv');
}

function homeOf(environment: NodeJS.ProcessEnv): string {
  return environment['HOME'] ?? homedir();
}
