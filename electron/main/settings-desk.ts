import { app, nativeTheme } from 'electron';
import { tongueFor } from '#shared/language/tongue-for';
import { changedSettings, settings, type Settings, type SettingsChange } from '#shared/settings';
import { dividedChange, effectiveSettings, ownPart } from '#shared/shelf/film-settings';
import type { Services } from './services';
import type { Stores } from './stores';

/** What is chosen for one film. */
interface FilmChange {
  ownSettings?: boolean | undefined;
  searched?: boolean | undefined;
}

/** The settings that hold: those for all films, and over them what the open film has of its own. */
export class SettingsDesk {
  /** Those for all films. */
  private everywhere: Settings;

  constructor(
    private readonly services: Services,
    private readonly stores: () => Stores | undefined,
  ) {
    this.everywhere = services.hub.get().settings;
  }

  /** Takes up what was kept, or another film. */
  refresh(): void {
    this.everywhere = this.stores()?.settings.get() ?? this.everywhere;
    const own = this.services.shelf.choices?.own(this.services.openId()) ?? null;
    // Pages ask it by a media query; the system's own dialogs follow it too.
    nativeTheme.themeSource = this.everywhere.theme;
    const tongue = tongueFor(this.everywhere.language, app.getPreferredSystemLanguages());
    this.services.screens.speak(tongue);
    this.services.hub.update({
      settings: effectiveSettings(this.everywhere, own),
      tongue,
      hasOwnSettings: own !== null,
    });
  }

  /** Keeps a change: of what the open film has of its own there, of all else for all films. */
  change(change: SettingsChange): void {
    const { hub, shelf } = this.services;
    const id = this.services.openId();
    const own = shelf.choices?.own(id) ?? null;
    const divided = dividedChange(change, own !== null);
    if (id !== undefined && own && Object.keys(divided.own).length > 0)
      this.keep(shelf.choices?.changeOwn(id, divided.own, hub.get().settings));
    this.everywhere = settings.parse(changedSettings(this.everywhere, divided.everywhere));
    this.keep(this.stores()?.settings.set(this.everywhere));
    this.refresh();
    this.services.follow(change);
  }

  /** What was chosen for one film, which need not be the open one. */
  changeFilm(id: string, change: FilmChange): void {
    const { choices } = this.services.shelf;
    const isOpen = this.services.openId() === id;
    const { ownSettings, searched } = change;
    const now = isOpen ? this.services.hub.get().settings : this.everywhere;
    this.keep(
      choices?.change(id, {
        ...(ownSettings !== undefined && { own: ownSettings ? ownPart(now) : null }),
        ...(searched !== undefined && { searched }),
      }),
    );
    if (isOpen && ownSettings !== undefined) {
      this.refresh();
      this.services.follow(ownPart(this.services.hub.get().settings));
    }
    this.services.shelf.filmsChanged();
  }

  private keep(keeping: Promise<void> | undefined): void {
    keeping?.catch((error: unknown) => {
      this.services.report(error);
    });
  }
}
