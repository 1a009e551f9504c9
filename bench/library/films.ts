import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assemblePack, writePack, type BuiltPack, type PackHead } from '#core/packs/build-pack';
import { filmSeconds } from '#shared/film-time';
import { cacheFolder } from '../../scripts/runtime/cache-folder';
import { RUNTIME } from '../search/library/catalogue';
import { filmOf } from '../search/library/film';
import { librarySources } from '../search/libraries';
import { say } from '../../scripts/runtime/say';

/** The built packs of the first `count` films of the bench's library, made where they are not kept yet. @returns their folders */
export async function packsOf(count: number): Promise<string[]> {
  const root = join(cacheFolder(), 'bench-library', librarySources());
  mkdirSync(root, { recursive: true });
  const folders = Array.from({ length: count }, (_, film) => join(root, `film-${String(film)}`));
  const missing = folders.flatMap((folder, film) => (existsSync(folder) ? [] : [film]));
  if (missing.length > 0) say(`making ${String(missing.length)} film packs`);
  // An index of packs that nobody has proved is not read.
  const none = new Uint8Array();
  for (const film of missing) await writePack(built(film, undefined, none), folders[film] ?? '');
  return folders;
}

/** A film's pack; with an index as its author's tools would make it if `index` is left out. */
export function built(film: number, entries?: number, index?: Uint8Array): BuiltPack {
  const { manifest, pack } = filmOf(film, entries);
  const whole = { start: filmSeconds(0), end: filmSeconds(RUNTIME) };
  const head: PackHead = {
    ...manifest,
    version: '1.0.0',
    language: 'en',
    sources: [{ id: 'editor', title: 'Invented', kind: 'editor' }],
    editions: [
      {
        id: 'reference',
        label: 'Reference',
        points: [
          [whole.start, whole.start],
          [whole.end, whole.end],
        ],
      },
    ],
    landmarks: [{ id: 'first', label: 'The first frame', at: whole.start, revealsAt: whole.start }],
    parts: [{ id: 'whole', title: 'The film', accent: '#aabbcc', ...whole }],
    palette: {
      ink: '#000000',
      dusk: '#222222',
      rose: '#884444',
      lamp: '#ccaa44',
      accent: '#ffff00',
    },
  };
  return assemblePack(head, pack, index);
}
