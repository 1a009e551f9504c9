import lunr from 'lunr';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import type { ByteSource } from './byte-source';
import { PackedIndex } from './packed-index';

/**
 * Opens an index that this app or its build wrote.
 * @returns undefined if another version of the search made it, or it is none at all: it is then built anew
 */
export function readIndex(source: ByteSource): PackedIndex | undefined {
  try {
    const index = new PackedIndex(source);
    const { schema, lunr: version } = index.meta;
    return schema === SEARCH_SCHEMA && version === lunr.version ? index : undefined;
  } catch {
    return undefined;
  }
}
