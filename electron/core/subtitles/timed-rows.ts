import { parseVTTTimestamp } from 'media-captions';
import { withoutBlocks } from './plain-text';

/** The forms of subtitle files that can be read. */
export type SubtitleForm = 'srt' | 'vtt' | 'ass';

/** The rows of a file as the parser takes them, in the strict form of their kind. */
export interface TimedRows {
  rows: string[];
  /** How many lines the file says that it has, readable or not. */
  announced: number;
  /** Rows, counted from 1, whose times are none, or end before they begin. */
  bad: number[];
}

/** Stands for a comma in the words of an `.ass` line, which the parser would set a blank behind. */
export const COMMA = '\uE001';

const TIMES = /^([\d:.,]+) ?-{1,2}> ?([\d:.,]+)(?: (.*))?$/;
const TIME = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3})\d*)?$/;

/** What `Format:` says where a file does not. */
const USUAL_FIELDS = 'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',');

/** Which form rows are in; the name decides only between files that look alike. */
export function formOf(rows: readonly string[], fileName: string): SubtitleForm | undefined {
  if (rows[0]?.startsWith('WEBVTT') === true) return 'vtt';
  if (rows.some((row) => /^dialogue:/i.test(row))) return 'ass';
  if (!rows.some((row) => row.includes('->'))) return undefined;
  return /\.vtt$/i.test(fileName) ? 'vtt' : 'srt';
}

/**
 * Puts right what files get wrong and the parser would stumble over: a missing blank row, times without their
 * zeros, places on the screen behind the times, comments between lines.
 * @param rows without blanks at their edges, and with no more than one in a row inside
 */
export function timedRows(rows: readonly string[], form: SubtitleForm): TimedRows {
  return form === 'ass' ? scriptRows(rows) : cueRows(rows, form);
}

function cueRows(given: readonly string[], form: 'srt' | 'vtt'): TimedRows {
  const rows = form === 'vtt' && given[0]?.startsWith('WEBVTT') !== true ? ['WEBVTT', ''] : [];
  const bad: number[] = [];
  let announced = 0;
  for (const [i, row] of given.entries()) {
    const isTimed = TIMES.test(row) || row.includes('-->');
    if (!isTimed) {
      rows.push(row);
      continue;
    }
    announced += 1;
    // The number of the line, which may stand right behind the words before.
    if (form === 'srt' && /^\d+$/.test(rows.at(-1) ?? '')) rows.pop();
    if (rows.at(-1) !== '' && (form === 'srt' || rows.length < 2)) rows.push('');
    const [, start, end, settings] = TIMES.exec(row) ?? [];
    const times = timesOf(start, end);
    if (times) rows.push(`${times.join(' --> ')}${form === 'vtt' ? ` ${settings ?? ''}` : ''}`);
    else {
      bad.push(i + 1);
      rows.push('');
    }
  }
  return { rows, announced, bad };
}

function scriptRows(given: readonly string[]): TimedRows {
  const rows = ['[Events]', 'Format: Start, End, Text'];
  const bad: number[] = [];
  let announced = 0;
  let fields = USUAL_FIELDS;
  for (const [i, row] of given.entries()) {
    const [, kind = '', rest = ''] = /^(\w+): ?(.*)$/s.exec(row) ?? [];
    if (/^format$/i.test(kind)) fields = fieldsOf(rest) ?? fields;
    if (!/^dialogue$/i.test(kind)) continue;
    announced += 1;
    const values = rest.split(',');
    const [start, end] = ['start', 'end'].map((field) => values[fields.indexOf(field)]?.trim());
    // Here, as the parser takes commands out but leaves drawings in.
    const text = withoutBlocks(values.slice(fields.length - 1).join(','), 'all');
    const words = text.replaceAll(',', COMMA);
    const times = timesOf(start, end);
    if (times) rows.push(`Dialogue: ${times.join(',')},${words}`);
    else bad.push(i + 1);
  }
  return { rows, announced, bad };
}

/** The fields of lines; undefined for those of styles. Words come last, as they may hold commas. */
function fieldsOf(format: string): string[] | undefined {
  const fields = format.split(',').map((field) => field.trim().toLowerCase());
  const isOfLines = fields.includes('start') && fields.includes('end') && fields.at(-1) === 'text';
  return isOfLines ? fields : undefined;
}

function timesOf(start = '', end = ''): [string, string] | undefined {
  const times: [string, string] = [strictTime(start), strictTime(end)];
  const [from, to] = times.map(parseVTTTimestamp);
  return from != null && to != null && from < to ? times : undefined;
}

/** `1:2:3,4` as `01:02:03.400`: decimals are decimals. */
function strictTime(time: string): string {
  const [, hours = '0', minutes, seconds, decimals = ''] = TIME.exec(time) ?? [];
  if (minutes === undefined || seconds === undefined) return '';
  const two = (digits: string): string => digits.padStart(2, '0');
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${decimals.padEnd(3, '0')}`;
}
