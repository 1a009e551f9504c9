import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errnoOf } from '#core/errno';
import { FootlightError } from '#shared/errors';
import { LARGEST_FILE, readSubtitles, tooLarge, type SubtitleFile } from './read-subtitles';

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
      throw new FootlightError('file-unreadable', 'This is no file.', {
        where: name,
        remedy: 'Choose a subtitle file in the form .srt, .vtt, .ass or .ssa.',
      });
    if (found.size > LARGEST_FILE) throw tooLarge(name, 'it has more than 8 MB');
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof FootlightError) throw error;
    const reason = errnoOf(error) ?? 'unknown reason';
    throw new FootlightError('file-unreadable', `This file cannot be read (${reason}).`, {
      where: name,
      remedy: 'See that it is still there and that your user may read it.',
    });
  }
  return { name, ...(await readSubtitles(bytes, name)) };
}
