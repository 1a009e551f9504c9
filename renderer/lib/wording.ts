import type { ReactNode } from 'react';
import { createIntl, type MessageFormatElement } from 'react-intl';
import { isPseudo, rulesOf, type PseudoLanguage, type Tongue } from '#shared/language/languages';
import { plainWords, type Message } from '#shared/language/message';
import { en, type Catalogue, type MessageId } from '#shared/language/messages/en';
import type { Say } from '#shared/language/say';

/** What fills a message that may hold elements: arguments, and for each tag what draws the words in it. */
export type RichValues = Readonly<
  Record<string, string | number | ReactNode | ((words: ReactNode[]) => ReactNode)>
>;

/** One language of the app, ready to be spoken. */
export interface Wording {
  tongue: Tongue;
  say: Say;
  /** A message with elements in it. */
  rich: (id: MessageId, values: RichValues) => ReactNode;
  /** A number as the language writes it. */
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** `one, two or three`. */
  anyOf: (items: readonly string[]) => string;
  /** `9 December 2016, 20:15`, by the viewer's own clock. */
  moment: (date: Date) => string;
  /** `20:15`, by the viewer's own clock. */
  timeOfDay: (date: Date) => string;
}

function wordingOf(tongue: Tongue, catalogue: Catalogue): Wording {
  const locale = rulesOf(tongue);
  const intl = createIntl({
    locale,
    // It takes words and parsed messages side by side; its type wants all of one kind.
    messages: catalogue as Record<string, MessageFormatElement[]>,
    // What the user sees is the id of the message; a test that looks at the console fails.
    onError: ({ message }) => {
      console.error(message);
    },
  });
  // Of the ways in which English is written, that of the app's own words.
  const region = locale === 'en' ? 'en-GB' : locale;
  const moments = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short' });
  const either = new Intl.ListFormat(region, { type: 'disjunction' });
  const times = new Intl.DateTimeFormat(region, { timeStyle: 'short' });
  return {
    tongue,
    say: (id, values) => plainWords(catalogue[id]) ?? intl.formatMessage({ id }, { ...values }),
    rich: (id, values) =>
      plainWords(catalogue[id]) ?? intl.formatMessage({ id }, { ...values } as never),
    number: (value, options) => intl.formatNumber(value, options as never),
    anyOf: (items) => either.format(items),
    moment: (date) => moments.format(date),
    timeOfDay: (date) => times.format(date),
  };
}

/** English is at hand at once: in the first script, and for whoever draws without having chosen. */
export const ENGLISH: Wording = wordingOf('en', en);

let current = ENGLISH;

/** What the page speaks now: for what is said outside of what React draws. */
export function spoken(): Wording {
  return current;
}

/** The page speaks another language from now on. */
export function speak(wording: Wording): void {
  current = wording;
}

async function pseudoCatalogue(tongue: PseudoLanguage): Promise<Catalogue> {
  const { pseudoMessage } = await import('#shared/language/pseudo');
  const entries = Object.entries<Message>(en).map(([id, message]) => [
    id,
    pseudoMessage(message, tongue),
  ]);
  return Object.fromEntries(entries) as Catalogue;
}

async function catalogueOf(tongue: Tongue): Promise<Catalogue> {
  if (isPseudo(tongue)) return pseudoCatalogue(tongue);
  switch (tongue) {
    case 'en':
      return en;
    case 'de':
      return (await import('#shared/language/messages/de')).de;
    case 'fr':
      return (await import('#shared/language/messages/fr')).fr;
    case 'es':
      return (await import('#shared/language/messages/es')).es;
  }
}

/** Learns a language; its words are a file of their own, which comes once. */
export async function learn(tongue: Tongue): Promise<Wording> {
  return tongue === 'en' ? ENGLISH : wordingOf(tongue, await catalogueOf(tongue));
}
