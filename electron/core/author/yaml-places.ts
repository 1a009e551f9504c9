import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';

/** Keys of maps and places in lists, from the top of a text. */
export type Path = readonly (string | number)[];

/** @throws YAMLParseError if the text is no YAML */
export function documentOf(text: string): Document.Parsed {
  const document = parseDocument(text, { keepSourceTokens: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error) throw error;
  return document;
}

/** What stands at a path; the whole content for an empty one. */
export function nodeAt(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

/** Whether a path leads into braces or brackets, or to what is written in them. */
export function isInFlow(document: Document, path: Path): boolean {
  return [...path.keys(), path.length].some((length) => {
    const node = nodeAt(document, path.slice(0, length));
    return isCollection(node) && node.flow === true;
  });
}

export function startOf(node: unknown): number {
  return (node as Node).range?.[0] ?? 0;
}

/** Where a value ends: before the blanks, comments and line ends behind it. */
export function endOf(text: string, node: unknown): number {
  if (isPair(node)) {
    const { key, value } = node;
    return value === null ? endOf(text, key) : endOf(text, value);
  }
  if (isCollection(node) && node.flow !== true && node.items.length > 0)
    return endOf(text, node.items.at(-1));
  const [start, end] = (node as Node).range ?? [0, 0];
  return start + text.slice(start, end).trimEnd().length;
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends: at its line end, or at the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The path to what begins at a line and column, both from 1, or to the innermost thing around it. */
export function pathAt(text: string, line: number, column: number): Path {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' });
  const offset = (lines.lineStarts[line - 1] ?? 0) + column - 1;
  const path: (string | number)[] = [];
  let node: unknown = document.contents;
  for (;;) {
    const inner = partsOf(node).find(
      ([, part]) => startOf(part) <= offset && offset < ((part as Node).range?.[1] ?? 0),
    );
    if (!inner) return path;
    path.push(inner[0]);
    [, node] = inner;
  }
}

function partsOf(node: unknown): (readonly [string | number, unknown])[] {
  if (isSeq(node)) return node.items.map((item, place) => [place, item] as const);
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) && value !== null ? [[String(key.value), value] as const] : [],
  );
}
