import type { Language } from '../languages';
import type { Message } from '../message';
import english from './en/main.json' with { type: 'json' };

/** What the main process says by itself, in menus and dialogs: windows say none of it, and do not load it. */
export type MainMessageId = keyof typeof english;

/** All of that in one language. */
export type MainCatalogue = Readonly<Record<MainMessageId, Message>>;

export const ENGLISH_MAIN: MainCatalogue = english;

/** Of a language, when it is wanted: each is a file of its own. */
export async function mainCatalogue(language: Language): Promise<MainCatalogue> {
  switch (language) {
    case 'en':
      return ENGLISH_MAIN;
    case 'de':
      return (await import('./de/main.json', { with: { type: 'json' } })).default;
    case 'fr':
      return (await import('./fr/main.json', { with: { type: 'json' } })).default;
    case 'es':
      return (await import('./es/main.json', { with: { type: 'json' } })).default;
  }
}
