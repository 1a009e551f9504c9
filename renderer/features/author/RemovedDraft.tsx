import { useEffect, useRef, type ReactElement } from 'react';
import type { AuthorState } from '#shared/author/views';
import { ask } from '../../lib/api';
import { useWords, Words } from '../../lib/words';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';

interface RemovedDraftProps {
  removed: NonNullable<AuthorState['removed']>;
  /** It has been put back: this is gone then, and the keyboard goes on elsewhere. */
  onBack: () => void;
}

/** Says which draft was removed, and puts it back. */
export function RemovedDraft({ removed, onBack }: RemovedDraftProps): ReactElement {
  const say = useWords();
  const { said, trouble, run } = useDoing();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that removed it has gone with it: the keyboard goes on here.
    if (document.activeElement === document.body) undo.current?.focus();
  }, [removed.id]);
  return (
    <div className="author-removed">
      <p role="status">
        <Words id="author.removed" values={{ title: <bdi>{removed.title}</bdi> }} />
      </p>
      <button
        ref={undo}
        type="button"
        className="button button-quiet"
        onClick={() => {
          run(async () => {
            await ask('restoreDraft');
            onBack();
          });
        }}
      >
        {say('author.removed.back')}
      </button>
      <Outcome said={said} trouble={trouble} />
    </div>
  );
}
