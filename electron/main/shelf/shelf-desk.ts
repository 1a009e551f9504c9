import { basename, join } from 'node:path';
import { access } from 'node:fs/promises';
import { ImportDesk } from '#core/archive/import-desk';
import { recoverPacks, removePack, type RemovedPack } from '#core/archive/import-pack';
import { packFiles } from '#core/archive/pack-files';
import { Shelf, type FilmOnShelf } from '#core/library/shelf';
import { systemClock } from '#core/monotonic-clock';
import { sealIn } from '#core/packs/pack-file';
import { currentOf } from '#core/storage/sessions';
import type { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import { inOrderOf } from '#shared/pack/collate';
import type { ShelfFilm, ShelfState } from '#shared/shelf/views';
import { savePack } from '../save-pack';
import type { Folders } from '../folders';
import type { Services } from '../services';
import { FilmChoices } from './film-choices';
import { PackReaders } from './pack-readers';
import { ProvedPacks } from './proved-packs';

/** The packs that this app was built with, the first of which it opens at first; the build puts them here. */
declare const BUNDLED_PACKS: readonly { id: string; seal: string }[];

/** The film that is opened where there is no other. */
const FIRST = BUNDLED_PACKS[0]?.id ?? '';

/** The films of this computer: which there are, which is open, how they come and go. */
export class ShelfDesk {
  private readonly packs: string;
  private readonly shelf: Shelf;
  private readonly imports: ImportDesk;
  private readonly readers: PackReaders;
  private opened: { choices: FilmChoices; proved: ProvedPacks } | undefined;
  private removed: { id: string; pack: RemovedPack } | undefined;

  constructor(
    private readonly services: Services,
    private readonly folders: Folders,
  ) {
    this.packs = join(folders.userData, 'packs');
    this.readers = new PackReaders(folders.importProcess, systemClock);
    this.shelf = new Shelf({ packs: this.packs, bundled: folders.bundled });
    this.imports = new ImportDesk({
      packs: this.packs,
      inspect: this.readers.inspect,
      present: (id) => this.shelf.find(id),
      onProved: async (seal) => {
        await this.opened?.proved.add(seal);
      },
      onArrived: (id, hasChanged) => this.arrived(id, hasChanged),
      onChange: (incoming, waiting) => {
        this.publish({ incoming, waiting });
      },
    });
  }

  /**
   * Brings the folder of packs into order, and reads which film was open last.
   * @throws FootlightError `storage` as `JsonStore.open` does
   */
  async open(): Promise<void> {
    const { userData } = this.folders;
    const onTrouble = (trouble: FootlightError): void => {
      this.services.addTrouble(trouble);
    };
    const shipped = BUNDLED_PACKS.map(({ seal }) => seal);
    const [choices, proved] = await Promise.all([
      FilmChoices.open(userData, onTrouble),
      ProvedPacks.open(userData, shipped, onTrouble),
      recoverPacks(this.packs),
    ]);
    this.opened = { choices, proved };
  }

  get choices(): FilmChoices | undefined {
    return this.opened?.choices;
  }

  /** Seals of packs that need not be checked again. */
  proved(): readonly string[] {
    return this.opened?.proved.seals() ?? BUNDLED_PACKS.map(({ seal }) => seal);
  }

  /** The folder of the film that is opened at first when there is no other. */
  firstFolder(): string {
    return join(this.folders.bundled, FIRST);
  }

  /** The folder of the film that was open last, if it is there still; else of the first one. */
  async lastFolder(): Promise<string> {
    const last = this.choices?.last ?? FIRST;
    for (const folder of [join(this.packs, last), join(this.folders.bundled, last)]) {
      const isThere = await access(join(folder, 'pack.json')).then(
        () => true,
        () => false,
      );
      if (isThere) return folder;
    }
    return this.firstFolder();
  }

  /** @throws FootlightError `not-found` if there is no such film */
  async find(id: string): Promise<FilmOnShelf> {
    const film = await this.shelf.find(id);
    if (!film) throw saidError('not-found', 'errors.film.absent');
    return film;
  }

  /** Where the pack of a film lies; undefined where there is none. */
  async folderOf(id: string): Promise<string | undefined> {
    return (await this.shelf.find(id))?.folder;
  }

  /** All films, the one that was watched last first, then by title. */
  async films(): Promise<ShelfFilm[]> {
    const films = (await this.shelf.films()).map((film) => this.viewOf(film));
    const inTitleOrder = inOrderOf('en');
    const when = ({ watched }: ShelfFilm): string => watched?.at ?? '';
    return films.sort((a, b) =>
      when(a) === when(b) ? inTitleOrder(a.title, b.title) : when(a) < when(b) ? 1 : -1,
    );
  }

  /** Packs may come soon. */
  expect(): void {
    this.readers.prepare();
  }

  /** Takes in packs, one after the other. */
  take(paths: readonly string[]): void {
    this.imports.take(paths);
  }

  decide(replace: boolean): void {
    this.imports.decide(replace);
  }

  dismiss(): void {
    this.imports.dismiss();
  }

  /**
   * Takes a film's pack away; what was kept of watching it stays, and so does the pack that shipped.
   * @throws FootlightError `not-found`, `bad-request` for a pack that only shipped
   */
  async remove(id: string): Promise<void> {
    const film = await this.find(id);
    if (film.isBundled) throw saidError('bad-request', 'errors.film.stays');
    await this.removed?.pack.discard();
    this.removed = { id, pack: await removePack(this.packs, basename(film.folder)) };
    this.filmsChanged({ removed: { id, title: film.film.title } });
    if (this.services.openId() !== id) return;
    // What shipped under the same name is open then, if something did.
    await this.services.openFolder((await this.folderOf(id)) ?? this.firstFolder());
  }

  /** Puts back what was removed last. */
  async restore(): Promise<void> {
    const { removed } = this;
    this.removed = undefined;
    this.publish({ removed: null });
    await removed?.pack.restore();
    this.filmsChanged();
  }

  /** Asks where to, and writes a film's pack there as one file. */
  async export(id: string): Promise<string | null> {
    const { folder, film, version } = await this.find(id);
    const saved = { what: 'pack', film: film.title } as const;
    const { say } = this.services.words;
    return savePack(saved, `${id}-${version}`, await packFiles(folder), say);
  }

  /** Something has changed among the packs: a film that is open may be another one by now. */
  async lookAgain(): Promise<void> {
    this.filmsChanged();
    const { packFolder, packSeal } = this.services;
    const seal = await sealIn(packFolder);
    if (seal !== undefined && packSeal !== undefined && seal !== packSeal)
      await this.services.reopen();
  }

  async close(): Promise<void> {
    this.readers.close();
    await this.imports.close();
    await this.removed?.pack.discard();
    await this.choices?.flush();
  }

  /** Windows ask for the films anew. */
  filmsChanged(change: Partial<ShelfState> = {}): void {
    this.publish({ revision: this.services.hub.get().shelf.revision + 1, ...change });
  }

  private publish(change: Partial<ShelfState>): void {
    this.services.hub.update({ shelf: { ...this.services.hub.get().shelf, ...change } });
  }

  /** Whoever opens a pack wants to see its film, unless another one is being watched. */
  private async arrived(id: string, hasChanged: boolean): Promise<boolean> {
    this.filmsChanged();
    const isOpen = this.services.openId() === id;
    if (!isOpen && this.services.isPlaying()) return false;
    if (!isOpen || hasChanged) await this.services.openOther(id);
    return true;
  }

  private viewOf({
    id,
    film,
    version,
    language,
    palette,
    scenery,
    isBundled,
  }: FilmOnShelf): ShelfFilm {
    const kept = currentOf(this.services.sessionsOf(id));
    const { own, searched } = this.choices?.of(id) ?? { own: null, searched: true };
    const { title, year, directors, runtimeSeconds } = film;
    return {
      id,
      title,
      year,
      directors,
      language,
      runtime: runtimeSeconds,
      version,
      palette,
      scenery,
      isOpen: this.services.openId() === id,
      isBundled,
      watched: kept
        ? {
            at: kept.changedAt,
            position: kept.position,
            isOver: kept.position >= runtimeSeconds - 1,
          }
        : null,
      hasOwnSettings: own !== null,
      isSearched: searched,
    };
  }
}
