import * as zip from '@zip.js/zip.js';
import type { ErrorMessageId } from '#shared/language/messages/errors';

/** What somebody meets who took another file for a pack, or whose copy broke off. */
const MESSAGES = new Map<string, ErrorMessageId>([
  [zip.ERR_BAD_FORMAT, 'errors.archive.no-zip'],
  [zip.ERR_EOCDR_NOT_FOUND, 'errors.archive.cut'],
]);

/** What else the zip library finds, in words. */
const DIAGNOSES = new Map<string, string>([
  [zip.ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND, 'The end of the archive is damaged.'],
  [zip.ERR_CENTRAL_DIRECTORY_NOT_FOUND, 'The list of its files is missing.'],
  [zip.ERR_LOCAL_FILE_HEADER_NOT_FOUND, 'A file is not where the list of files says.'],
  [zip.ERR_EXTRAFIELD_ZIP64_NOT_FOUND, 'The list of its files is damaged.'],
  [zip.ERR_ENTRY_DATA_OUT_OF_BOUNDS, 'A file is said to lie beyond the end of the archive.'],
  [zip.ERR_INVALID_CRC32, 'The content of a file is not what the archive says it is.'],
  [zip.ERR_INVALID_COMPRESSED_DATA, 'The content of a file cannot be unpacked.'],
  [zip.ERR_INVALID_UNCOMPRESSED_SIZE, 'A file has another size than the archive says.'],
  [zip.ERR_OVERLAPPING_ENTRY, 'Two of its files share the same bytes.'],
  [zip.ERR_DUPLICATED_NAME, 'Two of its files have the same name.'],
  [zip.ERR_UNSAFE_FILENAME, 'The name of a file leads out of the pack’s folder.'],
  [zip.ERR_ENCRYPTED, 'It is encrypted.'],
  [zip.ERR_ENCRYPTED_CENTRAL_DIRECTORY, 'It is encrypted.'],
  [zip.ERR_UNSUPPORTED_ENCRYPTION, 'It is encrypted.'],
  [zip.ERR_UNSUPPORTED_COMPRESSION, 'A file is packed in a way that packs do not use.'],
  [zip.ERR_RESERVED_COMPRESSION_METHOD, 'A file is packed in a way that packs do not use.'],
  [zip.ERR_UNDEFINED_COMPRESSION_METHOD, 'A file is packed in a way that packs do not use.'],
  [zip.ERR_SPLIT_ZIP_FILE, 'It is one part of several.'],
  [
    zip.ERR_AMBIGUOUS_ARCHIVE,
    'It can be read in more than one way: what one program shows of it is not what another one unpacks.',
  ],
]);

/** What is wrong with an archive, if that is what the zip library's error says. */
export function zipFault(error: unknown): ErrorMessageId | { diagnosis: string } {
  const message = error instanceof Error ? error.message : String(error);
  return (
    MESSAGES.get(message) ?? {
      diagnosis: DIAGNOSES.get(message) ?? `It cannot be unpacked (${message}).`,
    }
  );
}
