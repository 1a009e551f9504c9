/** What an entry may be. Apart from the schema, so that a window can know the list without loading that. */
export const ENTRY_KINDS = [
  'trivia',
  'essay',
  'plot',
  'person',
  'song',
  'place',
  'goof',
  'credit',
  'connection',
  'award',
  'review',
  'question',
  'notice',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** How sure we are of an entry. */
export const VERDICTS = ['confirmed', 'reported', 'disputed', 'corrected'] as const;
export type Verdict = (typeof VERDICTS)[number];
