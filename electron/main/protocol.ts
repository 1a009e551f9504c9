import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { HOST, SCHEME } from './app-address';
import { CONTENT_SECURITY_POLICY } from './security/content-security-policy';

/** Fixed by us, never guessed from the content. What is not listed is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // codeCache lets Chromium keep compiled scripts between starts, as it does for pages of the web.
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

function refuse(status: number): Response {
  return new Response(null, { status });
}

/** The file inside `root` that an address names, or undefined for whatever is not plainly inside. */
async function fileFor(root: string, address: string): Promise<string | undefined> {
  const { host, pathname, search } = new URL(address);
  if (host !== HOST || search !== '') return undefined;
  // Names of our own files need no escapes: one that has them wants to be read in two ways.
  if (!/^\/[A-Za-z0-9._/-]+$/.test(pathname)) return undefined;
  const wanted = await realpath(join(root, pathname)).catch(() => undefined);
  return wanted?.startsWith(`${await realpath(root)}${sep}`) === true ? wanted : undefined;
}

/** A picture of the pack that is open: its film's id, and its name with the ending. */
const PICTURE = /^\/media\/([a-z0-9-]{1,80})\/([0-9a-f]{64}\.(?:png|jpg|webp))$/;

/** Reads a picture of a pack; undefined where there is none of that name. */
export type ReadPicture = (
  film: string,
  name: string,
) => Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined>;

function answer(content: Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(content, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

/** The picture that an address names. Nothing of the address becomes a path: the pack has to know the name. */
async function pictureFor(address: string, read: ReadPicture): Promise<Response | undefined> {
  const { host, pathname, search } = new URL(address);
  const [, film, name] = PICTURE.exec(pathname) ?? [];
  if (host !== HOST || search !== '' || film === undefined || name === undefined) return undefined;
  const found = await read(film, name);
  return found ? answer(found.bytes, found.type) : refuse(404);
}

/**
 * Serves the built pages in `root` (out/renderer) to a session, and the pictures of the pack that is open.
 * @param ready kept when there is somebody to answer what a page's script may ask
 * @returns kept when the first script is on its way
 */
export function serveApp(
  session: Session,
  root: string,
  ready: Promise<{ readPicture: ReadPicture }>,
): Promise<void> {
  return new Promise((resolve) => {
    session.protocol.handle(SCHEME, async (request) => {
      if (request.method !== 'GET') return refuse(405);
      const picture = await pictureFor(request.url, async (film, name) =>
        (await ready).readPicture(film, name),
      );
      if (picture) return picture;
      const file = await fileFor(root, request.url);
      const type = file === undefined ? undefined : CONTENT_TYPES[extname(file)];
      if (file === undefined || type === undefined) return refuse(404);
      const isScript = extname(file) === '.js';
      if (isScript) await ready;
      const content = await readFile(file);
      if (isScript) resolve();
      return answer(content, type);
    });
  });
}
