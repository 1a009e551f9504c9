import type { Values } from './language/message';
import type { ErrorMessageId } from './language/messages/errors';

/**
 * What can go wrong, as a code that survives the way between processes.
 * `pack-*` concern the film's data, `bad-request` an argument that the contract refuses,
 * `not-found` something that does not exist for this viewer (yet), `file-unreadable` a file that the viewer chose,
 * `storage` what is kept on disk.
 */
export const ERROR_CODES = [
  'pack-missing',
  'pack-unreadable',
  'pack-damaged',
  'pack-too-new',
  'bad-request',
  'not-found',
  'file-unreadable',
  'storage',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The words of an error as messages, for whoever can say them in the language of the viewer. */
export interface SaidError {
  /** Undefined for what is only said in English: diagnostics for the author of a pack. */
  message?: ErrorMessageId | undefined;
  remedy?: ErrorMessageId | undefined;
  /** What fills both. */
  values: Values;
  /** What it comes from: fills `{error}` with its words, `{whole}` with all that there is to say of it. */
  cause?: PlainError | undefined;
}

/** An error in the form that crosses processes: words for a person, and where they apply. */
export interface PlainError {
  code: ErrorCode;
  /** What is wrong, in English: for the command line, for logs, and where nobody has other words for it. */
  message: string;
  /** Where: a file, a field, a line. */
  where?: string | undefined;
  /** What would be right, or what to do now. */
  remedy?: string | undefined;
  said?: SaidError | undefined;
}

interface ErrorDetails {
  where?: string;
  remedy?: string;
  said?: SaidError;
}

/** The one error of this app that people read. Anything else that is thrown is a fault of ours. */
export class FootlightError extends Error {
  readonly code: ErrorCode;
  readonly where: string | undefined;
  readonly remedy: string | undefined;
  readonly said: SaidError | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'FootlightError';
    this.code = code;
    this.where = details.where;
    this.remedy = details.remedy;
    this.said = details.said;
  }

  toPlain(): PlainError {
    const { code, message, where, remedy, said } = this;
    return { code, message, where, remedy, ...(said && { said }) };
  }

  static fromPlain(plain: PlainError): FootlightError {
    return new FootlightError(plain.code, plain.message, {
      ...(plain.where !== undefined && { where: plain.where }),
      ...(plain.remedy !== undefined && { remedy: plain.remedy }),
      ...(plain.said && { said: plain.said }),
    });
  }
}

/** Any thrown thing as a plain error; what is not ours becomes `internal` and keeps its message. */
export function toPlainError(thrown: unknown): PlainError {
  if (thrown instanceof FootlightError) return thrown.toPlain();
  return { code: 'internal', message: thrown instanceof Error ? thrown.message : inWords(thrown) };
}

/** What cannot be turned into text (an object without a prototype) still may not hide the error. */
function inWords(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'something that has no words';
  }
}
