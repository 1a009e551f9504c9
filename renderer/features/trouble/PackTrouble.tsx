import type { ReactElement, ReactNode } from 'react';
import type { PlainError } from '#shared/errors';
import { tell } from '../../lib/api';
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
  error,
  children,
}: {
  error: PlainError;
  /** What can be done instead. */
  children?: ReactNode;
}): ReactElement {
  const say = useWords();
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
