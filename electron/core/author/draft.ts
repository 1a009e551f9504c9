import { FootlightError } from '#shared/errors';
import type { Deed } from '#shared/author/deed';
import { newEntry, type EntryForm } from '#shared/author/entry-form';
import {
  entriesFromText,
  newEntryId,
  newMoment,
  type OwnEntry,
} from '#shared/author/notes-to-entries';
import {
  cutAt,
  joinBefore,
  moveCut,
  withSceneEdit,
  type SceneEdit,
  type SceneSpan,
} from '#shared/author/scenes';
import { timeText, wholeSecond } from '#shared/author/time-text';
import { filmSeconds, parseFilmTime } from '#shared/film-time';
import { pageId } from '#shared/pack/page-ids';
import { DRAFT, draftText, readDraft, type DraftFile } from './draft-file';
import type { DraftFolder } from './draft-folder';
import {
  withEntry,
  withNewEntry,
  withoutEntry,
  writtenEntries,
  type WrittenEntry,
} from './entry-file';
import { looseList, readHead, type Head } from './head';
import { OWN_ENTRIES } from './new-sources';
import { readScenes, SCENES, TO_BE_WRITTEN, withSceneEditText } from './scene-file';
import { withScenesChanged } from './scene-names';
import { withFields } from './yaml-edits';

/** One draft, worked on. Every change is on disk when its promise is kept; they come one after the other. */
export class Draft {
  private turn: Promise<unknown> = Promise.resolve();
  /** Its folder has been set aside: whatever was written now would make another one. */
  private isAway = false;
  /** Files of entries as they were read last: what has not changed is not read again. */
  private readonly known = new Map<string, { text: string; entries: WrittenEntry[] }>();

  constructor(
    readonly id: string,
    readonly folder: DraftFolder,
    /** Called after each change. */
    private readonly onChange: () => void,
  ) {}

  async head(): Promise<Head> {
    return readHead((await this.folder.read('film.yaml')) ?? '', this.id);
  }

  async kept(): Promise<DraftFile> {
    return readDraft((await this.folder.read(DRAFT)) ?? '');
  }

  /** File → the entries in it, in the order of the file. */
  async entries(): Promise<Map<string, WrittenEntry[]>> {
    const found = new Map<string, WrittenEntry[]>();
    for (const file of await this.folder.entryFiles()) {
      const text = (await this.folder.read(file)) ?? '';
      const before = this.known.get(file);
      const entries = before?.text === text ? before.entries : writtenEntries(text);
      this.known.set(file, { text, entries });
      found.set(file, entries);
    }
    return found;
  }

  /** @throws FootlightError `not-found` */
  async entry(id: string): Promise<WrittenEntry> {
    return (await this.place(id)).entry;
  }

  async scenes(): Promise<ReturnType<typeof readScenes>> {
    return readScenes((await this.folder.read(SCENES)) ?? '');
  }

  /** @returns the id of the moment */
  stamp(at: number): Promise<string> {
    return this.inTurn(async () => {
      const kept = await this.kept();
      const moment = newMoment(wholeSecond(at), new Set(kept.moments.map(({ id }) => id)));
      await this.keepMoments({ did: 'stamp', at: timeText(moment.at) }, kept, [
        ...kept.moments,
        moment,
      ]);
      return moment.id;
    });
  }

  /** Keeps what is being typed at a stamped moment; an empty text is nothing. */
  keepLine(id: string, text: string): Promise<void> {
    return this.inTurn(async () => {
      const kept = await this.kept();
      const line = text === '' ? undefined : text;
      const moments = kept.moments.map((one) => (one.id === id ? { ...one, line } : one));
      await this.keepMoments({ did: 'type-line' }, kept, moments, `line ${id}`);
    });
  }

  /**
   * A stamped moment is given its line, and is an entry from then on.
   * @returns the id of the entry
   * @throws FootlightError `not-found`
   */
  writeMoment(id: string, text: string): Promise<string> {
    return this.inTurn(async () => {
      const kept = await this.kept();
      const moment = kept.moments.find((one) => one.id === id);
      if (!moment) throw new FootlightError('not-found', 'This moment does not wait any more.');
      const added = entriesFromText(text, moment.at, await this.takenIds());
      const files = await this.withAdded(added);
      const moments = kept.moments.filter((one) => one.id !== id);
      // The entry first: a process that ends in between leaves a moment too many, and loses no line.
      files.set(DRAFT, draftText({ ...kept, moments }));
      await this.folder.write({ did: 'line', at: timeText(moment.at) }, files);
      return added[0]?.id ?? '';
    });
  }

  dropMoment(id: string): Promise<void> {
    return this.inTurn(async () => {
      const kept = await this.kept();
      const moments = kept.moments.filter((one) => one.id !== id);
      await this.keepMoments({ did: 'drop-moment' }, kept, moments);
    });
  }

  /** @returns the id of the new entry, which says nothing yet */
  addEntry(at: number): Promise<string> {
    return this.inTurn(async () => {
      const id = newEntryId(at, await this.takenIds());
      const form = newEntry(timeText(wholeSecond(at)), { title: 'Untitled', body: '' });
      await this.folder.write({ did: 'new-entry' }, await this.withAdded([{ id, form }]));
      return id;
    });
  }

  /** @throws FootlightError `not-found` */
  keepEntry(id: string, form: EntryForm): Promise<void> {
    return this.inTurn(async () => {
      const { file, text } = await this.place(id);
      const changed = withEntry(text, id, form);
      if (changed === undefined)
        throw new FootlightError('not-found', 'This entry can only be changed in its file.');
      await this.folder.write(
        { did: 'type-entry', title: form.title },
        new Map([[file, changed]]),
        id,
      );
    });
  }

  /** @throws FootlightError `not-found` */
  removeEntry(id: string): Promise<void> {
    return this.inTurn(async () => {
      const { file, text, entry } = await this.place(id);
      const changed = withoutEntry(text, id) ?? text;
      await this.folder.write(
        { did: 'remove-entry', title: entry.form.title },
        new Map([[file, changed]]),
      );
    });
  }

  cut(at: number): Promise<void> {
    return this.editScenes({ did: 'cut', at: timeText(wholeSecond(at)) }, (scenes, parts) =>
      cutAt(scenes, parts, wholeSecond(at)),
    );
  }

  join(id: string): Promise<void> {
    return this.editScenes({ did: 'join' }, (scenes) => joinBefore(scenes, id));
  }

  /** @param by seconds, negative for earlier */
  move(id: string, by: number): Promise<void> {
    return this.editScenes(
      { did: 'move-cut' },
      (scenes, parts) => {
        const start = scenes.find((scene) => scene.id === id)?.start ?? 0;
        return moveCut(scenes, parts, id, Math.round((start + by) * 1000) / 1000);
      },
      `move ${id}`,
    );
  }

  /** What a scene is called, what happens in it, and whether notes keep quiet in it; what is left out stays. */
  keepScene(
    id: string,
    said: {
      title?: string | undefined;
      summary?: string | undefined;
      quiet?: boolean | undefined;
    },
  ): Promise<void> {
    return this.inTurn(async () => {
      const text = (await this.folder.read(SCENES)) ?? '';
      const scenes = readScenes(text);
      const place = scenes.findIndex((scene) => scene.id === id);
      const scene = scenes[place];
      if (!scene) throw new FootlightError('not-found', 'There is no such scene.');
      const { title = scene.title, quiet = scene.quiet } = said;
      const summary = (said.summary ?? scene.summary).replace(/\s+/g, ' ') || TO_BE_WRITTEN;
      const set = {
        ...(title !== scene.title && { title }),
        ...(said.summary !== undefined && summary !== scene.summary && { summary }),
        ...(quiet !== scene.quiet && { quiet: quiet ? true : undefined }),
      };
      const files = new Map([[SCENES, withFields(text, [place], set)]]);
      await this.folder.write({ did: 'scene', title }, files, id);
    });
  }

  undo(): Promise<void> {
    return this.inTurn(() => this.folder.undo());
  }

  /** Sets its folder aside, or puts it back, once all that was asked for before is on disk. */
  away<T>(isAway: boolean, act: () => Promise<T>): Promise<T> {
    const done = this.turn.then(act).then((result) => {
      this.isAway = isAway;
      return result;
    });
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Until everything that was asked for is on disk. */
  async settled(): Promise<void> {
    await this.turn;
  }

  /** Does something once all that was asked for before is done. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.turn
      .then(() => {
        if (this.isAway) throw new FootlightError('not-found', 'This draft has been removed.');
        return act();
      })
      .finally(this.onChange);
    // What went wrong is told to whoever asked, and not to the next one.
    this.turn = done.catch(() => undefined);
    return done;
  }

  private editScenes(
    deed: Deed,
    decide: (scenes: SceneSpan[], parts: Head['parts']) => SceneEdit,
    key?: string,
  ): Promise<void> {
    return this.inTurn(async () => {
      const text = (await this.folder.read(SCENES)) ?? '';
      const scenes = readScenes(text);
      const edit = decide(scenes, (await this.head()).parts);
      const files = new Map([[SCENES, withSceneEditText(text, edit)]]);
      const change = { before: scenes, after: withSceneEdit(scenes, edit) };
      const places = await this.folder.read('places.yaml');
      for (const [file, changed] of withScenesChanged(change, places, await this.entryTexts()))
        files.set(file, changed);
      await this.folder.write(deed, files, key);
    });
  }

  private async entryTexts(): Promise<Map<string, string>> {
    await this.entries();
    return new Map([...this.known].map(([file, { text }]) => [file, text]));
  }

  private async keepMoments(
    deed: Deed,
    kept: DraftFile,
    moments: DraftFile['moments'],
    key?: string,
  ): Promise<void> {
    const sorted = [...moments].sort((a, b) => a.at - b.at);
    const files = new Map([[DRAFT, draftText({ ...kept, moments: sorted })]]);
    await this.folder.write(deed, files, key);
  }

  private async place(id: string): Promise<{ file: string; text: string; entry: WrittenEntry }> {
    for (const [file, entries] of await this.entries()) {
      const entry = entries.find((one) => one.id === id);
      if (entry) return { file, entry, text: this.known.get(file)?.text ?? '' };
    }
    throw new FootlightError('not-found', 'There is no such entry in the draft.', { where: id });
  }

  /** The file of own entries with some more, in the order of the film. */
  private async withAdded(added: readonly OwnEntry[]): Promise<Map<string, string>> {
    let text = (await this.folder.read(OWN_ENTRIES)) ?? '';
    const at = momentOf(added[0]?.form) ?? 0;
    for (const entry of added)
      text = withNewEntry(text, entry, ({ form }) => (momentOf(form) ?? 0) > at);
    return new Map([[OWN_ENTRIES, text]]);
  }

  /** Every id of the draft: of entries, and of the pages that a build makes. */
  private async takenIds(): Promise<Set<string>> {
    const taken = new Set([...(await this.entries()).values()].flat().map(({ id }) => id));
    for (const [kind, file] of PAGES)
      for (const { id } of looseList((await this.folder.read(file)) ?? '', file))
        taken.add(pageId(kind, id));
    return taken;
  }
}

const PAGES = [
  ['scene', SCENES],
  ['person', 'people.yaml'],
  ['song', 'songs.yaml'],
  ['place', 'places.yaml'],
] as const;

/** The second of the film at which an entry has its place: of its first cue, else that from which it may be known. */
export function momentOf(form: EntryForm | undefined): ReturnType<typeof filmSeconds> | null {
  const cues = (form?.cues ?? []).flatMap((cue) => parseFilmTime(cue.split(' ')[0] ?? '') ?? []);
  if (cues.length > 0) return filmSeconds(Math.min(...cues));
  return parseFilmTime(form?.revealsAt ?? '') ?? null;
}
