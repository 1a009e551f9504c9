import { join } from 'node:path';
import { JsonStore } from '#core/storage/json-store';
import type { FootlightError } from '#shared/errors';
import type { Settings, SettingsChange } from '#shared/settings';
import { changedSettings } from '#shared/settings';
import {
  DEFAULT_FILM,
  filmsFile,
  NO_FILMS,
  ownPart,
  type FilmSettings,
  type FilmsFile,
  type OwnSettings,
} from '#shared/shelf/film-settings';

/** What was chosen for single films, and which of them was open last. */
export class FilmChoices {
  private constructor(private readonly store: JsonStore<FilmsFile>) {}

  /** @throws FootlightError `storage` as `JsonStore.open` does */
  static async open(
    userData: string,
    onTrouble: (trouble: FootlightError) => void,
  ): Promise<FilmChoices> {
    const path = join(userData, 'films.json');
    return new FilmChoices(
      await JsonStore.open({ path, schema: filmsFile, initial: NO_FILMS, onTrouble }),
    );
  }

  get last(): string | null {
    return this.store.get().last;
  }

  of(id: string): FilmSettings {
    return this.store.get().films[id] ?? DEFAULT_FILM;
  }

  own(id: string | undefined): OwnSettings | null {
    return id === undefined ? null : this.of(id).own;
  }

  async setLast(id: string): Promise<void> {
    if (this.last !== id) await this.store.set({ ...this.store.get(), last: id });
  }

  async change(id: string, change: Partial<FilmSettings>): Promise<void> {
    const { films, last } = this.store.get();
    await this.store.set({ last, films: { ...films, [id]: { ...this.of(id), ...change } } });
  }

  /** Changes the settings that a film has of its own. */
  async changeOwn(id: string, change: SettingsChange, now: Settings): Promise<void> {
    await this.change(id, { own: ownPart(changedSettings(now, change)) });
  }

  flush(): Promise<void> {
    return this.store.flush();
  }
}
