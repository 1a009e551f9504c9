import { useCallback, useEffect, useRef, useState } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import type { ViewingState } from '#shared/watch/viewing-state';
import { filmTimeNow } from '../lib/film-clock';

interface CameFrom {
  /** Where the film was before the viewer went to a moment; null where nobody did. */
  moment: FilmSeconds | null;
  /** To be called before it is gone there. */
  note: () => void;
  forget: () => void;
}

/** Where a viewer came from who went to the moment of an entry. */
export function useCameFrom(viewing: ViewingState): CameFrom {
  const [moment, setMoment] = useState<FilmSeconds | null>(null);
  const latest = useRef(viewing);
  useEffect(() => {
    latest.current = viewing;
  }, [viewing]);
  const note = useCallback(() => {
    const { anchor, timeline } = latest.current;
    setMoment(filmTimeNow(anchor, timeline.runtime));
  }, []);
  const forget = useCallback(() => {
    setMoment(null);
  }, []);
  return { moment, note, forget };
}
