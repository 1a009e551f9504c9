import { filtersNear } from './filter-names';
import { isQuotationMark } from './marks';
import type { Issue } from './query';

/**
 * A word, a colon, and directly after it what could be a value: no address (`file://…`), no title (`Mind: a study`).
 */
const WITH_VALUE = /(\p{L}+):(.)/uy;

/**
 * What is wrong with words that look like a filter whose name is misspelt; they are searched as words all the same.
 * @param start where the words begin in the text
 * @returns undefined if no filter has nearly that name, or no value follows the colon
 */
export function misspeltFilter(text: string, start: number): Issue | undefined {
  WITH_VALUE.lastIndex = start;
  const [, name, next] = WITH_VALUE.exec(text) ?? [];
  if (name === undefined || next === undefined) return undefined;
  if (!isQuotationMark(next) && !/[\p{L}\p{N}]/u.test(next)) return undefined;
  const near = filtersNear(name);
  if (near.length === 0) return undefined;
  return {
    span: { start, end: start + name.length },
    wrong: { what: 'no-filter', name },
    suggestions: near,
  };
}
