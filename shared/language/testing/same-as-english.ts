import type { Language } from '../languages';
import type { MessageId } from '../messages/en';

/** Messages that are the same in a language as in English, because the words are. */
export const SAME_AS_ENGLISH: Readonly<Record<Exclude<Language, 'en'>, readonly MessageId[]>> = {
  de: [
    'about.version',
    'app.view.watch',
    'host.break.minutes',
    'host.clock.film',
    'host.next.in',
    'host.points.form',
    'host.programme.pause',
    'notes.export.markdown',
    'read.bars.unit',
    'shelf.film.version',
  ],
  fr: [
    'about.version',
    'app.over-film.notify',
    'app.view.notes',
    'app.view.watch',
    'commands.group.films',
    'host.break.minutes',
    'host.clock.film',
    'host.points.form',
    'host.programme.pause',
    'keys.group.notes',
    'library.films',
    'notes.export.markdown',
    'read.sources',
    'shelf.film.version',
    'shelf.title',
    'watch.correction',
  ],
  es: ['host.break.minutes', 'host.points.form', 'notes.export.markdown', 'watch.copy.frame-rate'],
};
