import type { LibraryView } from '#shared/reading/views';
import type { ShelfFilm } from '#shared/shelf/views';
import { ask } from '../../lib/api';
import { doing, type Command } from './command';

/** The films of this computer, the last one watched first, and the way to more of them. */
export function filmCommands(films: readonly ShelfFilm[], onWatch: () => void): Command[] {
  return [
    {
      id: 'packs',
      group: 'Films',
      label: 'Open a film pack…',
      also: 'file import add',
      run: async () => {
        await ask('choosePacks');
        return undefined;
      },
    },
    ...films.map(({ id, title, year, language, directors, isOpen }): Command => ({
      id: `film ${id}`,
      group: 'Films',
      label: 'Open',
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
): Command[] {
  return reads.map(({ id, title }) => ({
    id: `read ${id}`,
    group: 'Long reads',
    label: 'Read',
    title: { text: title, language },
    run: doing(() => {
      onRead(id);
    }),
  }));
}

/** Pages that have no key, and stand with those that have one. */
export function pageCommands(
  view: string,
  hasDraft: boolean,
  go: (view: 'programme' | 'author-film') => void,
): Command[] {
  const page = (to: 'programme' | 'author-film', group: string, label: string): Command => ({
    id: `page ${to}`,
    group,
    label,
    isOn: view === to,
    run: doing(() => {
      go(to);
    }),
  });
  return [
    page('programme', 'Hosting', 'A programme to print'),
    ...(hasDraft ? [page('author-film', 'Authoring', 'What your pack says of its film')] : []),
  ];
}
