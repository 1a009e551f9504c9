import { app } from 'electron';
import type { Services } from '../services';
import { packsIn } from './packs-in';

/**
 * Opens the packs that the app was started with, and from now on those that a second start or the system names.
 * @param first those that were named so far
 */
export function openPacks(services: Services, first: readonly string[]): void {
  const take = (paths: readonly string[]): void => {
    if (paths.length > 0) services.shelf.take(paths);
  };
  take(first);
  app.on('second-instance', (_event, argv, folder) => {
    take(packsIn(argv, folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take([path]);
  });
}
