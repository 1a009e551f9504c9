import type { ItemForms, ItemList } from '#shared/author/about-form';
import { pageId } from '#shared/pack/page-ids';
import { one, texts, writtenList, type Written } from './yaml-plain';
import type { Fields } from './yaml-values';

/** What is listed in a file of its own, and what the build makes of each thing in it. */
export const ITEM_FILES = {
  people: { file: 'people.yaml', kind: 'person' },
  places: { file: 'places.yaml', kind: 'place' },
  songs: { file: 'songs.yaml', kind: 'song' },
} as const satisfies Record<ItemList, object>;

/** A thing as it stands in its file. */
export interface WrittenItem<List extends ItemList> {
  id: string;
  /** Its place in the list, from 0. */
  place: number;
  form: ItemForms[List];
}

const FORMS: { [List in ItemList]: (written: Written) => ItemForms[List] } = {
  people: (written) => ({
    name: one(written.get('name')),
    role: one(written.get('role')),
    kind: written.get('kind') === 'crew' ? 'crew' : 'cast',
    actor: one(written.get('actor')),
    revealsAt: one(written.get('revealsAt')),
  }),
  places: (written) => ({
    name: one(written.get('name')),
    area: one(written.get('area')),
    lat: one(written.get('lat')),
    lon: one(written.get('lon')),
    scenes: texts(written.get('scenes')),
  }),
  songs: (written) => ({
    title: one(written.get('title')),
    start: one(written.get('start')),
    end: one(written.get('end')),
    performers: texts(written.get('performers')),
    precision: written.get('precision') === 'near' ? 'near' : 'cue',
  }),
};

/**
 * The things in a file, but for those without an id.
 * @throws YAMLParseError if the text is no YAML
 */
export function readItems<List extends ItemList>(list: List, text: string): WrittenItem<List>[] {
  return writtenList(text).flatMap((written, place) => {
    const id = one(written.get('id'));
    return id === '' ? [] : [{ id, place, form: FORMS[list](written) }];
  });
}

/** The fields in the order in which the sources write them. */
export const FIELD_ORDER: Readonly<Record<ItemList, readonly string[]>> = {
  people: ['id', 'name', 'role', 'kind', 'actor', 'revealsAt'],
  places: ['id', 'name', 'area', 'lat', 'lon', 'scenes'],
  songs: ['id', 'title', 'start', 'end', 'performers', 'precision'],
};

/** What is typed as what is written: a number as one, and nothing for an empty text. */
export function asFields(typed: Readonly<Record<string, string | string[] | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [
      key,
      typeof value === 'string' ? asWritten(key, value) : value,
    ]),
  );
}

const NUMBERS: readonly string[] = ['year', 'lat', 'lon'];

function asWritten(key: string, value: string): string | number | undefined {
  if (value === '') return undefined;
  return NUMBERS.includes(key) && /^[-−]?\d{1,6}(\.\d{1,9})?$/.test(value)
    ? Number(value.replace('−', '-'))
    : value;
}

/** The id of the page that the build makes of a thing. */
export function pageOf(list: ItemList, id: string): string {
  return pageId(ITEM_FILES[list].kind, id);
}
