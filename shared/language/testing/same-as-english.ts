import type { Language } from '../languages';
import type { MessageId } from '../messages/en';

/** Messages that are the same in a language as in English, because the words are. */
export const SAME_AS_ENGLISH: Readonly<Record<Exclude<Language, 'en'>, readonly MessageId[]>> = {
  de: [],
  fr: ['keys.group.notes', 'watch.correction'],
  es: ['watch.copy.frame-rate'],
};
