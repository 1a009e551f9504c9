import { useEffect, type ReactElement } from 'react';
import type { HostState } from '#shared/host/views';
import type { FilmState } from '#shared/ipc/state';
import type { ViewingState } from '#shared/watch/viewing-state';
import { tell } from '../../lib/api';
import { NotYet } from '../../ui/NotYet';
import { Presenter } from './Presenter';
import { Prepare } from './Prepare';
import './HostView.css';

export interface HostViewProps {
  film: FilmState;
  viewing: ViewingState;
  host: HostState | null;
  onOpen: (id: string) => void;
  onProgramme: () => void;
}

/** Where a host prepares an evening, and leads it. */
export function HostView(props: HostViewProps): ReactElement {
  const { host } = props;
  const isReady = host !== null;
  useEffect(() => {
    if (!isReady) tell('openHost');
  }, [isReady]);
  if (!host) return <NotYet trouble={undefined} />;
  return host.begun === null ? (
    <Prepare {...props} host={host} />
  ) : (
    <Presenter {...props} host={host} />
  );
}
