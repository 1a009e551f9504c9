import { isAbsolute, resolve } from 'node:path';
import { PACK_ENDING } from '#shared/pack/file-name';

/**
 * The packs that a start was given to open: `footlight film.filmpack`, as a double click in a file manager calls it.
 * @param folder where the start was called from
 */
export function packsIn(argv: readonly string[], folder: string): string[] {
  return argv
    .filter((argument) => !argument.startsWith('-') && argument.endsWith(PACK_ENDING))
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)));
}
