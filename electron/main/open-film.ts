import type { ExportFile } from '#core/exports/export-file';
import { planExport } from '#core/exports/plan-export';
import { FilmRoom } from '#core/film-room';
import { systemClock } from '#core/monotonic-clock';
import { FilmNotes } from '#core/notes/film-notes';
import type { OpenPack } from '#core/packs/open-pack';
import type { SearchLibrary } from '#core/search/search-room';
import { SessionKeeper } from '#core/storage/session-keeper';
import { newViewingAfter, type NewViewing } from '#core/watch/new-viewing';
import type { PlanFormat } from '#shared/exports/formats';
import type { ViewingSummary } from '#shared/ipc/state';
import type { Settings, SettingsChange } from '#shared/settings';
import type { Stores } from './stores';

/** While the film plays, its position is kept this often: what a killed process may lose, against the work of a laptop on a sofa. */
const KEEP_EVERY_MS = 60_000;

/** When the window has been drawn, and before a person has begun to type. */
const WARM_UP_AFTER_MS = 400;
const WARM_UP_STEP_MS = 50;

interface Surroundings {
  stores: Stores;
  library: SearchLibrary;
  settings: () => Settings;
  /** Whether nobody could see a pop-up at present. */
  isCovered: () => boolean;
  /** Called when the viewing is kept, for what else belongs to the moment. */
  onKeep: () => void;
  /** Called after every change that a window should see. */
  onChange: () => void;
  onTrouble: (error: unknown) => void;
}

/** The film that is open, and all that is kept of watching it. */
export class OpenFilm {
  readonly room: FilmRoom;
  private isClosed = false;
  readonly notes: FilmNotes;
  private readonly keeper: SessionKeeper;
  private cancelKeeping: () => void = () => undefined;

  constructor(
    opened: OpenPack,
    private readonly around: Surroundings,
  ) {
    const { stores, settings, onChange, onTrouble } = around;
    const { pack } = opened;
    const { id } = pack.manifest;
    this.keeper = new SessionKeeper(stores.sessions, id, () => new Date().toISOString(), onTrouble);
    const { density, notices } = settings();
    this.room = new FilmRoom(opened, {
      clock: systemClock,
      density,
      notices,
      saved: this.keeper.current(),
      library: around.library,
      notesOn: (packId) => stores.notebook.of(packId),
      onChange: (cause) => {
        // What the film brings by itself is kept with the position, every so often. The rest is kept before it is
        // published, because the list of viewings is made of what is kept.
        if (cause === 'viewer' || !this.room.viewing.isPlaying()) this.keep();
        onChange();
      },
    });
    this.notes = new FilmNotes(pack, stores.notebook, {
      viewpoint: () => this.room.viewing.viewpoint(),
      position: () => this.room.viewing.saved().position,
    });
  }

  /** The page's scripts are at work in their own process by now: time to load the index, before anybody types. */
  prepareSearch(): void {
    systemClock.after(0, () => this.room.search.prepare());
    systemClock.after(WARM_UP_AFTER_MS, () => {
      this.room.search.warmUp();
    });
  }

  /** The library has been opened: its first questions are asked before anybody does, with time for keys in between. */
  prepareLibrary(): void {
    const steps = this.room.search.warmUps(true);
    const next = (): void => {
      const step = steps.shift();
      if (!step || this.isClosed) return;
      step();
      systemClock.after(WARM_UP_STEP_MS, next);
    };
    systemClock.after(WARM_UP_STEP_MS, next);
  }

  viewings(): ViewingSummary[] {
    return this.keeper.list();
  }

  follow(change: SettingsChange): void {
    if (change.density) this.room.viewing.setDensity(change.density);
    if (change.notices !== undefined) this.room.viewing.setNotices(change.notices);
  }

  /** Lets the film go on; one that is over begins again, and that is a new viewing. */
  play(): void {
    if (this.room.viewing.isOver()) this.beginViewing({ from: 'start', newcomer: false });
    this.room.transport.play();
  }

  beginViewing(how: NewViewing): void {
    this.switchViewing(() => {
      this.keeper.begin(newViewingAfter(this.room.viewing.saved(), how));
    });
  }

  /** @throws FootlightError `not-found` if the film has no viewing of that number */
  resumeViewing(number: number): void {
    this.switchViewing(() => {
      this.keeper.resume(number);
    });
  }

  forgetViewing(number: number): void {
    this.keeper.forget(number);
    this.around.onChange();
  }

  recallViewing(): void {
    this.keeper.recall();
    this.around.onChange();
  }

  /**
   * What pops up along the film for this viewer, or its chapters, for the copy that is watched.
   * @throws FootlightError `not-found` if nothing would pop up
   */
  exported(format: PlanFormat): ExportFile {
    const { audience, step } = this.room.viewing.saved();
    const { density } = this.around.settings();
    const fileOffset = this.room.transport.isHandedOver ? step.offset : 0;
    return planExport(this.room.pack, { density, audience, step, fileOffset, format });
  }

  /** Keeps the viewing now and, while it plays, every minute. */
  keep(): void {
    this.cancelKeeping();
    this.around.onKeep();
    this.keeper.keep(this.room.viewing.saved());
    if (this.room.viewing.isPlaying()) {
      this.cancelKeeping = systemClock.after(KEEP_EVERY_MS, () => {
        this.keep();
      });
    }
  }

  /** Ends the viewing; nothing of it moves any more. */
  close(): void {
    this.isClosed = true;
    this.cancelKeeping();
    this.room.viewing.close();
  }

  /** Keeps the viewing that goes on, and goes on with what is current after `choose`. */
  private switchViewing(choose: () => void): void {
    this.room.viewing.pause();
    choose();
    const { density, notices } = this.around.settings();
    const saved = this.keeper.current();
    if (saved) this.room.switchTo(saved, { density, notices });
    if (this.around.isCovered()) this.room.viewing.setCovered(true);
    this.around.onChange();
  }
}
