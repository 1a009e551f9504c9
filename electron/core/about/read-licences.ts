import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledPackages, LICENCES_FILE, type BundledPackage } from '#shared/about/bundled-package';
import type { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';

/**
 * Everything of others that is in some bundles: each once, by name.
 * @param folders of the bundles
 * @throws FootlightError `file-unreadable` where a bundle’s list is missing or damaged
 */
export async function readLicences(folders: readonly string[]): Promise<BundledPackage[]> {
  const lists = await Promise.all(folders.map((folder) => readList(join(folder, LICENCES_FILE))));
  const byId = new Map(lists.flat().map((one) => [`${one.name} ${one.version}`, one]));
  return [...byId].sort(([a], [b]) => (plain(a) < plain(b) ? -1 : 1)).map(([, one]) => one);
}

/** People look for `@fontsource-variable/inter` where its name begins. */
function plain(name: string): string {
  return name.replace(/^@/, '');
}

async function readList(path: string): Promise<BundledPackage[]> {
  const trouble = (what: 'missing' | 'damaged'): FootlightError =>
    saidError('file-unreadable', `errors.licences.${what}`, {
      values: { path },
      where: path,
      remedy: 'errors.licences.remedy',
    });
  const text = await readFile(path, 'utf8').catch(() => {
    throw trouble('missing');
  });
  try {
    return bundledPackages.parse(JSON.parse(text));
  } catch {
    throw trouble('damaged');
  }
}
