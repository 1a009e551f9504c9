import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { plainWords, type Message } from '../shared/language/message';

const MESSAGES = /\/shared\/language\/messages\/[^/]+\/([^/]+)\.json$/;

/**
 * A message as it ships.
 * @param text ICU MessageFormat
 * @throws SyntaxError where it is none
 */
export function compileMessage(text: string): Message {
  // Most messages are only words: as text they are smaller, and nothing is left to do.
  return plainWords(text) ?? parse(text);
}

/**
 * Parses messages while the app is built, so that no parser ships and no start has to wait for one.
 * @param only the one area to parse; what another area holds stays text
 */
export function compileMessages(only?: string): Plugin {
  return {
    name: 'footlight-messages',
    enforce: 'pre',
    transform(code, id) {
      const area = MESSAGES.exec(id)?.[1];
      if (area === undefined || (only !== undefined && area !== only)) return undefined;
      const messages = Object.entries(JSON.parse(code) as Record<string, string>);
      const compiled = messages.map(([name, text]) => [name, compileMessage(text)]);
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  };
}

/** In the place of FormatJS's parser, for whoever formats what has been parsed. */
export const WITHOUT_PARSER = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
};
