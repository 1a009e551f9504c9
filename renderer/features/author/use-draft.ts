import type { AuthorState, DraftView } from '#shared/author/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { useAnswer, type Answer } from '../../lib/use-answer';

function askForDraft(): Promise<DraftView> {
  return ask('getDraft');
}

/** The draft that is open, asked for anew with each change of it. */
export function useDraft(
  open: NonNullable<AuthorState['open']>,
  viewing: ViewingState,
): Answer<DraftView> {
  return useAnswer(`draft ${open.id}`, askForDraft, viewing, open.revision);
}
