import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { z } from 'zod';
import { Notebook } from '#core/notes/notebook';
import { keptCopies, type KeptCopies } from '#core/playback/kept-copies';
import { JsonStore, type Migration } from '#core/storage/json-store';
import { SESSION_MIGRATIONS, sessions, type Sessions } from '#core/storage/sessions';
import type { FootlightError } from '#shared/errors';
import { hostPlans, type HostPlans } from '#shared/host/plan';
import { keptSearches, NO_SEARCHES, type KeptSearches } from '#shared/search/kept-searches';
import { keptOnsets, type KeptOnsets } from '#shared/subtitles/kept-onsets';
import { DEFAULT_SETTINGS, keptSettings, type Settings } from '#shared/settings';

interface Told {
  /** What could not be read and was moved aside. */
  onTrouble: (trouble: FootlightError) => void;
  /** A note was added, changed or removed. */
  onNotes: () => void;
}

/** All that is kept of a viewer, in one folder. */
export interface Stores {
  settings: JsonStore<Settings>;
  sessions: JsonStore<Sessions>;
  host: JsonStore<HostPlans>;
  copies: JsonStore<KeptCopies>;
  onsets: JsonStore<KeptOnsets>;
  searches: JsonStore<KeptSearches>;
  notebook: Notebook;
}

/**
 * Opens everything at once.
 * @throws FootlightError `storage` if a newer version of the app wrote one of them, or the folder cannot be written
 */
export async function openStores(folder: string, { onTrouble, onNotes }: Told): Promise<Stores> {
  const open = <T>(
    name: string,
    schema: z.ZodType<T>,
    initial: T,
    migrations: readonly Migration[] = [],
  ): Promise<JsonStore<T>> =>
    JsonStore.open({ path: join(folder, name), schema, initial, migrations, onTrouble });
  const [settings, viewings, host, copies, onsets, searches, notebook] = await Promise.all([
    open('settings.json', keptSettings, DEFAULT_SETTINGS),
    open('sessions.json', sessions, {}, SESSION_MIGRATIONS),
    open('host.json', hostPlans, {}),
    open('copies.json', keptCopies, {}),
    open('onsets.json', keptOnsets, {}),
    open('searches.json', keptSearches, NO_SEARCHES),
    Notebook.open({
      path: join(folder, 'notes.json'),
      now: () => new Date(),
      newId: randomUUID,
      onTrouble,
      onChange: onNotes,
    }),
  ]);
  return { settings, sessions: viewings, host, copies, onsets, searches, notebook };
}

/** Waits until everything that was kept is on disk. */
export async function flushStores(stores: Stores): Promise<void> {
  await Promise.all(
    Object.values(stores).map((store: { flush(): Promise<void> }) => store.flush()),
  );
}
