import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errnoOf } from '#core/errno';
import { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import {
  LARGEST_FILE,
  MOST_MEBIBYTES,
  readSubtitles,
  tooLarge,
  type SubtitleFile,
} from './read-subtitles';

/** A file name as it is shown. */
const LONGEST_NAME = 120;

/**
 * Reads the subtitle file at a path that the viewer chose. Nothing is written anywhere.
 * @throws FootlightError `file-unreadable`
 */
export async function openSubtitleFile(path: string): Promise<SubtitleFile & { name: string }> {
  const name = basename(path).slice(0, LONGEST_NAME);
  let bytes: Buffer;
  try {
    const found = await stat(path);
    if (!found.isFile())
      throw saidError('file-unreadable', 'errors.subtitles.no-file', {
        where: name,
        remedy: 'errors.subtitles.choose',
      });
    if (found.size > LARGEST_FILE) throw tooLarge(name, 'bytes', MOST_MEBIBYTES);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof FootlightError) throw error;
    const reason = errnoOf(error) ?? 'unknown reason';
    throw saidError('file-unreadable', 'errors.subtitles.unreadable', {
      values: { reason },
      where: name,
      remedy: 'errors.subtitles.unreadable.remedy',
    });
  }
  return { name, ...(await readSubtitles(bytes, name)) };
}
