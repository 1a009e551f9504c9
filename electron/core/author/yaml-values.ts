import { parseDocument, stringify } from 'yaml';

/** YAML as a person would write it: one line for a text, no blanks within brackets. */
export const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

export type Plain = string | number | boolean | readonly (string | number)[];
/** Key → value; undefined and an empty list are nothing, and not written. */
export type Fields = Readonly<Record<string, Plain | undefined>>;

/** A value on one line: lists in brackets, because that is how the sources write short ones. */
export function inlineYaml(value: Plain): string {
  if (Array.isArray(value)) return `[${(value as Plain[]).map(inBrackets).join(', ')}]`;
  // Behind a key, where `...` and `---` are only texts.
  return hasLineEnd(value)
    ? JSON.stringify(value)
    : stringify({ k: value }, STYLE).slice('k: '.length, -1);
}

/** The same within brackets or braces, where more characters have a meaning. */
export function inBrackets(value: Plain): string {
  if (Array.isArray(value)) return inlineYaml(value);
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

export function isNothing(value: Plain | undefined): value is undefined {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
