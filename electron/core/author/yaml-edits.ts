import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type Node,
} from 'yaml';

/** YAML as a person would write it: one line for a text, no blanks within brackets. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

type Plain = string | number | boolean | readonly (string | number)[];
export type Fields = Readonly<Record<string, Plain | undefined>>;

/** A value on one line: lists in brackets, because that is how the sources write short ones. */
export function inlineYaml(value: Plain): string {
  if (Array.isArray(value)) return `[${(value as Plain[]).map(inBrackets).join(', ')}]`;
  // Behind a key, where `...` and `---` are only texts.
  return hasLineEnd(value)
    ? JSON.stringify(value)
    : stringify({ k: value }, STYLE).slice('k: '.length, -1);
}

/** A value within a list in brackets, where more characters have a meaning. */
function inBrackets(value: Plain): string {
  if (hasLineEnd(value)) return JSON.stringify(value);
  const list = parseDocument('').createNode([value]);
  list.flow = true;
  return stringify(list, STYLE).slice(1, -2);
}

/** A line's end within a text would be written as one; JSON, which YAML includes, writes a sign for it. */
function hasLineEnd(value: Plain): boolean {
  return typeof value === 'string' && /[\n\r]/.test(value);
}

/** Fields as the lines of a map; what is undefined or an empty list is left out. */
export function fieldLines(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([key, value]) =>
    isNothing(value) ? [] : [`${key}: ${inlineYaml(value)}`],
  );
}

function isNothing(value: Plain | undefined): value is undefined {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function documentOf(text: string): Document.Parsed {
  const document = parseDocument(text, { keepSourceTokens: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error) throw error;
  return document;
}

function startOf(node: unknown): number {
  return (node as Node).range?.[0] ?? 0;
}

/** Where the line of an offset begins. */
function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The stretches of text that belong to the items of a block list or the pairs of a block map, from its first line on. */
function stretches(text: string, starts: readonly number[]): { start: number; end: number }[] {
  return starts.map((offset, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? text.length : lineStart(text, next);
    return {
      start: lineStart(text, offset),
      end: beforeComments(text, lineStart(text, offset), end),
    };
  });
}

/** Empty lines and comments at the margin, above what follows, belong to that. */
function beforeComments(text: string, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const above = lineStart(text, at - 1);
    const line = text.slice(above, at);
    if (above <= start || !(line.trim() === '' || line.startsWith('#'))) return at;
    at = above;
  }
  return end;
}

/**
 * Changes one field of a block map at the top of a text; undefined takes it away. Everything else stays as it was
 * written, its comments, its order and its quotes too; a comment behind a single value stays as well.
 * @param before keys after the last of which a new field is put; at the end, if there is none of them
 * @throws YAMLParseError if the text is no YAML
 */
export function withField(
  text: string,
  key: string,
  value: Plain | undefined,
  before: readonly string[] = [],
): string {
  const document = documentOf(text);
  const map = document.contents;
  if (map !== null && !isMap(map)) throw new TypeError('the text is no map');
  const items = map?.items ?? [];
  const place = items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  if (place < 0) {
    const [added] = fieldLines({ [key]: value });
    if (added === undefined) return text;
    const last = items.findLastIndex(
      (pair) => isScalar(pair.key) && before.includes(String(pair.key.value)),
    );
    const starts = items.map((pair) => startOf(pair.key));
    const end =
      last < 0 || last === items.length - 1 ? undefined : stretches(text, starts)[last]?.end;
    return end === undefined
      ? appended(text, added)
      : `${text.slice(0, end)}${added}\n${text.slice(end)}`;
  }
  const node = items[place]?.value;
  if (isScalar(node) && !isNothing(value) && !Array.isArray(value)) {
    const [start, end] = node.range;
    // An empty value stands right behind its colon.
    const lead = start === end && !/\s$/.test(text.slice(0, start)) ? ' ' : '';
    return `${text.slice(0, start)}${lead}${inlineYaml(value)}${text.slice(end)}`;
  }
  const stretch = stretches(
    text,
    items.map((pair) => startOf(pair.key)),
  )[place];
  if (!stretch) return text;
  const after = text.slice(stretch.end);
  const instead = fieldLines({ [key]: value }).map((line) =>
    after === '' && !text.endsWith('\n') ? line : `${line}\n`,
  );
  const changed = `${text.slice(0, stretch.start)}${instead.join('')}${after}`;
  return text.endsWith('\n') ? changed : changed.replace(/\n$/, '');
}

function appended(text: string, line: string): string {
  if (text.trim() === '') return line;
  return text.endsWith('\n') ? `${text}${line}\n` : `${text}\n${line}`;
}

/** A change of one item of a list, by its place in the text as it was. */
export interface ItemEdit {
  place: number;
  set: Fields;
}

/**
 * Changes fields of items of a list of maps.
 * @throws YAMLParseError if the text is no YAML
 */
export function withItemFields(text: string, { place, set }: ItemEdit): string {
  return Object.entries(set).reduce((before, [key, value]) => {
    const document = documentOf(before);
    const item = document.getIn([place]);
    if (!isMap(item)) throw new TypeError(`the list has no map at ${String(place)}`);
    const node = item.get(key, true);
    if (isScalar(node) && node.range && !isNothing(value) && !Array.isArray(value)) {
      const [start, end] = node.range;
      return `${before.slice(0, start)}${inlineYaml(value)}${before.slice(end)}`;
    }
    if (isNothing(value)) item.delete(key);
    else item.set(key, valueNode(document, value));
    return itemRewritten(before, document, place);
  }, text);
}

function valueNode(document: Document, value: Plain): Node {
  const node = document.createNode(value) as Node;
  if (isCollection(node)) node.flow = true;
  return node;
}

/** The text with one item written anew from the document, and the others as they were. */
function itemRewritten(text: string, document: Document, place: number): string {
  const list = document.contents;
  const item = isSeq(list) ? list.items[place] : undefined;
  if (!isSeq(list) || list.flow === true || !item) return document.toString(STYLE);
  const stretch = stretches(text, list.items.map(startOf))[place];
  if (!stretch) return text;
  // What stands above the item is not written twice.
  if (isMap(item)) item.commentBefore = null;
  const written = `${stringify([item], STYLE).trimEnd()}\n`;
  return `${text.slice(0, stretch.start)}${written}${text.slice(stretch.end)}`;
}

/** Puts an item behind the one at `place` of a block list; -1 puts it first. A list in brackets is written anew. */
export function withItemAfter(text: string, place: number, fields: Fields): string {
  const document = documentOf(text);
  const list = document.contents;
  const lines = fieldLines(fields);
  if (!isSeq(list) || list.flow === true || list.items.length === 0) {
    if (isSeq(list)) {
      list.flow = false;
      list.items.splice(place + 1, 0, documentOf(lines.join('\n')).contents as never);
      return document.toString(STYLE);
    }
    return `${text}${itemText(lines)}`;
  }
  const all = stretches(text, list.items.map(startOf));
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const hasGaps = /\n\s*\n/.test(text.slice(all[0]?.start, all.at(-1)?.end));
  const before = all[place];
  if (!before)
    return `${whole.slice(0, all[0]?.start)}${itemText(lines)}${hasGaps ? '\n' : ''}${whole.slice(all[0]?.start)}`;
  const end = Math.min(Math.max(before.end, 0), whole.length);
  const stop = place === all.length - 1 ? whole.trimEnd().length + 1 : end;
  return `${whole.slice(0, stop)}${hasGaps ? '\n' : ''}${itemText(lines)}${whole.slice(stop)}`;
}

function itemText(lines: readonly string[]): string {
  return `${lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`).join('\n')}\n`;
}

/** Takes the item at `place` out of a list; comments above it stay. */
export function withoutItem(text: string, place: number): string {
  const document = documentOf(text);
  const list = document.contents;
  if (!isSeq(list) || list.flow === true || list.items.length < 2) {
    document.deleteIn([place]);
    return document.toString(STYLE);
  }
  const starts = list.items.map(startOf);
  const stretch = stretches(text, starts)[place];
  if (!stretch) return text;
  const rest = text.slice(stretch.end);
  // The gap behind it goes with it, where one stands before it too.
  return `${text.slice(0, stretch.start)}${rest.replace(/^(?:[ \t]*\n)+/, '')}`;
}
