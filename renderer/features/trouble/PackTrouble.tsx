import type { ReactElement, ReactNode } from 'react';
import type { ErrorCode, PlainError } from '#shared/errors';
import { tell } from '../../lib/api';
import { Notice } from '../../ui/Notice';

const TITLES: Partial<Record<ErrorCode, string>> = {
  'pack-missing': 'The film pack is not there',
  'pack-unreadable': 'The film pack cannot be read',
  'pack-damaged': 'The film pack is damaged',
  'pack-too-new': 'The film pack is newer than this app',
  storage: 'What Footlight keeps cannot be opened',
};

/** What a viewer sees instead of the film when it cannot be opened. */
export function PackTrouble({
  error,
  children,
}: {
  error: PlainError;
  /** What can be done instead. */
  children?: ReactNode;
}): ReactElement {
  return (
    <Notice
      title={TITLES[error.code] ?? 'The film could not be opened'}
      message={error.message}
      where={error.where}
      remedy={error.remedy}
      action={{
        label: 'Try again',
        run: () => {
          tell('reopenPack');
        },
      }}
    >
      {children}
    </Notice>
  );
}
