import { FootlightError } from '#shared/errors';

const ASK_AGAIN = 'Ask whoever gave it to you for another copy.';

/** An archive that is not taken: what is wrong with it, and in which of its files. */
export function refusal(
  message: string,
  { archive, file, remedy = ASK_AGAIN }: { archive: string; file?: string; remedy?: string },
): FootlightError {
  const where = file === undefined ? archive : `${archive}: ${readableName(file)}`;
  return new FootlightError('pack-damaged', message, { where, remedy });
}

const LONGEST_NAME = 80;

/** A name as it can be shown, whatever it is made of. */
export function readableName(name: string): string {
  const shown = JSON.stringify(name.slice(0, LONGEST_NAME)).replaceAll(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return name.length > LONGEST_NAME ? `${shown}…` : shown;
}
