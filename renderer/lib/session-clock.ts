import { useEffect, useState } from 'react';
import { mainNow } from './film-clock';

export interface SessionTime {
  /** Seconds since the session began; null before. */
  elapsed: number | null;
  /** The hour, as a clock on the wall has it. */
  wall: Date;
}

function readClocks(since: number | null): SessionTime {
  const elapsed = since === null ? null : Math.max(0, Math.floor((mainNow() - since) / 1000));
  return { elapsed, wall: new Date() };
}

/**
 * A clock for a session, drawn anew every second.
 * @param since monotonic milliseconds of the main process
 */
export function useSessionTime(since: number | null): SessionTime {
  const [tick, setTick] = useState(() => ({ since, time: readClocks(since) }));
  useEffect(() => {
    const timer = window.setInterval(() => {
      setTick({ since, time: readClocks(since) });
    }, 1000);
    return () => {
      window.clearInterval(timer);
    };
  }, [since]);
  // Another beginning is not known to the last tick.
  return tick.since === since ? tick.time : { ...tick.time, elapsed: since === null ? null : 0 };
}
