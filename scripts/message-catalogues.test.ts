import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parse,
  TYPE,
  type MessageFormatElement,
  type PluralElement,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../shared/keys/actions';
import { LANGUAGES, type Language } from '../shared/language/languages';
import type { Message } from '../shared/language/message';
import { de } from '../shared/language/messages/de';
import { en } from '../shared/language/messages/en';
import { es } from '../shared/language/messages/es';
import { fr } from '../shared/language/messages/fr';
import { ENGLISH_MAIN, mainCatalogue } from '../shared/language/messages/main';
import { outlineOf } from '../shared/language/testing/outline';
import { SAME_AS_ENGLISH } from '../shared/language/testing/same-as-english';

/** What windows say, and what the main process says. */
const ALL_IN_ENGLISH = { ...en, ...ENGLISH_MAIN };
type AnyId = keyof typeof ALL_IN_ENGLISH;
const CATALOGUES: Readonly<Record<Language, Readonly<Record<AnyId, Message>>>> = {
  en: ALL_IN_ENGLISH,
  de: { ...de, ...(await mainCatalogue('de')) },
  fr: { ...fr, ...(await mainCatalogue('fr')) },
  es: { ...es, ...(await mainCatalogue('es')) },
};
const IDS = Object.keys(ALL_IN_ENGLISH) as AnyId[];
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** As text, which a catalogue holds where no build has parsed it. */
function textOf(language: Language, id: AnyId): string {
  return CATALOGUES[language][id] as string;
}

function elementsOf(language: Language, id: AnyId): MessageFormatElement[] {
  return parse(textOf(language, id));
}

/** All plurals in a message, those within others too. */
function pluralsIn(elements: readonly MessageFormatElement[]): PluralElement[] {
  return elements.flatMap((element): PluralElement[] => {
    if (element.type === TYPE.tag) return pluralsIn(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => pluralsIn(value));
    return element.type === TYPE.plural ? [element, ...inside] : inside;
  });
}

/** Its words alone, with a mark in the place of each argument, for rules of typography. */
function wordsOf(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element): string => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.tag) return wordsOf(element.children);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return '0';
      return Object.values(element.options)
        .map(({ value }) => wordsOf(value))
        .join('|');
    })
    .join('');
}

/** Whether there is anything to translate. */
function hasWords(id: AnyId): boolean {
  return /\p{L}/u.test(wordsOf(elementsOf('en', id)));
}

/** The source of everything that may say a message. */
function sourceOfTheApp(): string {
  const files = ['renderer', 'electron', 'shared'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
      .map((path) => join(folder, path)),
  );
  return files.map((path) => readFileSync(path, 'utf8')).join('\n');
}

/** The files of one language, by name. */
function areasOf(language: Language): string[] {
  return readdirSync(join('shared', 'language', 'messages', language)).sort();
}

describe.each(LANGUAGES)('the messages in %s', (language) => {
  it('are those of English, in the same files', () => {
    expect(Object.keys(CATALOGUES[language]).sort()).toEqual([...IDS].sort());
    expect(areasOf(language)).toEqual(areasOf('en'));
    for (const area of areasOf(language)) {
      const path = join('shared', 'language', 'messages', language, area);
      const held = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      for (const id of Object.keys(held)) expect(`${id.split('.')[0] ?? ''}.json`).toBe(area);
    }
  });

  it.each(IDS)('%s parses, has what it has in English, and every plural of the language', (id) => {
    const elements = elementsOf(language, id);
    expect(wordsOf(elements)).toBe(wordsOf(elements).trim());
    // Without its two colons a form of numbers would be taken for a name of one, and passed over.
    expect(textOf(language, id)).not.toMatch(/, number, [^:]/);
    expect(outlineOf(elements)).toEqual(outlineOf(elementsOf('en', id)));
    for (const { pluralType, options } of pluralsIn(elements)) {
      const rules = new Intl.PluralRules(language, { type: pluralType ?? 'cardinal' });
      // Of millions, for which French and Spanish have one more, nothing here ever speaks.
      const wanted = rules.resolvedOptions().pluralCategories.filter((name) => name !== 'many');
      const given = Object.keys(options).filter((name) => !name.startsWith('='));
      expect(given.sort()).toEqual([...wanted].sort());
    }
  });
});

describe.each(OTHERS)('the translation into %s', (language) => {
  it('differs from English, but for words that are the same in both', () => {
    const same = IDS.filter((id) => textOf(language, id) === textOf('en', id) && hasWords(id));
    expect(same.sort()).toEqual([...SAME_AS_ENGLISH[language]].sort());
  });

  it('has no quotation marks of English and no typewriter’s apostrophe', () => {
    for (const id of IDS) expect(textOf(language, id), id).not.toMatch(/['"”]|“(?=\p{L})/u);
  });
});

it('French has narrow spaces that do not break where French has them', () => {
  for (const id of IDS) {
    const words = wordsOf(elementsOf('fr', id));
    expect(words, id).not.toMatch(/[^\u202f!?][!?;»]|[^\u202f]:(?=\s|$)|«[^\u202f]/);
  }
});

it('Spanish opens its questions and exclamations', () => {
  for (const id of IDS) {
    const words = wordsOf(elementsOf('es', id));
    expect(words.split('¿').length, id).toBe(words.split('?').length);
    expect(words.split('¡').length, id).toBe(words.split('!').length);
  }
});

it('names each action as the rest of the app does', () => {
  for (const { id, label } of ACTIONS) expect(en[`keys.action.${id}`]).toBe(label);
});

it('has no message that nobody says', () => {
  const source = sourceOfTheApp();
  // An id that is put together says at least how it begins.
  const beginnings = [...source.matchAll(/`([a-z-]+(?:\.[a-z-]+)*\.)\$\{/g)].map(
    ([, beginning]) => beginning ?? '',
  );
  const unsaid = IDS.filter(
    (id) =>
      !source.includes(`'${id}'`) &&
      !source.includes(`"${id}"`) &&
      !beginnings.some((beginning) => id.startsWith(beginning)),
  );
  expect(unsaid).toEqual([]);
});
