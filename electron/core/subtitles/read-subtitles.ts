import { parseTextStream } from 'media-captions';
import type { FootlightError } from '#shared/errors';
import type { ErrorMessageId } from '#shared/language/messages/errors';
import { saidError } from '#shared/said-error';
import type { SubtitleLine } from '#shared/subtitles/line';
import { decodeText } from './decode-text';
import { plainText } from './plain-text';
import { COMMA, formOf, timedRows, type SubtitleForm } from './timed-rows';

/** A subtitle file, read. */
export interface SubtitleFile {
  /** In the order of their starts. */
  lines: SubtitleLine[];
  form: SubtitleForm;
  /** The encoding that its text was taken to be in, by its WHATWG name. */
  encoding: string;
}

/** Bytes; a file of a long film has some hundred thousand. */
export const MOST_MEBIBYTES = 8;
export const LARGEST_FILE = MOST_MEBIBYTES * 1024 * 1024;
/** Lines with times; a talkative film has three thousand. */
export const MOST_LINES = 20_000;
const MOST_ROWS = 10 * MOST_LINES;
/** Characters; lettering that moves needs some thousand of commands. */
const LONGEST_ROW = 20_000;

/**
 * Reads a subtitle file of the viewer.
 * Lines whose times cannot be read are left out as long as they are the fewer ones. Takes time in proportion to the
 * bytes, whatever they are.
 * @param fileName said in errors; its ending tells `.vtt` from `.srt` where the content does not
 * @throws FootlightError `file-unreadable` if it is empty, too large, no text, or no subtitle file; nothing of the
 *   file's words is in it
 */
export async function readSubtitles(bytes: Uint8Array, fileName: string): Promise<SubtitleFile> {
  if (bytes.length === 0) throw refusal('errors.subtitles.empty', fileName);
  if (bytes.length > LARGEST_FILE) throw tooLarge(fileName, 'bytes', MOST_MEBIBYTES);
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw refusal('errors.subtitles.no-text', fileName);

  const rows = rowsOf(text, fileName);
  const form = formOf(rows, fileName);
  if (!form) throw refusal('errors.subtitles.no-times', fileName, 'errors.subtitles.choose.times');
  const { rows: strict, announced, bad } = timedRows(rows, form);
  if (announced > MOST_LINES) throw tooLarge(fileName, 'lines', MOST_LINES);
  if (bad.length * 2 > announced)
    throw refusal(
      'errors.subtitles.bad-times',
      `${fileName}, row ${String(bad[0])}`,
      'errors.subtitles.bad-times.remedy',
    );

  const { cues } = await parseTextStream(streamOf(strict), { type: form });
  const lines = cues
    .map(({ startTime, endTime, text: words }) => ({
      start: toThousandths(startTime),
      end: toThousandths(endTime),
      text: plainText(words.slice(0, LONGEST_ROW).replaceAll(COMMA, ',')),
    }))
    .filter((line) => line.text !== '')
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (lines.length === 0)
    throw refusal('errors.subtitles.no-words', fileName, 'errors.subtitles.choose.words');
  return { lines, form, encoding };
}

/** Rows without blanks at their edges, and with one where there were more: the parser is slow where a run of them is long. */
function rowsOf(text: string, fileName: string): string[] {
  const rows: string[] = [];
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  let number = 0;
  for (let from = 0; from <= content.length;) {
    const found = content.indexOf('\n', from);
    const until = found < 0 ? content.length : found;
    number += 1;
    if (until - from > LONGEST_ROW)
      throw refusal(
        'errors.subtitles.long-row',
        `${fileName}, row ${String(number)}`,
        'errors.subtitles.choose.rows',
        LONGEST_ROW,
      );
    rows.push(
      content
        .slice(from, until)
        .replace(/[\s\uFEFF]+/g, ' ')
        .trim(),
    );
    if (rows.length > MOST_ROWS) throw tooLarge(fileName, 'rows', MOST_ROWS);
    from = until + 1;
  }
  return rows;
}

/**
 * One row after the other. The parser's own `parseText` puts all of them into a stream at once, whose queue takes a
 * row out by moving all others: a hundred thousand rows would take a minute.
 */
function streamOf(rows: readonly string[]): ReadableStream<string> {
  let next = 0;
  return new ReadableStream<string>(
    {
      pull: (controller) => {
        const row = rows[next];
        next += 1;
        if (row === undefined) controller.close();
        else controller.enqueue(row);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The parser adds hours, minutes and seconds up, and so leaves the noise of adding. */
function toThousandths(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}

/** What is said of a file that is too large, and by what. */
export function tooLarge(
  fileName: string,
  by: 'bytes' | 'lines' | 'rows',
  most: number,
): FootlightError {
  return refusal(`errors.subtitles.large.${by}`, fileName, 'errors.subtitles.large.remedy', most);
}

function refusal(
  message: ErrorMessageId,
  where: string,
  remedy: ErrorMessageId = 'errors.subtitles.choose',
  most = 0,
): FootlightError {
  return saidError('file-unreadable', message, { values: { most }, where, remedy });
}
