import { FootlightError } from '#shared/errors';
import type { Values } from '#shared/language/message';
import type { ErrorMessageId } from '#shared/language/messages/errors';
import { diagnosis, saidError } from '#shared/said-error';

const ASK_AGAIN = 'errors.archive.ask-again' satisfies ErrorMessageId;

interface Refused {
  archive: string;
  file?: string;
  /** What fills a message. */
  values?: Values;
}

/**
 * An archive that is not taken: what is wrong with it, and in which of its files.
 * @param what a message where any viewer may meet it, else the words of a diagnosis for whoever made the archive
 */
export function refusal(
  what: ErrorMessageId | { diagnosis: string; remedy?: string },
  { archive, file, values }: Refused,
): FootlightError {
  const where = file === undefined ? archive : `${archive}: ${readableName(file)}`;
  if (typeof what === 'string')
    return saidError('pack-damaged', what, { ...(values && { values }), where, remedy: ASK_AGAIN });
  return what.remedy === undefined
    ? diagnosis(what.diagnosis, { where, remedy: ASK_AGAIN })
    : new FootlightError('pack-damaged', what.diagnosis, { where, remedy: what.remedy });
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
