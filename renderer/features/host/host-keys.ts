import { useMemo } from 'react';
import type { HostState } from '#shared/host/views';
import { tell } from '../../lib/api';
import type { KeyActions } from '../../lib/keys';

/** The keys of a host, and of a clicker: only while the presenter's view is open and an evening runs. */
export function useHostKeys(host: HostState | null, isOpen: boolean): KeyActions {
  const isBlank = host?.isBlank ?? false;
  const runs = isOpen && host !== null && host.begun !== null;
  return useMemo(() => {
    if (!runs) return {};
    return {
      hostNext: () => {
        tell('hostNext');
      },
      hostClear: () => {
        tell('hostClear');
      },
      hostBlank: () => {
        tell('hostBlank', { on: !isBlank });
      },
    };
  }, [runs, isBlank]);
}
