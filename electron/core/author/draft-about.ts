import type { HeadChange, ItemChange, ItemList } from '#shared/author/about-form';
import type { Deed } from '#shared/author/deed';
import { freeId, slugOf } from '#shared/author/own-id';
import { beginPart, movePart, removePart, type PartsChange } from '#shared/author/parts';
import { SHORTEST_SCENE } from '#shared/author/scenes';
import { timeText } from '#shared/author/time-text';
import { FootlightError } from '#shared/errors';
import { formatFilmTime, parseFilmTime } from '#shared/film-time';
import type { Draft } from './draft';
import { FILM, readParts, withHead, withParts, withRuntime } from './film-file';
import {
  asFields,
  FIELD_ORDER,
  ITEM_FILES,
  pageOf,
  readItems,
  type WrittenItem,
} from './item-files';
import { inFile } from './in-file';
import { withoutNamed } from './item-names';
import { readScenes, SCENES } from './scene-file';
import type { Sight } from './sight';
import { withFields } from './yaml-edits';
import { withItemAfter, withoutItem } from './yaml-lists';
import { writtenList } from './yaml-plain';

/** Until its author says it. */
const TO_BE_WRITTEN = 'To be written';
/** Seconds that a song takes until its end is given. */
const NEW_SONG = 60;

/** What a draft says of its film beside scenes and entries: the head, the parts, the people, places and songs. */
export class DraftAbout {
  constructor(private readonly draft: Draft) {}

  /** @throws FootlightError `pack-damaged` where the file cannot be read */
  keepHead(set: HeadChange): Promise<void> {
    return this.change({ did: 'about-film' }, `head ${Object.keys(set).join()}`, async () => {
      const text = await this.read(FILM);
      return new Map([[FILM, inFile(FILM, () => withHead(text, set))]]);
    });
  }

  /** @throws FootlightError `bad-request` where the last scene or part would end before it begins */
  keepRuntime(runtime: number): Promise<void> {
    return this.change({ did: 'runtime' }, undefined, async () => {
      const [film, text] = [await this.read(FILM), await this.read(SCENES)];
      const { runtime: before } = await this.draft.head();
      const scenes = readScenes(text);
      const place = scenes.length - 1;
      const last = scenes[place];
      if (!last)
        throw new FootlightError('pack-damaged', 'The film has no scene.', {
          remedy: 'Write one in scenes.yaml first.',
        });
      const begins = Math.max(
        last.start,
        ...inFile(FILM, () => readParts(film)).map(({ start }) => start),
      );
      if (runtime < begins + SHORTEST_SCENE)
        throw new FootlightError(
          'bad-request',
          `The film cannot end at ${formatFilmTime(runtime)}: its last scene or part begins after that.`,
          { remedy: 'Write a longer time, or join the last scenes and parts first.' },
        );
      return new Map([
        [FILM, inFile(FILM, () => withRuntime(film, before, runtime))],
        [SCENES, withFields(text, [place], { end: timeText(runtime) })],
      ]);
    });
  }

  /** @returns the id of the part that begins with the scene */
  async addPart(scene: string): Promise<string> {
    let id = '';
    await this.changeParts({ did: 'new-part' }, undefined, (film) => {
      const taken = new Set(film.parts.map((part) => part.id));
      const at = film.scenes.find((one) => one.id === scene)?.start ?? 0;
      id = freeId(`part-${timeText(at).replace(/[:.]/g, '-')}`, taken);
      return beginPart(film, scene, id);
    });
    return id;
  }

  /** What a part is called, its colour, or the scene with which it begins. */
  keepPart(
    id: string,
    said: { title?: string | undefined; accent?: string | undefined; scene?: string | undefined },
  ): Promise<void> {
    const { scene, title, accent } = said;
    if (scene !== undefined)
      return this.changeParts({ did: 'move-part' }, undefined, (film) => movePart(film, id, scene));
    return this.change({ did: 'part' }, `part ${id}`, async () => {
      const text = await this.read(FILM);
      const place = inFile(FILM, () => readParts(text)).findIndex((part) => part.id === id);
      if (place < 0) throw new FootlightError('not-found', 'There is no such part any more.');
      const set = {
        ...(title !== undefined && { title }),
        ...(accent !== undefined && { accent }),
      };
      return new Map([[FILM, withFields(text, ['parts', place], set, ['id', 'title'])]]);
    });
  }

  removePart(id: string): Promise<void> {
    return this.changeParts({ did: 'remove-part' }, undefined, (film) => removePart(film, id));
  }

  /**
   * @param at where the film is, in seconds: a song is put there
   * @returns the id that is made of the name
   */
  async addItem(list: ItemList, name: string, at: number): Promise<string> {
    let id = '';
    await this.change({ did: 'add-name', title: name }, undefined, async () => {
      const { file, kind } = ITEM_FILES[list];
      const text = await this.read(file);
      const items = inFile(file, () => readItems(list, text));
      const { runtime } = await this.draft.head();
      id = freeId(slugOf(name) ?? kind, await this.takenIds(list, items));
      const start = Math.min(Math.floor(at), Math.max(0, runtime - 1));
      const fields = {
        people: { id, name, role: TO_BE_WRITTEN, kind: 'cast' },
        places: { id, name, area: TO_BE_WRITTEN },
        songs: {
          ...{ id, title: name, start: timeText(start) },
          ...{ end: timeText(Math.min(start + NEW_SONG, runtime)), precision: 'near' },
        },
      }[list];
      const last = writtenList(text).length - 1;
      const place = list === 'songs' ? songBefore(text, start) : last;
      return new Map([[file, withItemAfter(text, place, fields)]]);
    });
    return id;
  }

  /**
   * @param sight what of a list was not shown stays in it
   * @throws FootlightError `not-found`, `pack-damaged` where the file cannot be read
   */
  keepItem({ list, id, set }: ItemChange, sight: Sight): Promise<void> {
    const { file } = ITEM_FILES[list];
    const key = `${list} ${id} ${Object.keys(set).join()}`;
    return this.change({ did: 'about-film' }, key, async () => {
      const text = await this.read(file);
      const { place, form } = itemOf(
        inFile(file, () => readItems(list, text)),
        id,
      );
      const known = {
        ...set,
        ...('scenes' in set &&
          'scenes' in form && { scenes: whole(form.scenes, set.scenes, sight.hidden.scenes) }),
        ...('performers' in set &&
          'performers' in form && {
            performers: whole(form.performers, set.performers, sight.hidden.people),
          }),
      };
      return new Map([[file, withFields(text, [place], asFields(known), FIELD_ORDER[list])]]);
    });
  }

  /**
   * Takes a thing away; scenes and songs that name it name it no more.
   * @throws FootlightError `bad-request` while entries name it, `not-found`
   */
  removeItem(list: ItemList, id: string): Promise<void> {
    return this.change({ did: 'remove-name' }, undefined, async () => {
      const { file } = ITEM_FILES[list];
      const text = await this.read(file);
      const { place, form } = itemOf(
        inFile(file, () => readItems(list, text)),
        id,
      );
      await this.refuseWhileNamed(list, id, 'name' in form ? form.name : form.title);
      const files = new Map<string, string>([[file, withoutItem(text, place)]]);
      for (const other of [SCENES, ITEM_FILES.songs.file]) {
        if (other === file) continue;
        const before = await this.read(other);
        files.set(
          other,
          inFile(other, () => withoutNamed(list, id, other, before)),
        );
      }
      return files;
    });
  }

  private async refuseWhileNamed(list: ItemList, id: string, name: string): Promise<void> {
    const link = `(#${pageOf(list, id)})`;
    const naming = [...(await this.draft.entries()).values()]
      .flat()
      .filter(({ form }) => form[list].includes(id) || form.body.includes(link))
      .map(({ form }) => `“${form.title}”`);
    if (naming.length === 0) return;
    const [first = '', ...others] = naming;
    const named =
      others.length === 0
        ? `the entry ${first} names it`
        : `the entries ${naming.slice(0, 5).join(', ')}${naming.length > 5 ? ` and ${String(naming.length - 5)} more` : ''} name it`;
    throw new FootlightError('bad-request', `“${name}” stays: ${named}.`, {
      remedy: 'Take it out there first.',
    });
  }

  private async takenIds(
    list: ItemList,
    items: readonly { id: string }[],
  ): Promise<ReadonlySet<string>> {
    const entries = [...(await this.draft.entries()).values()].flat().map(({ id }) => id);
    const page = pageOf(list, '');
    return new Set([
      ...items.map(({ id }) => id),
      ...entries.filter((id) => id.startsWith(page)).map((id) => id.slice(page.length)),
    ]);
  }

  private changeParts(
    deed: Deed,
    key: string | undefined,
    decide: (film: PartsChange) => PartsChange,
  ): Promise<void> {
    return this.change(deed, key, async () => {
      const [film, text] = [await this.read(FILM), await this.read(SCENES)];
      const scenes = readScenes(text);
      const after = decide({ parts: inFile(FILM, () => readParts(film)), scenes });
      const changed = scenes.reduce((before, scene, place) => {
        const part = after.scenes[place]?.part;
        return part === scene.part ? before : withFields(before, [place], { part });
      }, text);
      return new Map([
        [FILM, withParts(film, after.parts)],
        [SCENES, changed],
      ]);
    });
  }

  private async read(file: string): Promise<string> {
    return (await this.draft.folder.read(file)) ?? '';
  }

  private change(
    deed: Deed,
    key: string | undefined,
    decide: () => Promise<ReadonlyMap<string, string>>,
  ): Promise<void> {
    return this.draft.inTurn(async () => {
      await this.draft.folder.write(deed, await decide(), key);
    });
  }
}

/** The place of the last song that begins no later; -1 for none. */
function songBefore(text: string, at: number): number {
  const before = readItems('songs', text).findLast(
    ({ form }) => (parseFilmTime(form.start) ?? 0) <= at,
  );
  return before?.place ?? -1;
}

function itemOf<List extends ItemList>(
  items: readonly WrittenItem<List>[],
  id: string,
): WrittenItem<List> {
  const item = items.find((one) => one.id === id);
  if (!item)
    throw new FootlightError('not-found', 'This is not in the draft any more.', { where: id });
  return item;
}

/** A list as it was typed, with what its author was not shown. */
function whole(
  before: readonly string[],
  typed: readonly string[] | undefined,
  hidden: ReadonlySet<string>,
): string[] {
  return [...(typed ?? before), ...before.filter((id) => hidden.has(id) && !typed?.includes(id))];
}
