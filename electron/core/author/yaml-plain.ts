import { isMap, isScalar, isSeq } from 'yaml';
import { documentOf, nodeAt, type Path } from './yaml-places';

/** The values of a map as they are written. */
export type Written = ReadonlyMap<string, unknown>;

const NOTHING: Written = new Map();

/** A value as it is written: `0:01:40` and `1.0` are texts to their author. */
export function plain(node: unknown): unknown {
  if (isScalar(node)) return node.source ?? node.value;
  return node !== null && typeof node === 'object' && 'toJSON' in node
    ? (node as { toJSON: () => unknown }).toJSON()
    : undefined;
}

/** A single value as a text; empty for what is none. */
export function one(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** A list of texts; one that is none is a list of one. */
export function texts(value: unknown): string[] {
  const items = Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
  return items.map(one).filter((item) => item !== '');
}

function writtenIn(node: unknown): Written {
  if (!isMap(node)) return NOTHING;
  return new Map(
    node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[String(key.value), plain(value)] as const] : [],
    ),
  );
}

/**
 * The map at a path; an empty one where there is none.
 * @throws YAMLParseError if the text is no YAML
 */
export function writtenMap(text: string, path: Path): Written {
  return writtenIn(nodeAt(documentOf(text), path));
}

/**
 * The maps of the list at a path, each at its place; an empty one for what is no map.
 * @throws YAMLParseError if the text is no YAML
 */
export function writtenList(text: string, path: Path = []): Written[] {
  const list = nodeAt(documentOf(text), path);
  return isSeq(list) ? list.items.map(writtenIn) : [];
}
