import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ZipReader, type FileEntry } from '@zip.js/zip.js';
import { errnoOf } from '#core/errno';
import { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import { MEDIA } from '#shared/pack/file-name';
import { INDEX_FILE } from '#shared/pack/pack';
import { ArchiveEntries, inMebibytes } from './archive-entries';
import { HandleReader } from './handle-reader';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './limits';
import { refusal } from './refusal';
import { zipFault } from './zip-faults';

/** How much has been unpacked, of how much, in bytes. */
export interface UnpackProgress {
  done: number;
  of: number;
}

interface UnpackOptions {
  limits?: ArchiveLimits;
  onProgress?: (progress: UnpackProgress) => void;
  /** Told when all is there but what is made of the rest, and what is only shown: index and pictures. */
  onData?: () => void;
}

/** Nothing of an archive is read in more than one way, taken on trust, or done elsewhere. */
const STRICT = {
  strictness: 'strict',
  filenameValidation: 'strict',
  checkOverlappingEntry: true,
  checkCrc32: true,
  useWebWorkers: false,
} as const;

/**
 * Unpacks the archive of a pack into an empty folder. What it holds is checked entry by entry before the first byte is
 * written, and byte by byte while it is: no archive is believed to be as large as it says.
 * @throws FootlightError `pack-missing` or `pack-unreadable` if the archive cannot be read, `pack-damaged` if it is
 *   none of a pack; what has been unpacked by then is left to the caller to remove
 */
export async function unpackArchive(
  path: string,
  target: string,
  { limits = ARCHIVE_LIMITS, onProgress, onData }: UnpackOptions = {},
): Promise<void> {
  const archive = basename(path);
  const handle = await openArchive(path);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw refusal('errors.archive.no-file', { archive });
    if (stat.size > limits.archive)
      throw refusal('errors.archive.large', {
        archive,
        values: { size: inMebibytes(limits.archive) },
      });
    const reader = new ZipReader(new HandleReader(handle, stat.size), STRICT);
    const entries = new ArchiveEntries(archive, limits);
    await asRefusal(archive, undefined, async () => {
      for await (const entry of reader.getEntriesGenerator()) entries.add(entry);
    });
    if (reader.comment.length > 0)
      throw refusal(
        {
          diagnosis: 'It carries a comment: packs have none, for another archive can hide in it.',
        },
        { archive },
      );
    if (!entries.files.some(({ filename }) => filename === 'pack.json'))
      throw refusal('errors.archive.no-pack', { archive });
    const of = entries.files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    let done = 0;
    const unpack = async (files: readonly FileEntry[]): Promise<void> => {
      for (const entry of files) {
        await asRefusal(archive, entry.filename, () =>
          unpackFile(entry, { archive, target }, (bytes) => {
            done += bytes;
            onProgress?.({ done, of });
          }),
        );
      }
    };
    await unpack(entries.files.filter(({ filename }) => isData(filename)));
    onData?.();
    await unpack(entries.files.filter(({ filename }) => !isData(filename)));
  } finally {
    await handle.close();
  }
}

function isData(name: string): boolean {
  return name !== INDEX_FILE && !name.startsWith(MEDIA);
}

async function openArchive(path: string): Promise<FileHandle> {
  return open(path, 'r').catch((error: unknown) => {
    const errno = errnoOf(error);
    if (errno === 'ENOENT' || errno === 'ENOTDIR')
      throw saidError('pack-missing', 'errors.archive.missing', { where: path });
    throw saidError('pack-unreadable', 'errors.archive.unreadable', {
      values: { reason: errno ?? String(error) },
      where: path,
      remedy: 'errors.pack.right',
    });
  });
}

/** So many bytes are written at once. */
const PIECE = 512 * 1024;

async function unpackFile(
  entry: FileEntry,
  { archive, target }: { archive: string; target: string },
  onBytes: (bytes: number) => void,
): Promise<void> {
  if (entry.filename.startsWith(MEDIA)) await mkdir(join(target, MEDIA), { recursive: true });
  // Never over what is there already.
  const file = await open(join(target, entry.filename), 'wx', 0o644);
  let written = 0;
  // The library hands out small pieces; to write each of them would take longer than to unpack them.
  let pieces: Uint8Array[] = [];
  let gathered = 0;
  const write = async (): Promise<void> => {
    await file.writeFile(Buffer.concat(pieces));
    onBytes(gathered);
    pieces = [];
    gathered = 0;
  };
  try {
    await entry.getData(
      new WritableStream<Uint8Array>({
        async write(bytes) {
          written += bytes.length;
          if (written > entry.uncompressedSize)
            throw refusal(
              { diagnosis: 'A file is larger than the archive says.' },
              { archive, file: entry.filename },
            );
          pieces.push(bytes);
          gathered += bytes.length;
          if (gathered >= PIECE) await write();
        },
      }),
      STRICT,
    );
    if (gathered > 0) await write();
  } finally {
    await file.close();
  }
  if (written !== entry.uncompressedSize)
    throw refusal(
      { diagnosis: 'A file has another size than the archive says.' },
      { archive, file: entry.filename },
    );
}

/** Does something with an archive; what the zip library finds wrong with it is said in words. */
async function asRefusal(
  archive: string,
  file: string | undefined,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof FootlightError) throw error;
    // The disk is full, or the folder is gone: nothing that the archive is to blame for.
    if (isOfSystem(error))
      throw saidError('storage', 'errors.archive.not-unpacked', {
        values: { reason: errnoOf(error) ?? '' },
        where: archive,
        remedy: 'errors.archive.space',
      });
    throw refusal(zipFault(error), { archive, ...(file !== undefined && { file }) });
  }
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
