import { useEffect } from 'react';
import { tell } from '../lib/api';

/**
 * While the system's print dialogue stands, this window draws nothing: what comes due then would be gone before
 * anybody saw it. Main holds it back instead.
 */
export function useCoveredWhilePrinting(): void {
  useEffect(() => {
    const cover = (): void => {
      tell('setCovered', { covered: true });
    };
    const uncover = (): void => {
      tell('setCovered', { covered: false });
    };
    window.addEventListener('beforeprint', cover);
    window.addEventListener('afterprint', uncover);
    return () => {
      window.removeEventListener('beforeprint', cover);
      window.removeEventListener('afterprint', uncover);
    };
  }, []);
}
