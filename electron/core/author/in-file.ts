import { FootlightError } from '#shared/errors';

/**
 * Reads or edits a file of a draft.
 * @throws FootlightError `pack-damaged` where the file cannot be read: editing it would make that worse
 */
export function inFile<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new FootlightError('pack-damaged', `${file} cannot be read.`, {
      where: error instanceof Error ? `${file}: ${error.message}` : file,
      remedy: 'Mend the file in any text editor.',
    });
  }
}
