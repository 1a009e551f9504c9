import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MonotonicClock } from '#core/monotonic-clock';
import type { Beginning } from '#shared/author/requests';
import { fromNotes } from '#shared/author/notes-to-entries';
import { freeId, slugOf } from '#shared/author/own-id';
import type {
  AboutView,
  AuthorState,
  DraftEntryView,
  DraftSummary,
  DraftView,
  ProblemView,
} from '#shared/author/views';
import { forgetAside, setAside, type SetAside } from '#core/storage/set-aside';
import { FootlightError } from '#shared/errors';
import type { Note } from '#shared/notes/note';
import type { Pack } from '#shared/pack/pack';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import { aboutView } from './about-view';
import { DraftAbout } from './draft-about';
import { Draft } from './draft';
import { DraftChecks } from './draft-checks';
import { DraftFolder } from './draft-folder';
import { draftView } from './draft-view';
import { sourcesOnFilm, sourcesOnNothing } from './new-sources';
import { previewOf } from './preview';
import { ALL_SEEN, sightOf, type Sight } from './sight';

/** The film that is open, as far as an author needs it. */
export interface AuthoredFilm {
  pack: Pack;
  viewpoint: () => Viewpoint;
  notes: () => readonly Pick<Note, 'at' | 'text'>[];
}

interface AuthorRoomOptions {
  /** The folder of the drafts. */
  folder: string;
  clock: MonotonicClock;
  film: () => AuthoredFilm | undefined;
  /** Whether a pack or film has this id already. */
  isTaken: (id: string) => Promise<boolean>;
  onChange: () => void;
  /** Looks for everything that is wrong with the draft in a folder. */
  check: (folder: string) => Promise<ProblemView[]>;
  /** A draft that could not be read, or checked. */
  onTrouble: (error: unknown) => void;
}

interface Summary extends Omit<DraftSummary, 'fitsFilm'> {
  basedOn: string | undefined;
  /** When its files were changed last, in milliseconds of the wall clock. */
  changed: number;
}

/** The draft that was removed last, while it can be put back. */
interface Removed {
  summary: Summary;
  draft: Draft;
  aside: SetAside;
  /** Whether it was the one that is worked on. */
  wasOpen: boolean;
}

/** All drafts of this computer, and the one that is worked on. */
export class AuthorRoom {
  private summaries: Summary[] = [];
  private open: Draft | undefined;
  /** Drafts that have been looked at, each with what can be taken back in it. */
  private readonly known = new Map<string, Draft>();
  private removed: Removed | undefined;
  private revision = 0;
  private waiting = 0;
  /** What the last check found; it stands until the next one is done. */
  private found: ProblemView[] | undefined;
  private readonly checks: DraftChecks;

  constructor(private readonly options: AuthorRoomOptions) {
    const { clock, check, onTrouble } = options;
    this.checks = new DraftChecks({
      ...{ clock, check, onTrouble },
      onFound: (problems) => {
        this.found = problems;
        this.revision += 1;
        options.onChange();
      },
    });
  }

  /** Finds the drafts that there are. */
  async load(): Promise<void> {
    const { folder } = this.options;
    await mkdir(folder, { recursive: true });
    await forgetAside(folder);
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((item) => item.isDirectory() && !item.name.startsWith('.'))
      .map(({ name }) => name);
    this.summaries = (await Promise.all(names.map((name) => this.summaryOf(name)))).sort(
      (a, b) => b.changed - a.changed,
    );
    this.enterFilm();
  }

  /** Another film is open: the draft that was worked on last and belongs to it is taken up. */
  enterFilm(): void {
    const film = this.options.film();
    const fitting = this.summaries.find((summary) => fits(summary, film));
    const current = this.summaries.find(({ id }) => id === this.open?.id);
    if (current && fits(current, film)) this.options.onChange();
    else this.take(fitting?.id);
  }

  state(): AuthorState {
    const film = this.options.film();
    const head = this.summaries.find(({ id }) => id === this.open?.id);
    return {
      drafts: this.summaries.map((summary) => ({
        ...{ id: summary.id, title: summary.title, year: summary.year },
        fitsFilm: fits(summary, film),
      })),
      open:
        this.open && head && fits(head, film)
          ? {
              id: head.id,
              title: head.title,
              revision: this.revision,
              waiting: this.waiting,
              problems: this.found?.length ?? null,
              undo: this.open.folder.undoable,
              isTried: film?.pack.manifest.id === head.id,
            }
          : null,
      removed: this.removed
        ? { id: this.removed.summary.id, title: this.removed.summary.title }
        : null,
    };
  }

  /** Begins a draft, and answers its id. */
  async begin(beginning: Beginning): Promise<string> {
    const wanted = `${slugOf(beginning.title) ?? 'film'}-own`;
    const id = await this.freeDraftId(wanted);
    await DraftFolder.create(join(this.options.folder, id), this.sourcesFor(id, beginning));
    this.summaries = [await this.summaryOf(id), ...this.summaries];
    if (beginning.from === 'nothing') this.options.onChange();
    else this.take(id);
    return id;
  }

  /** Takes up a draft that belongs to the film that is open. */
  choose(id: string): void {
    if (this.summaries.some((summary) => summary.id === id)) this.take(id);
  }

  /**
   * Takes a draft away; it can be put back until another one is, or the app ends. No other one is taken up in its
   * place: what a window still keeps of it must not get into that.
   * @throws FootlightError `not-found`
   */
  async remove(id: string): Promise<void> {
    const summary = this.summaries.find((one) => one.id === id);
    if (!summary) throw new FootlightError('not-found', 'There is no such draft any more.');
    const wasOpen = this.open?.id === id;
    const draft = this.draftAt(id);
    const aside = await draft.away(true, () => setAside(this.options.folder, id));
    const before = this.removed;
    this.removed = { summary, draft, aside, wasOpen };
    this.known.delete(id);
    this.summaries = this.summaries.filter((one) => one !== summary);
    if (this.open === draft) this.take(undefined);
    else this.options.onChange();
    await before?.aside.discard();
  }

  /**
   * Puts back the draft that was removed last; what was done in it can be taken back as before.
   * @throws FootlightError `storage` if there is another one of its name by now
   */
  async restore(): Promise<void> {
    const { removed } = this;
    if (!removed) return;
    const { summary, draft, aside, wasOpen } = removed;
    this.removed = undefined;
    const isBack = await draft
      .away(false, () => aside.restore())
      .catch((error: unknown) => {
        this.removed = removed;
        throw error;
      });
    if (!isBack) {
      this.removed = removed;
      throw new FootlightError('storage', 'Another draft has the name of this one by now.', {
        where: this.pathOf(summary.id),
        remedy: 'Rename the folder of the other one, and undo once more.',
      });
    }
    this.known.set(summary.id, draft);
    this.summaries = [summary, ...this.summaries];
    if (wasOpen && !this.open) this.hold(draft);
    else this.options.onChange();
  }

  /** The id of the film that a draft is worked on with. */
  filmOf(id: string): string | undefined {
    const summary = this.summaries.find((one) => one.id === id);
    return summary && (summary.basedOn ?? summary.id);
  }

  pathOf(id: string): string {
    return join(this.options.folder, id);
  }

  /** @throws FootlightError `not-found` while no draft is open */
  draft(): Draft {
    if (!this.open || !this.state().open)
      throw new FootlightError('not-found', 'No draft belongs to the film that is open.', {
        remedy: 'Begin a pack of your own first.',
      });
    return this.open;
  }

  async view(): Promise<DraftView> {
    return draftView(this.draft(), this.found ?? [], this.sight());
  }

  /** @throws FootlightError `not-found` while no draft is open */
  about(): DraftAbout {
    return new DraftAbout(this.draft());
  }

  async aboutView(): Promise<AboutView> {
    return aboutView(this.draft(), this.sight());
  }

  /** What of the draft its author may see by now. */
  sight(): Sight {
    const film = this.options.film();
    const { basedOn } = this.summaries.find(({ id }) => id === this.open?.id) ?? {};
    return film && basedOn !== undefined ? sightOf(film.pack, film.viewpoint()) : ALL_SEEN;
  }

  async entry(id: string): Promise<DraftEntryView> {
    const { form, locked } = await this.draft().entry(id);
    return { id, form, locked, preview: previewOf(form) };
  }

  /** Until everything is on disk. */
  async close(): Promise<void> {
    this.checks.changed(undefined);
    await this.open?.settled();
  }

  private take(id: string | undefined): void {
    this.hold(id === undefined ? undefined : this.draftAt(id));
  }

  private hold(draft: Draft | undefined): void {
    this.open = draft;
    this.waiting = 0;
    this.found = undefined;
    this.changed();
  }

  private draftAt(id: string): Draft {
    const known = this.known.get(id);
    if (known) return known;
    const draft = new Draft(id, new DraftFolder(this.pathOf(id)), () => {
      if (this.open?.id === id) this.changed();
    });
    this.known.set(id, draft);
    return draft;
  }

  /** The draft has changed: windows are told at once, and it is checked after a pause. */
  private changed(): void {
    this.revision += 1;
    const { open } = this;
    this.checks.changed(open?.folder.path);
    this.options.onChange();
    if (!open) return;
    Promise.all([open.kept(), open.head()]).then(([{ moments }, { title, year }]) => {
      const summary = this.summaries.find(({ id }) => id === open.id);
      const isSame = summary?.title === title && summary.year === year;
      if (this.open !== open || (this.waiting === moments.length && isSame)) return;
      this.waiting = moments.length;
      if (summary) Object.assign(summary, { title, year });
      this.options.onChange();
    }, this.options.onTrouble);
  }

  private sourcesFor(id: string, beginning: Beginning): ReadonlyMap<string, string> {
    if (beginning.from === 'nothing') return sourcesOnNothing(id, beginning);
    const film = this.options.film();
    if (!film) throw new FootlightError('not-found', 'No film is open.');
    const notes = beginning.from === 'notes' ? film.notes() : [];
    return sourcesOnFilm(id, beginning, film.pack, fromNotes(notes, takenIn(film.pack)));
  }

  private async freeDraftId(wanted: string): Promise<string> {
    const taken = new Set(this.summaries.map(({ id }) => id));
    if (this.removed) taken.add(this.removed.summary.id);
    for (;;) {
      const id = freeId(wanted, taken);
      if (!(await this.options.isTaken(id))) return id;
      taken.add(id);
    }
  }

  private async summaryOf(id: string): Promise<Summary> {
    const draft = this.draftAt(id);
    const changedAt = (file: string): Promise<number> =>
      stat(join(this.pathOf(id), file)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
    const [{ title, year }, { basedOn }, ...changes] = await Promise.all([
      draft.head(),
      draft.kept(),
      changedAt('.'),
      changedAt('entries'),
    ]);
    return { id, title, year, basedOn, changed: Math.max(...changes) };
  }
}

/** Whether a draft is worked on with this film. */
function fits(
  { id, basedOn }: Pick<Summary, 'id' | 'basedOn'>,
  film: AuthoredFilm | undefined,
): boolean {
  const open = film?.pack.manifest.id;
  return open !== undefined && (open === id || open === basedOn);
}

/** Ids that pages of the pack have: no entry of one's own may have the same. */
function takenIn({ entries }: Pack): Set<string> {
  return new Set(entries.map(({ id }) => id));
}
