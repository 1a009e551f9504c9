import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { CommandWord } from '../features/commands/CommandWord';
import { useCommandRun } from '../features/commands/use-command-run';
import { KeySheet } from '../features/key-sheet/KeySheet';
import { tell } from '../lib/api';
import { useKeys, type KeyActions } from '../lib/keys';
import { Commands, type CommandsProps } from './Commands';

/** What keys do that is the same in every view. */
const ALWAYS: KeyActions = {
  curtain: () => {
    tell('toggleCurtain');
  },
  popUps: () => {
    tell('togglePopUps');
  },
};

/** What lies over the window. */
interface Sheet {
  what: 'keys' | 'commands';
  /** The call of the search that it was opened after: the next one puts it away, for behind it nothing can take the focus. */
  after: number;
}

/** The keys of the window, what shows and finds them, and the way in for calls from outside the window. */
export function WindowKeys(props: CommandsProps): ReactElement {
  const { actions, state, router } = props;
  const { go } = router;
  const { searchCalls, commandCalls, aboutCalls } = state;
  const [sheet, setSheet] = useState<Sheet>();
  const { run, word, hush } = useCommandRun();
  const { search, settings } = actions;
  const open = useCallback(
    (what: Sheet['what']) => {
      setSheet({ what, after: searchCalls });
    },
    [searchCalls],
  );
  // One that has taken the place of another must not be put away by the end of that.
  const close = (what: Sheet['what']): void => {
    setSheet((now) => (now?.what === what ? undefined : now));
  };
  useCalls(searchCalls, search);
  useCalls(
    commandCalls,
    useCallback(() => {
      open('commands');
    }, [open]),
  );
  useCalls(
    aboutCalls,
    useCallback(() => {
      setSheet(undefined);
      go({ view: 'about' });
    }, [go]),
  );
  const all = useMemo(
    () => ({
      ...actions,
      ...ALWAYS,
      keySheet: () => {
        open('keys');
      },
      commands: () => {
        open('commands');
      },
    }),
    [actions, open],
  );
  useKeys(all);
  const shown = sheet?.after === searchCalls ? sheet.what : undefined;
  return (
    <>
      {shown === 'keys' && (
        <KeySheet
          onClose={() => {
            close('keys');
          }}
          onChange={() => {
            settings?.();
          }}
        />
      )}
      {shown === 'commands' && (
        <Commands
          {...props}
          actions={all}
          onClose={() => {
            close('commands');
          }}
          onRun={run}
        />
      )}
      <CommandWord word={word} onDone={hush} />
    </>
  );
}

/** Answers each call from outside once: those that were there before the window are answered already. */
function useCalls(calls: number, answer: (() => void) | undefined): void {
  const answered = useRef(calls);
  useEffect(() => {
    if (answered.current === calls) return;
    answered.current = calls;
    answer?.();
  }, [calls, answer]);
}
