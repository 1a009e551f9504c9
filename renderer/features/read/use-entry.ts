import { useCallback, useEffect, useMemo, useState } from 'react';
import type { EntryView } from '#shared/watch/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';

export interface Reading {
  entry: EntryView | undefined;
  /** What went wrong, in words. */
  trouble: string | undefined;
  open: (id: string) => void;
}

/** The entry that is being read. It is asked for anew when the viewer may know more, or less. */
export function useEntry(viewing: ViewingState): Reading {
  const [id, open] = useState<string>();
  const [entry, setEntry] = useState<EntryView>();
  const [trouble, setTrouble] = useState<string>();
  const { frontier, audience } = viewing;

  const load = useCallback((wanted: string): (() => void) => {
    let overtaken = false;
    ask('openEntry', { id: wanted }).then(
      (answer) => {
        if (overtaken) return;
        setEntry(answer);
        setTrouble(undefined);
      },
      (error: unknown) => {
        if (overtaken) return;
        setEntry(undefined);
        setTrouble(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      overtaken = true;
    };
  }, []);

  useEffect(() => (id === undefined ? undefined : load(id)), [id, frontier, audience, load]);
  return useMemo(() => ({ entry, trouble, open }), [entry, trouble]);
}
