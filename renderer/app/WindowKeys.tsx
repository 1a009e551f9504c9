import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { KeySheet } from '../features/key-sheet/KeySheet';
import { tell } from '../lib/api';
import { useKeys, type KeyActions } from '../lib/keys';

/** What keys do that is the same in every view. */
const ALWAYS: KeyActions = {
  curtain: () => {
    tell('toggleCurtain');
  },
  popUps: () => {
    tell('togglePopUps');
  },
};

interface WindowKeysProps {
  actions: KeyActions;
  /** How often the search was called for from outside the window. */
  searchCalls: number;
}

/** The keys of the window, the sheet that shows them, and the way in for a key that was pressed in another program. */
export function WindowKeys({ actions, searchCalls }: WindowKeysProps): ReactElement | null {
  /** The call that the sheet was opened after: the next one puts it away, for behind it nothing can take the focus. */
  const [sheetOpenedAt, openSheetAt] = useState<number>();
  const { search, settings } = actions;
  const answered = useRef(searchCalls);
  useEffect(() => {
    if (answered.current === searchCalls) return;
    answered.current = searchCalls;
    search?.();
  }, [searchCalls, search]);
  useKeys(
    useMemo(
      () => ({
        ...actions,
        ...ALWAYS,
        keySheet: () => {
          openSheetAt(searchCalls);
        },
      }),
      [actions, searchCalls],
    ),
  );
  if (sheetOpenedAt !== searchCalls) return null;
  return (
    <KeySheet
      onClose={() => {
        openSheetAt(undefined);
      }}
      onChange={() => {
        settings?.();
      }}
    />
  );
}
