import type { ItemForms, ItemList } from '#shared/author/about-form';
import type { AboutView, ItemsView } from '#shared/author/views';
import { toPlainError } from '#shared/errors';
import { filmSeconds } from '#shared/film-time';
import type { Draft } from './draft';
import { FILM, readHeadForm, readParts } from './film-file';
import { inFile } from './in-file';
import { ITEM_FILES, readItems } from './item-files';
import type { Sight } from './sight';

const NO_HEAD: AboutView['head'] = {
  title: '',
  year: '',
  version: '',
  language: '',
  directors: [],
};

/** What a draft says of its film, as far as its author may see it. What cannot be read is said to be so. */
export async function aboutView(draft: Draft, sight: Sight): Promise<AboutView> {
  const { hidden, knows } = sight;
  const text = (await draft.folder.read(FILM)) ?? '';
  const film = orWords(() =>
    inFile(FILM, () => ({ head: readHeadForm(text), parts: readParts(text) })),
  );
  const { head, parts } = film.value ?? { head: NO_HEAD, parts: [] };
  const scenes = await draft.scenes().catch(() => []);
  const seen = parts.filter(({ id, start }) => !hidden.parts.has(id) && knows(start));
  const lists = {
    people: await itemsOf(draft, 'people', sight),
    places: await itemsOf(draft, 'places', sight),
    songs: await itemsOf(draft, 'songs', sight),
  };
  return {
    head,
    runtime: filmSeconds((await draft.head()).runtime),
    parts: seen.map(({ id, title, accent, start, end }) => ({
      ...{ id, title, accent },
      start: filmSeconds(start),
      end: filmSeconds(end),
      scene: scenes.find((scene) => scene.start === start)?.id ?? null,
    })),
    locked: film.words,
    lists,
    hides: Object.values(hidden).some((ids) => ids.size > 0),
  };
}

async function itemsOf<List extends ItemList>(
  draft: Draft,
  list: List,
  { hidden }: Sight,
): Promise<ItemsView<ItemForms[List]>> {
  const { file } = ITEM_FILES[list];
  const text = (await draft.folder.read(file)) ?? '';
  const { value, words } = orWords(() => inFile(file, () => readItems(list, text)));
  const items = (value ?? [])
    .filter(({ id }) => !hidden[list].has(id))
    .map(({ id, form }) => ({ id, form: seenOf(form, hidden) }));
  return { items, locked: words };
}

/** A form without the names in it that lie ahead. */
function seenOf<Form extends object>(form: Form, hidden: Sight['hidden']): Form {
  const without = (ids: string[], ahead: ReadonlySet<string>): string[] =>
    ids.filter((id) => !ahead.has(id));
  return {
    ...form,
    ...('scenes' in form && { scenes: without(form.scenes as string[], hidden.scenes) }),
    ...('performers' in form && {
      performers: without(form.performers as string[], hidden.people),
    }),
  };
}

function orWords<T>(read: () => T): { value: T | undefined; words: string | null } {
  try {
    return { value: read(), words: null };
  } catch (error) {
    const { message, where, remedy } = toPlainError(error);
    return { value: undefined, words: [message, where, remedy].filter(Boolean).join(' ') };
  }
}
