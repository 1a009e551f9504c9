import type { EntryKind } from '../pack/entry-kinds';

/** What a search may find: an entry of the pack, or a note of the viewer's own. */
export type ResultKind = EntryKind | 'note';
