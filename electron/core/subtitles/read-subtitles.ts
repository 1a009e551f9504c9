import { parseTextStream } from 'media-captions';
import { FootlightError } from '#shared/errors';
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
export const LARGEST_FILE = 8 * 1024 * 1024;
/** Lines with times; a talkative film has three thousand. */
export const MOST_LINES = 20_000;
const MOST_ROWS = 10 * MOST_LINES;
/** Characters; lettering that moves needs some thousand of commands. */
const LONGEST_ROW = 20_000;

const A_FILE = 'Choose a subtitle file in the form .srt, .vtt, .ass or .ssa';

/**
 * Reads a subtitle file of the viewer.
 * Lines whose times cannot be read are left out as long as they are the fewer ones. Takes time in proportion to the
 * bytes, whatever they are.
 * @param fileName said in errors; its ending tells `.vtt` from `.srt` where the content does not
 * @throws FootlightError `file-unreadable` if it is empty, too large, no text, or no subtitle file; nothing of the
 *   file's words is in it
 */
export async function readSubtitles(bytes: Uint8Array, fileName: string): Promise<SubtitleFile> {
  if (bytes.length === 0) throw refusal('This file is empty.', fileName, `${A_FILE}.`);
  if (bytes.length > LARGEST_FILE) throw tooLarge(fileName, 'it has more than 8 MB');
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw refusal('This is no text file.', fileName, `${A_FILE}.`);

  const rows = rowsOf(text, fileName);
  const form = formOf(rows, fileName);
  if (!form)
    throw refusal(
      'This text has no times in the way of a subtitle file.',
      fileName,
      `${A_FILE}: each line says when it begins and ends, like 0:01:02.500 --> 0:01:04.000.`,
    );
  const { rows: strict, announced, bad } = timedRows(rows, form);
  if (announced > MOST_LINES)
    throw tooLarge(fileName, `it has more than ${MOST_LINES.toLocaleString('en')} lines`);
  if (bad.length * 2 > announced)
    throw refusal(
      'Most times in this file cannot be read, or end before they begin.',
      `${fileName}, row ${String(bad[0])}`,
      'Each line says when it begins and ends, like 0:01:02.500 --> 0:01:04.000.',
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
    throw refusal('No line in this file has words.', fileName, `${A_FILE} that has some.`);
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
        'A row of this file is too long for a subtitle.',
        `${fileName}, row ${String(number)}`,
        `A row may have ${LONGEST_ROW.toLocaleString('en')} characters. ${A_FILE}.`,
      );
    rows.push(
      content
        .slice(from, until)
        .replace(/[\s\uFEFF]+/g, ' ')
        .trim(),
    );
    if (rows.length > MOST_ROWS) throw tooLarge(fileName, 'it has too many rows');
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

/** What is said of a file that is too large; `why` ends a sentence. */
export function tooLarge(fileName: string, why: string): FootlightError {
  return refusal(
    `This file is too large for the subtitles of one film: ${why}.`,
    fileName,
    'Choose the file of one film.',
  );
}

function refusal(message: string, where: string, remedy: string): FootlightError {
  return new FootlightError('file-unreadable', message, { where, remedy });
}
