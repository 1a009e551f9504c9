import type { Entry } from '../entry';
import type { Pack } from '../pack';
import { filmPageId, pageId } from '../page-ids';
import { fieldChanges, type FieldChange, type Fields } from './field-changes';
import { fittingVersion, type FittingVersion } from './fitting-version';
import { itemChanges, type ItemChange, type ItemForm } from './item-changes';

/** The lists of a pack, in the order in which their changes are told. */
export const DIFF_LISTS = [
  'facts',
  'sources',
  'parts',
  'editions',
  'landmarks',
  'entries',
  'reads',
  'scenes',
  'people',
  'places',
  'songs',
  'pictures',
] as const;
export type DiffList = (typeof DIFF_LISTS)[number];

/** How a pack differs from an earlier version of it. */
export interface PackDiff {
  before: { id: string; version: string };
  after: { id: string; version: string };
  /** What is said of the film and the pack as a whole. */
  film: FieldChange[];
  lists: Record<DiffList, ItemChange[]>;
  version: FittingVersion;
}

/** Lists whose order means something: it is what a reader sees, or the first one is the reference. */
const ORDERED: readonly DiffList[] = ['parts', 'editions', 'landmarks', 'reads'];

/** Compares two versions of a pack. Pages that a build makes by itself are not told apart from what they are made of. */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const [old, now] = [listsOf(before), listsOf(after)];
  const lists = Object.fromEntries(
    DIFF_LISTS.map((list) => [list, itemChanges(old[list], now[list], formOf(list))]),
  ) as Record<DiffList, ItemChange[]>;
  const orders = ORDERED.flatMap((list) => orderChange(list, old[list], now[list]));
  const film = [...fieldChanges(wholeOf(before), wholeOf(after)), ...orders];
  const head = ({ manifest: { id, version } }: Pack): { id: string; version: string } => ({
    id,
    version,
  });
  return {
    before: head(before),
    after: head(after),
    film,
    lists,
    version: fittingVersion(before.manifest.version, after.manifest.version, {
      film,
      items: Object.values(lists).flat(),
    }),
  };
}

/** Whether two versions of a pack say the same, whatever number they have. */
export function isEmptyDiff({ film, lists }: PackDiff): boolean {
  return film.length === 0 && Object.values(lists).every((changes) => changes.length === 0);
}

function wholeOf({ manifest }: Pack): Fields {
  const { id, language, map, synonyms, palette } = manifest;
  const film = withoutField(manifest.film, 'facts');
  const colours: Fields = Object.fromEntries(
    Object.entries(palette).map(([name, colour]) => [`palette.${name}`, colour]),
  );
  return { id, language, ...film, ...colours, map, synonyms };
}

function listsOf(pack: Pack): Record<DiffList, readonly Fields[]> {
  const { manifest, scenes, people, places, songs, reads } = pack;
  const { film, sources, parts, editions, landmarks, pictures = [] } = manifest;
  return {
    ...{ facts: film.facts, sources, parts, editions, landmarks },
    ...{ entries: written(pack), reads, scenes, people, places, songs, pictures },
  };
}

/** The entries that somebody wrote: those that a build makes for scenes, songs, people, places and films are left out. */
function written({ entries, scenes, songs, people, places }: Pack): readonly Entry[] {
  const pages = new Set([
    ...scenes.map(({ id }) => pageId('scene', id)),
    ...songs.map(({ id }) => pageId('song', id)),
    ...people.map(({ id }) => pageId('person', id)),
    ...places.map(({ id }) => pageId('place', id)),
    ...entries.flatMap(({ films }) => films.map(filmPageId)),
  ]);
  return entries.filter(({ id }) => !pages.has(id));
}

/** From when on the items of a list may be known. */
const REVEALS: Readonly<Partial<Record<DiffList, string>>> = {
  parts: 'start',
  landmarks: 'revealsAt',
  entries: 'revealsAt',
  scenes: 'start',
  people: 'revealsAt',
  songs: 'start',
};

const KNOWN_BY: Readonly<Partial<Record<DiffList, readonly string[]>>> = {
  entries: ['title', 'body'],
  reads: ['title'],
  scenes: ['summary', 'title', 'start'],
  people: ['name'],
  places: ['name'],
  songs: ['title'],
  landmarks: ['label'],
  sources: ['title'],
  editions: ['label'],
  pictures: ['file'],
};

function formOf(list: DiffList): ItemForm<Fields> {
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  const [reveal, knownBy] = [REVEALS[list], KNOWN_BY[list]];
  return {
    id: (item) => word(list === 'facts' ? item['label'] : item['id']),
    title: ({ title, name, label }) => word(title ?? name ?? label),
    fields: (item) => fieldsOf(list, item),
    ...(reveal !== undefined && { reveal }),
    ...(knownBy && { knownBy }),
  };
}

function fieldsOf(list: DiffList, item: Fields): Fields {
  const fields = withoutField(item, 'id');
  // The tree of a body says nothing that the body does not.
  if (list === 'entries') return withoutField(fields, 'content');
  return list === 'facts' ? withoutField(fields, 'label') : fields;
}

function withoutField(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));
}

function orderChange(
  list: DiffList,
  before: readonly Fields[],
  after: readonly Fields[],
): FieldChange[] {
  const ids = (items: readonly Fields[], others: readonly Fields[]): string[] =>
    items.map(({ id }) => String(id)).filter((id) => others.some((other) => other['id'] === id));
  const [old, now] = [ids(before, after), ids(after, before)];
  if (old.join(' ') === now.join(' ')) return [];
  return [{ field: `order of ${list}`, before: old.join(', '), after: now.join(', ') }];
}
