import type { Say } from '#shared/language/say';
import type { LibraryView } from '#shared/reading/views';
import type { ShelfFilm } from '#shared/shelf/views';
import { ask } from '../../lib/api';
import { doing, type Command, type Heading } from './command';

/** The films of this computer, the last one watched first, and the way to more of them. */
export function filmCommands(
  films: readonly ShelfFilm[],
  onWatch: () => void,
  say: Say,
): Command[] {
  return [
    {
      id: 'packs',
      group: 'films',
      label: say('commands.open-pack'),
      also: 'file import add',
      run: async () => {
        await ask('choosePacks');
        return undefined;
      },
    },
    ...films.map(({ id, title, year, language, directors, isOpen }): Command => ({
      id: `film ${id}`,
      group: 'films',
      label: say('commands.open'),
      title: { text: title, language },
      also: [year, ...directors].join(' '),
      isOn: isOpen,
      run: async () => {
        if (!isOpen) await ask('openFilm', { id });
        onWatch();
        return undefined;
      },
    })),
  ];
}

/** The long reads, as far as they are open by now. */
export function readCommands(
  { reads }: Pick<LibraryView, 'reads'>,
  language: string,
  onRead: (id: string) => void,
  say: Say,
): Command[] {
  return reads.map(({ id, title }) => ({
    id: `read ${id}`,
    group: 'reads',
    label: say('commands.read'),
    title: { text: title, language },
    run: doing(() => {
      onRead(id);
    }),
  }));
}

type Page = 'programme' | 'author-film' | 'about';

/** Pages that have no key, and stand with those that have one. */
export function pageCommands(
  view: string,
  hasDraft: boolean,
  go: (view: Page) => void,
  say: Say,
): Command[] {
  const page = (to: Page, group: Heading, label: string, also?: string): Command => ({
    id: `page ${to}`,
    group,
    label,
    ...(also !== undefined && { also }),
    isOn: view === to,
    run: doing(() => {
      go(to);
    }),
  });
  return [
    page('programme', 'hosting', say('commands.programme')),
    page('about', 'window', say('commands.about'), 'version licences licenses help'),
    ...(hasDraft ? [page('author-film', 'authoring', say('commands.draft-film'))] : []),
  ];
}
