import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MEDIA } from '#shared/pack/file-name';
import { LARGEST_PICTURE, type Picture, type PictureSource } from '#shared/pack/picture';
import { pictureName } from './pack-pictures';
import { PictureRefused, readPictureHeader } from './picture-header';
import type { Problems } from './problems';

/** All pictures of a pack together, in bytes: an archive has room for them, its index and as much again. */
const LARGEST_MEDIA = 64_000_000;

/** A picture as the pack will have it, and where it lies in the sources. */
export interface SourcedPicture {
  picture: Picture;
  path: string;
  /** Its place in `media.yaml`, from 0. */
  index: number;
}

export interface SourcedPictures {
  /** The ids in `media.yaml`, those of refused pictures among them; undefined if the list is not well formed. */
  ids: readonly string[] | undefined;
  found: readonly SourcedPicture[];
}

type Locate = (file: string, path: readonly PropertyKey[]) => string;

/**
 * Reads the pictures that `media.yaml` names, from the folder `media` beside it. Each has to say what it shows and under
 * what it may be handed on; so a file there that no line is about is a problem too.
 * @param listed what stands in `media.yaml`; undefined if that is not well formed
 */
export async function readPictures(
  folder: string,
  listed: readonly PictureSource[] | undefined,
  locate: Locate,
  problems: Problems,
): Promise<SourcedPictures> {
  if (!listed) return { ids: undefined, found: [] };
  const found: SourcedPicture[] = [];
  let total = 0;
  for (const [index, { file, ...said }] of listed.entries()) {
    const say = (what: string, instead?: string): void => {
      problems.add(locate('media.yaml', [index, 'file']), `picture "${said.id}": ${what}`, instead);
    };
    const path = join(folder, MEDIA, file);
    const held = await stat(path).catch(() => undefined);
    if (!held?.isFile()) say(`there is no ${MEDIA}${file}`, 'put the file there or mend its name');
    else if (held.size > LARGEST_PICTURE)
      say(
        `${file} has ${megabytes(held.size)}`,
        `save it with at most ${megabytes(LARGEST_PICTURE)}`,
      );
    else {
      const bytes = await readFile(path);
      const picture = pictureOf(said, bytes, say);
      total += bytes.length;
      if (picture) found.push({ picture, path, index });
    }
  }
  if (total > LARGEST_MEDIA)
    problems.add(
      'media.yaml',
      `its pictures have ${megabytes(total)} together`,
      `a pack has at most ${megabytes(LARGEST_MEDIA)} of them`,
    );
  await findUnlisted(folder, listed, problems);
  return { ids: listed.map(({ id }) => id), found };
}

function pictureOf(
  said: Omit<PictureSource, 'file'>,
  bytes: Uint8Array,
  say: (what: string, instead?: string) => void,
): Picture | undefined {
  try {
    const { type, width, height } = readPictureHeader(bytes);
    return { ...said, file: pictureName(bytes, { type }), width, height };
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error;
    say(`the file ${error.message}`);
    return undefined;
  }
}

/** Nobody has said of these whose they are: a pack must not carry them, nor leave them out in silence. */
async function findUnlisted(
  folder: string,
  listed: readonly PictureSource[],
  problems: Problems,
): Promise<void> {
  const known = new Set(listed.map(({ file }) => file));
  const names = await readdir(join(folder, MEDIA)).catch(() => []);
  for (const name of names.sort()) {
    if (known.has(name) || name.startsWith('.')) continue;
    problems.add(
      `${MEDIA}${name}`,
      'nothing says what this shows and whose it is',
      'write it into media.yaml, with alt, by and licence, or take the file away',
    );
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
