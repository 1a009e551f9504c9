import type { Language } from '../languages';
import type { MessageId } from '../messages/en';
import type { MainMessageId } from '../messages/main';

/** Messages that are the same in a language as in English, because the words are. */
export const SAME_AS_ENGLISH: Readonly<
  Record<Exclude<Language, 'en'>, readonly (MessageId | MainMessageId)[]>
> = {
  de: [
    'app.view.watch',
    'host.break.minutes',
    'host.clock.film',
    'host.next.in',
    'host.points.form',
    'host.programme.made.genres',
    'host.programme.pause',
    'main.files.notes.markdown',
    'notes.export.markdown',
    'read.bars.unit',
    'shelf.film.version',
  ],
  fr: [
    'app.over-film.notify',
    'app.view.notes',
    'app.view.watch',
    'commands.group.films',
    'host.break.minutes',
    'host.clock.film',
    'host.points.form',
    'host.programme.made.genres',
    'host.programme.pause',
    'keys.group.notes',
    'library.films',
    'main.files.films',
    'main.files.notes.markdown',
    'main.menu.services',
    'notes.export.markdown',
    'read.sources',
    'shelf.film.version',
    'shelf.title',
    'watch.correction',
  ],
  es: [
    'host.break.minutes',
    'host.points.form',
    'main.files.notes.markdown',
    'notes.export.markdown',
    'watch.copy.frame-rate',
  ],
};
