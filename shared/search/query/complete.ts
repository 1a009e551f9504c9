import type { CompletionPoint } from './completion-point';
import { isBlank, withoutQuotationMarks } from './marks';
import type { Span } from './query';

/** What was chosen, and what it is. */
export interface Replacement {
  type: CompletionPoint['type'];
  /** A filter's name, any value, a word. */
  text: string;
}

/** What means the same with and without quotation marks wherever a value may stand: a plain word, a time. */
const PLAIN = /^(?:[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|\d+(?::\d+)+)$/u;

/**
 * Puts what was chosen in the place of `span`. A name gets its colon, and its value comes next; after anything
 * else comes a blank. A value is put in quotation marks unless it is a plain word; marks inside it become blanks.
 * @returns the text, and where the caret is in it
 */
export function complete(
  text: string,
  span: Span,
  replacement: Replacement,
): { text: string; caret: number } {
  const [before, after] = [text.slice(0, span.start), text.slice(span.end)];
  const written = before + asWritten(replacement);
  if (replacement.type === 'filter-name') return { text: written + after, caret: written.length };
  const hasBlank = after !== '' && isBlank(after.charAt(0));
  return { text: written + (hasBlank ? '' : ' ') + after, caret: written.length + 1 };
}

function asWritten({ type, text }: Replacement): string {
  if (type === 'filter-name') return `${text}:`;
  if (type === 'word') return text;
  const value = withoutQuotationMarks(text).replace(/\s+/g, ' ').trim();
  return PLAIN.test(value) ? value : `"${value}"`;
}
