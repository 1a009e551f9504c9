import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuthorRoom } from '#core/author/author-room';
import type { Draft } from '#core/author/draft';
import type { DraftAbout } from '#core/author/draft-about';
import type { CheckOrder } from '#core/author/serve-draft-checks';
import { systemClock } from '#core/monotonic-clock';
import { AskedThread } from '#core/threads/asked-thread';
import type { ItemChange } from '#shared/author/about-form';
import type { EntryForm } from '#shared/author/entry-form';
import type { Beginning } from '#shared/author/requests';
import type { AboutView, DraftEntryView, DraftView, ProblemView } from '#shared/author/views';
import { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import type { Audience } from '#shared/watch/progress';
import { askWhatToOpen } from './ask-for-files';
import type { OpenFilm } from './open-film';
import { savePack } from './save-pack';
import type { Folders } from './folders';
import type { Services } from './services';

/** When the first window has been drawn: the drafts are looked for after that. */
const LOAD_AFTER_MS = 800;

/** The author's desk: drafts, and the film that is watched while they are written. What it needs is loaded for whoever writes. */
export class AuthorDesk {
  private loading: Promise<AuthorRoom> | undefined;
  private room: AuthorRoom | undefined;
  /** Where the film lies that was open before a draft was tried. */
  private cameFrom: string | undefined;
  private readonly checking: AskedThread<CheckOrder, ProblemView[]>;
  private readonly drafts: string;
  private readonly packs: string;

  constructor(
    private readonly services: Services,
    folders: Folders,
    private readonly film: () => OpenFilm | undefined,
  ) {
    this.checking = new AskedThread(folders.draftWorker, 'checks drafts');
    this.drafts = join(folders.userData, 'drafts');
    this.packs = join(folders.userData, 'packs');
  }

  /** Looks for drafts; where there are none, nothing is loaded. */
  start(): void {
    systemClock.after(LOAD_AFTER_MS, () => {
      readdir(this.drafts)
        .then((names) => (names.length > 0 ? this.loaded() : undefined))
        .catch(() => undefined);
    });
  }

  /** Another film has been opened. */
  enterFilm(): void {
    this.room?.enterFilm();
  }

  /** @throws FootlightError `not-found` while no draft is open */
  async draft(): Promise<Draft> {
    return (await this.loaded()).draft();
  }

  async begin(beginning: Beginning): Promise<string> {
    const room = await this.loaded();
    const id = await room.begin(beginning);
    // Of a film that was not there until now: its clock runs once it is open.
    if (beginning.from === 'nothing') await this.openBuilt(id, 'seen');
    return id;
  }

  /**
   * Works on a draft, with the film that it belongs to.
   * @throws FootlightError if the draft is not in order and its film is not there
   */
  async open(id: string): Promise<void> {
    const room = await this.loaded();
    const fits = room.state().drafts.find((draft) => draft.id === id)?.fitsFilm;
    if (fits !== true) {
      const film = room.filmOf(id);
      const folder = film === undefined ? undefined : await this.services.shelf.folderOf(film);
      if (folder === undefined) await this.openBuilt(id, 'seen');
      else await this.services.openFolder(folder);
    }
    room.choose(id);
  }

  /** @throws FootlightError `not-found` */
  async remove(id: string): Promise<void> {
    await (await this.loaded()).remove(id);
  }

  /** @throws FootlightError `storage` if there is another draft of its name by now */
  async restore(): Promise<void> {
    await (await this.loaded()).restore();
  }

  async view(): Promise<DraftView> {
    return (await this.loaded()).view();
  }

  async about(): Promise<DraftAbout> {
    return (await this.loaded()).about();
  }

  async aboutView(): Promise<AboutView> {
    return (await this.loaded()).aboutView();
  }

  async keepItem(change: ItemChange): Promise<void> {
    const room = await this.loaded();
    await room.about().keepItem(change, room.sight());
  }

  async entry(id: string): Promise<DraftEntryView> {
    return (await this.loaded()).entry(id);
  }

  async keepEntry(id: string, form: EntryForm): Promise<DraftEntryView> {
    await (await this.draft()).keepEntry(id, form);
    return this.entry(id);
  }

  /** Builds the draft and opens it as the film that it will be. */
  async tryIt(): Promise<void> {
    const { id } = await this.draft();
    const room = await this.loaded();
    const before = this.services.packFolder;
    const audience = this.film()?.room.viewing.saved().audience;
    await this.openBuilt(id, audience);
    if (before !== join(this.packs, id)) this.cameFrom = before;
    room.choose(id);
  }

  /** @throws FootlightError `not-found` if the film is not there any more */
  async leaveTry(): Promise<void> {
    const { id } = await this.draft();
    const room = await this.loaded();
    const film = room.filmOf(id);
    const folder = this.cameFrom ?? (film && (await this.services.shelf.folderOf(film)));
    if (folder === undefined)
      throw new FootlightError('not-found', 'The film that this draft was begun on is not there.');
    await this.services.openFolder(folder);
    room.choose(id);
  }

  async saveSources(): Promise<string | null> {
    const { id, folder } = await this.draft();
    const [chosen] = await askWhatToOpen('sources', this.services.words.say);
    if (chosen === undefined) return null;
    const { saveSources } = await import('#core/author/save-sources');
    return saveSources(folder.path, id, chosen);
  }

  async savePack(): Promise<string | null> {
    const { id, folder } = await this.draft();
    const { buildPack } = await import('#core/packs/build-pack');
    const { files } = await buildPack(folder.path);
    return savePack({ what: 'own-pack' }, id, files, this.services.words.say);
  }

  async close(): Promise<void> {
    await this.room?.close();
    await this.checking.close();
  }

  /** @throws FootlightError `pack-damaged` that lists what is wrong with the draft */
  private async openBuilt(id: string, audience: Audience | undefined): Promise<void> {
    const room = await this.loaded();
    const { buildPack, writePack } = await import('#core/packs/build-pack');
    const target = join(this.packs, id);
    await writePack(await buildPack(room.pathOf(id)), target);
    await this.services.openFolder(target);
    const { viewing } = this.services.openRoom();
    if (audience !== undefined && audience !== 'unknown' && viewing.saved().audience === 'unknown')
      viewing.setAudience(audience);
  }

  private loaded(): Promise<AuthorRoom> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  private async load(): Promise<AuthorRoom> {
    const { AuthorRoom: Room } = await import('#core/author/author-room');
    const room = new Room({
      folder: this.drafts,
      clock: systemClock,
      film: () => {
        const film = this.film();
        return (
          film && {
            pack: film.room.pack,
            viewpoint: () => film.room.viewing.viewpoint(),
            notes: () => film.notes.view().notes,
          }
        );
      },
      isTaken: (id) => this.isTaken(id),
      onChange: () => {
        if (this.room) this.services.hub.update({ author: this.room.state() });
      },
      check: (folder) => this.checking.ask({ folder }),
      onTrouble: (error) => {
        this.services.addTrouble(saidError('storage', 'errors.draft-unread', { cause: error }));
      },
    });
    await room.load();
    this.room = room;
    this.services.hub.update({ author: room.state() });
    return room;
  }

  private async isTaken(id: string): Promise<boolean> {
    if (this.film()?.room.film.id === id) return true;
    if ((await this.services.shelf.folderOf(id)) !== undefined) return true;
    return access(join(this.packs, id)).then(
      () => true,
      () => false,
    );
  }
}
