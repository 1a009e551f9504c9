import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '#core/sha256';
import type { FootlightError } from '#shared/errors';
import { MEDIA } from '#shared/pack/file-name';
import type { Manifest } from '#shared/pack/manifest';
import {
  LARGEST_PICTURE,
  PICTURE_FILE,
  PICTURE_TYPES,
  type PictureType,
} from '#shared/pack/picture';
import { diagnosis } from '#shared/said-error';
import { REBUILD, verifiedFile } from './pack-file';
import { PictureRefused, readPictureHeader, type PictureHeader } from './picture-header';

/**
 * Checks the pictures of a built pack: that each is there, is what the manifest says, and that there are no others.
 * @throws FootlightError `pack-missing`, `pack-unreadable` or `pack-damaged`
 */
export async function verifyPictures(folder: string, manifest: Manifest): Promise<void> {
  const pictures = manifest.pictures ?? [];
  const named = new Set(pictures.map(({ file }) => file));
  for (const { name, bytes } of manifest.files) {
    if (!name.startsWith(MEDIA)) continue;
    if (!named.has(name))
      throw damaged(name, 'Nothing says what this picture shows and whose it is.');
    if (bytes > LARGEST_PICTURE)
      throw damaged(name, 'It is larger than a picture of a pack may be.');
  }
  for (const { file, width, height } of pictures) {
    const bytes = await verifiedFile(folder, file, manifest);
    const header = headerOf(file, bytes);
    if (pictureName(bytes, header) !== file)
      throw damaged(file, 'The name of the picture is not that of what it holds.');
    if (header.width !== width || header.height !== height)
      throw damaged(
        file,
        `The picture has ${sizeText(header)} pixels; the manifest says ${sizeText({ width, height })}.`,
      );
  }
}

/**
 * A picture of an open pack, to be shown. It is read anew each time, and by then somebody may have changed it: its name
 * says what it has to be.
 * @param name of the file within the folder of pictures, as anybody may have asked for it
 * @returns undefined if the pack has no such picture any more
 */
export async function readPicture(
  folder: string,
  { pictures }: Pick<Manifest, 'pictures'>,
  name: string,
): Promise<{ bytes: Buffer<ArrayBuffer>; type: (typeof PICTURE_TYPES)[PictureType] } | undefined> {
  const file = MEDIA + name;
  if (pictures?.some((picture) => picture.file === file) !== true) return undefined;
  const path = join(folder, file);
  const size = await stat(path).then(
    (found) => found.size,
    () => Infinity,
  );
  if (size > LARGEST_PICTURE) return undefined;
  const bytes = await readFile(path).catch(() => undefined);
  const type = PICTURE_FILE.exec(file)?.[2] as PictureType | undefined;
  if (!bytes || !type || pictureName(bytes, { type }) !== file) return undefined;
  return { bytes, type: PICTURE_TYPES[type] };
}

function headerOf(file: string, bytes: Uint8Array): PictureHeader {
  try {
    return readPictureHeader(bytes);
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error;
    throw damaged(file, `The picture ${error.message}.`);
  }
}

/** What a picture is called in a built pack. */
export function pictureName(bytes: Uint8Array, { type }: Pick<PictureHeader, 'type'>): string {
  return `${MEDIA}${sha256(bytes)}.${type}`;
}

function sizeText({ width, height }: Pick<PictureHeader, 'width' | 'height'>): string {
  return `${String(width)} × ${String(height)}`;
}

function damaged(where: string, message: string): FootlightError {
  return diagnosis(message, { where, remedy: REBUILD });
}
