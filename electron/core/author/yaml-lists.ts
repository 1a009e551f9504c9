import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { documentOf, endOf, lineEnd, lineStart, nodeAt, startOf, type Path } from './yaml-places';
import { fieldLines, STYLE, type Fields } from './yaml-values';

/** The stretch of text of an item of a block list, from its dash to the beginning of what is no part of it. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * Puts an item behind the one at `place` of the list at `path`; -1 puts it first. A list in brackets is written anew.
 * @throws YAMLParseError if the text is no YAML
 */
export function withItemAfter(
  text: string,
  place: number,
  fields: Fields,
  path: Path = [],
): string {
  const document = documentOf(text);
  const list = nodeAt(document, path);
  const lines = fieldLines(fields);
  if (!isSeq(list) || list.flow === true || list.items.length === 0) {
    const item = documentOf(lines.join('\n')).contents as never;
    if (isSeq(list)) {
      list.flow = false;
      list.items.splice(place + 1, 0, item);
      return document.toString(STYLE);
    }
    if (path.length === 0) return `${text}${itemText(lines, '')}`;
    document.setIn(path, document.createNode([item]));
    return document.toString(STYLE);
  }
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const all = stretchesOf(whole, list);
  const [first, before] = [all[0], all[place]];
  if (!first) return text;
  const margin = whole.slice(lineStart(whole, first.start), first.start);
  const written = itemText(lines, margin);
  const between = whole.slice(first.start, all.at(-1)?.end);
  const hasGaps =
    all.length === 1
      ? path.length === 0 && isMap(list.items[0]) && list.items[0].flow !== true
      : /\n\s*\n/.test(between);
  const gap = hasGaps ? '\n' : '';
  if (!before) {
    const at = lineStart(whole, first.start);
    return `${whole.slice(0, at)}${written}${gap}${whole.slice(at)}`;
  }
  return `${whole.slice(0, before.end)}${gap}${written}${whole.slice(before.end)}`;
}

function itemText(lines: readonly string[], margin: string): string {
  const written = lines.map((line, index) => `${margin}${index === 0 ? '- ' : '  '}${line}`);
  return `${written.join('\n')}\n`;
}

/**
 * Takes the item at `place` out of the list at `path`; comments above it stay.
 * @throws YAMLParseError if the text is no YAML
 */
export function withoutItem(text: string, place: number, path: Path = []): string {
  const document = documentOf(text);
  const list = nodeAt(document, path);
  if (!isSeq(list) || list.flow === true || list.items.length < 2) {
    if (isSeq(list)) list.flow = true;
    document.deleteIn([...path, place]);
    return document.toString(STYLE);
  }
  const all = stretchesOf(text, list);
  const [stretch, next] = [all[place], all[place + 1]];
  if (!stretch) return text;
  const before = text.slice(0, lineStart(text, stretch.start));
  const rest = text.slice(stretch.end);
  // The gap behind it goes with it, where one stands before it too.
  return `${before}${next ? rest.replace(/^(?:[ \t]*\r?\n)+/, '') : rest}`;
}

/** Of a block list, its items; what stands at its margin above an item belongs to that, and not to the one before. */
function stretchesOf(text: string, list: YAMLSeq): Stretch[] {
  const dashes = list.items.map((item) => text.lastIndexOf('-', startOf(item) - 1));
  return dashes.map((start, place) => {
    const next = dashes[place + 1];
    const value = Math.min(lineEnd(text, endOf(text, list.items[place])) + 1, text.length);
    const margin = text.slice(lineStart(text, start), start);
    const end = next === undefined ? value : lineStart(text, next);
    return { start, end: next === undefined ? end : beforeComments(text, value, end, margin) };
  });
}

/** Empty lines, and comments at the margin, above what follows belong to that. */
function beforeComments(text: string, start: number, end: number, margin: string): number {
  let at = end;
  while (at > start) {
    const above = lineStart(text, at - 1);
    const line = text.slice(above, at);
    if (line.trim() !== '' && !line.startsWith(`${margin}#`)) return at;
    at = above;
  }
  return at;
}
