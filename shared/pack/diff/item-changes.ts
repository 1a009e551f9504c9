import { fieldChanges, type FieldChange, type Fields } from './field-changes';
import { sameData } from './same-data';

/** What happened to one item of a list. */
export interface ItemChange {
  what: 'added' | 'removed' | 'renamed' | 'changed';
  id: string;
  /** How it is called, for people; as it is now, unless it is gone. */
  title: string;
  /** The id that it had before it was renamed. */
  was?: string;
  /** Empty where it was added or removed, or only its id has changed. */
  fields: FieldChange[];
}

/** How the items of a list are compared. */
export interface ItemForm<Item> {
  id: (item: Item) => string;
  title: (item: Item) => string;
  /** Its data without the id. */
  fields: (item: Item) => Fields;
  /** The field from whose moment on it may be known. */
  reveal?: string;
  /** By which of its fields an item is known again under another id; none where it never is. */
  knownBy?: readonly string[];
}

/** What became of the items of a list: changes first, then what has come, then what is gone. */
export function itemChanges<Item>(
  before: readonly Item[],
  after: readonly Item[],
  form: ItemForm<Item>,
): ItemChange[] {
  const [old, now] = [byId(before, form), byId(after, form)];
  const gone = [...old.keys()].filter((key) => !now.has(key));
  const come = [...now.keys()].filter((key) => !old.has(key));
  const renamed = renames(gone, come, { old, now, form });
  const changes: ItemChange[] = [];
  for (const [key, item] of now) {
    const was = renamed.get(key);
    const earlier = old.get(was ?? key);
    if (earlier === undefined) continue;
    const fields = fieldChanges(form.fields(earlier), form.fields(item), form.reveal);
    const head = { id: form.id(item), title: form.title(item), fields };
    if (was !== undefined) changes.push({ what: 'renamed', ...head, was: form.id(earlier) });
    else if (fields.length > 0) changes.push({ what: 'changed', ...head });
  }
  const left = new Set(renamed.values());
  const plain = (what: 'added' | 'removed', items: readonly (Item | undefined)[]): ItemChange[] =>
    items.flatMap((item) =>
      item === undefined ? [] : [{ what, id: form.id(item), title: form.title(item), fields: [] }],
    );
  return [
    ...changes,
    ...plain(
      'added',
      come.filter((key) => !renamed.has(key)).map((key) => now.get(key)),
    ),
    ...plain(
      'removed',
      gone.filter((key) => !left.has(key)).map((key) => old.get(key)),
    ),
  ];
}

/** Items by id; where an id stands twice, the second has a key of its own. */
function byId<Item>(items: readonly Item[], { id }: ItemForm<Item>): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) {
    let key = id(item);
    while (found.has(key)) key += ' again';
    found.set(key, item);
  }
  return found;
}

interface Lists<Item> {
  old: ReadonlyMap<string, Item>;
  now: ReadonlyMap<string, Item>;
  form: ItemForm<Item>;
}

/** New key → old key of the items that only have another id: each is taken for another one at most once. */
function renames<Item>(
  gone: readonly string[],
  come: readonly string[],
  { old, now, form }: Lists<Item>,
): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const field of form.knownBy ?? []) {
    for (const key of come.filter((each) => !found.has(each))) {
      const value = valueOf(now.get(key), field, form);
      const match = gone.find(
        (each) => !taken.has(each) && sameData(valueOf(old.get(each), field, form), value),
      );
      if (match === undefined || value === undefined) continue;
      found.set(key, match);
      taken.add(match);
    }
  }
  return found;
}

function valueOf<Item>(item: Item | undefined, field: string, form: ItemForm<Item>): unknown {
  return item === undefined ? undefined : form.fields(item)[field];
}
