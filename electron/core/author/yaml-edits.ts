import { isCollection, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { withoutItem } from './yaml-lists';
import {
  documentOf,
  endOf,
  isInFlow,
  lineEnd,
  lineStart,
  nodeAt,
  startOf,
  type Path,
} from './yaml-places';
import {
  fieldLines,
  inBrackets,
  inlineYaml,
  isNothing,
  type Fields,
  type Plain,
} from './yaml-values';

/** A field of a map, where it stands in a text. */
interface Place {
  text: string;
  map: YAMLMap;
  path: Path;
  key: string;
  isFlow: boolean;
}

/**
 * Changes fields of the map at `path`; undefined takes one away. Everything else stays as it was written, its comments,
 * its order and its quotes too; a comment behind a single value stays as well.
 * @param order of the keys: a new field is put after those that come before it, at the end if there is none of them
 * @throws YAMLParseError if the text is no YAML, TypeError if there is no map at the path
 */
export function withFields(
  text: string,
  path: Path,
  set: Fields,
  order: readonly string[] = [],
): string {
  return Object.entries(set).reduce(
    (before, [key, value]) => withField(before, path, key, value, order),
    text,
  );
}

/**
 * Changes the single value at a path, wherever it stands.
 * @throws YAMLParseError if the text is no YAML, TypeError if there is none
 */
export function withValue(text: string, path: Path, value: Plain): string {
  const document = documentOf(text);
  const node = nodeAt(document, path);
  if (!isScalar(node)) throw new TypeError(`there is no single value at ${path.join('.')}`);
  const written = isInFlow(document, path) ? inBrackets(value) : inlineYaml(value);
  return `${text.slice(0, startOf(node))}${written}${text.slice(endOf(text, node))}`;
}

function withField(
  text: string,
  path: Path,
  key: string,
  value: Plain | undefined,
  order: readonly string[],
): string {
  const document = documentOf(text);
  const map = nodeAt(document, path);
  if (map === null && path.length === 0)
    return [text.trimEnd(), ...fieldLines({ [key]: value })]
      .filter((line) => line !== '')
      .join('\n');
  if (!isMap(map)) throw new TypeError(`there is no map at ${path.join('.') || 'the top'}`);
  const place = { text, map, path, key, isFlow: isInFlow(document, path) };
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (!pair) return isNothing(value) ? text : added(place, value, order);
  return isNothing(value) ? removed(place, pair) : replaced(place, pair, value);
}

function replaced({ text, path, key, isFlow }: Place, pair: Pair, value: Plain): string {
  const { value: node } = pair;
  if (isSeq(node) && node.flow !== true && Array.isArray(value)) {
    const shorter = withoutSome(text, [...path, key], node.items, value as readonly unknown[]);
    if (shorter !== undefined) return shorter;
  }
  const isBlock = isCollection(node) && node.flow !== true;
  // Of a list with dashes all is written anew, from behind the colon on.
  const start =
    isBlock || node === null ? text.indexOf(':', endOf(text, pair.key)) + 1 : startOf(node);
  const end = node === null ? start : endOf(text, node);
  const lead = /[:\s]$/.test(text.slice(0, start)) && text.charAt(start - 1) !== ':' ? '' : ' ';
  const written = isFlow ? inBrackets(value) : inlineYaml(value);
  return `${text.slice(0, start)}${lead}${written}${text.slice(end)}`;
}

/** A list with dashes out of which some were taken, the comments of the others kept; undefined where it is not that. */
function withoutSome(
  text: string,
  path: Path,
  items: readonly unknown[],
  values: readonly unknown[],
): string | undefined {
  const was = items.map((item) => (isScalar(item) ? item.value : undefined));
  const gone = was.flatMap((item, place) => (values.includes(item) ? [] : [place]));
  const left = was.filter((item) => values.includes(item));
  if (gone.length === 0 || left.length === 0 || JSON.stringify(left) !== JSON.stringify(values))
    return undefined;
  return gone.reverse().reduce((before, place) => withoutItem(before, place, path), text);
}

function added({ text, map, key, isFlow }: Place, value: Plain, order: readonly string[]): string {
  const { items } = map;
  const written = `${key}: ${isFlow ? inBrackets(value) : inlineYaml(value)}`;
  const known = order.includes(key) ? order.slice(0, order.indexOf(key)) : order;
  const last = items.findLast(
    (pair) => isScalar(pair.key) && known.includes(String(pair.key.value)),
  );
  const before = last ?? items.at(-1);
  if (isFlow) {
    const at = before ? endOf(text, before) : startOf(map) + 1;
    return `${text.slice(0, at)}${before ? ', ' : ''}${written}${text.slice(at)}`;
  }
  if (!before) throw new TypeError('an empty map has no place for a field');
  const first = startOf(items[0]?.key);
  const margin = ' '.repeat(first - lineStart(text, first));
  const at = lineEnd(text, endOf(text, before));
  return `${text.slice(0, at)}\n${margin}${written}${text.slice(at)}`;
}

function removed({ text, map, isFlow }: Place, pair: Pair): string {
  const place = map.items.indexOf(pair);
  const [before, next] = [map.items[place - 1], map.items[place + 1]];
  const start = startOf(pair.key);
  const end = endOf(text, pair);
  if (isFlow) {
    if (before) return `${text.slice(0, endOf(text, before))}${text.slice(end)}`;
    return `${text.slice(0, start)}${text.slice(next ? startOf(next.key) : end)}`;
  }
  const line = lineStart(text, start);
  // The first field of an item shares its line with the dash: the next one takes its place.
  if (text.slice(line, start).trim() !== '')
    return next
      ? `${text.slice(0, start)}${text.slice(startOf(next.key))}`
      : `${text.slice(0, start)}{}${text.slice(end)}`;
  const after = lineEnd(text, end) + 1;
  if (after <= text.length) return `${text.slice(0, line)}${text.slice(after)}`;
  return text.slice(0, Math.max(0, line - 1));
}
