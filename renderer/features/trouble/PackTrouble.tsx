import type { ReactElement, ReactNode } from 'react';
import type { PlainError } from '#shared/errors';
import { tell } from '../../lib/api';
import { inTongue } from '../../lib/error-words';
import { useWords } from '../../lib/words';
import { Notice } from '../../ui/Notice';

/** What has a title of its own. */
const TITLED = [
  'pack-missing',
  'pack-unreadable',
  'pack-damaged',
  'pack-too-new',
  'storage',
] as const;

/** What a viewer sees instead of the film when it cannot be opened. */
export function PackTrouble({
  error: given,
  children,
}: {
  error: PlainError;
  /** What can be done instead. */
  children?: ReactNode;
}): ReactElement {
  const say = useWords();
  const error = inTongue(given, say);
  const titled = TITLED.find((code) => code === error.code) ?? 'other';
  return (
    <Notice
      title={say(`trouble.${titled}`)}
      message={error.message}
      where={error.where}
      remedy={error.remedy}
      action={{
        label: say('trouble.try-again'),
        run: () => {
          tell('reopenPack');
        },
      }}
    >
      {children}
    </Notice>
  );
}
