import type { Language } from '../languages';
import type { MessageId } from '../messages/en';

/** Messages that are the same in a language as in English, because the words are. */
export const SAME_AS_ENGLISH: Readonly<Record<Exclude<Language, 'en'>, readonly MessageId[]>> = {
  de: ['notes.export.markdown', 'read.bars.unit', 'shelf.film.version'],
  fr: [
    'app.over-film.notify',
    'keys.group.notes',
    'library.films',
    'notes.export.markdown',
    'read.sources',
    'shelf.film.version',
    'shelf.title',
    'watch.correction',
  ],
  es: ['notes.export.markdown', 'watch.copy.frame-rate'],
};
