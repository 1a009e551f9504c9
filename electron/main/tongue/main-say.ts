import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { createIntl, type IntlShape } from '@formatjs/intl';
import { isPseudo, rulesOf, type Tongue } from '#shared/language/languages';
import { plainWords, type Message, type Values } from '#shared/language/message';
import {
  ENGLISH_MAIN,
  mainCatalogue,
  type MainCatalogue,
  type MainMessageId,
} from '#shared/language/messages/main';

/** Says a message of the main process's own, in the language of the viewer. */
export type MainSay = (id: MainMessageId, values?: Values) => string;

function sayFrom(catalogue: MainCatalogue, tongue: Tongue): MainSay {
  // Hardly any of these has to be formatted, and none while the app starts.
  let intl: IntlShape | undefined;
  return (id, values) => {
    const words = plainWords(catalogue[id]);
    if (words !== undefined) return words;
    intl ??= createIntl({
      locale: rulesOf(tongue),
      // It takes words and parsed messages side by side; its type wants all of one kind.
      messages: catalogue as Record<string, MessageFormatElement[]>,
      onError: ({ message }) => {
        console.error(message);
      },
    });
    return intl.formatMessage({ id }, { ...values });
  };
}

/** English is at hand at once: for whatever is said before the language is known. */
export const ENGLISH_SAY = sayFrom(ENGLISH_MAIN, 'en');

async function catalogueOf(tongue: Tongue): Promise<MainCatalogue> {
  if (!isPseudo(tongue)) return mainCatalogue(tongue);
  const { pseudoMessage } = await import('#shared/language/pseudo');
  const changed = Object.entries<Message>(ENGLISH_MAIN).map(([id, message]) => [
    id,
    pseudoMessage(message, tongue),
  ]);
  return Object.fromEntries(changed) as MainCatalogue;
}

/** Learns a language; its words are a file of their own. */
export async function learnMain(tongue: Tongue): Promise<MainSay> {
  return tongue === 'en' ? ENGLISH_SAY : sayFrom(await catalogueOf(tongue), tongue);
}
