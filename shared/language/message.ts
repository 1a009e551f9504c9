import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/**
 * A message as a catalogue holds it: words without any argument as they are, others as ICU MessageFormat, which the
 * build has parsed. Where no build is between (in unit tests) these are text too.
 */
export type Message = string | MessageFormatElement[];

/** What fills the arguments of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** The words of a message that has neither arguments nor tags; undefined where it has to be formatted. */
export function plainWords(message: Message): string | undefined {
  return typeof message === 'string' && !/[{<]/.test(message) ? message : undefined;
}
