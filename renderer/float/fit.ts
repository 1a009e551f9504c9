import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { tell } from '../lib/api';

/**
 * Tells main how much room the page needs, each time that it has drawn a state: the window is as small as what is in
 * it, and shows only what is drawn.
 * @returns for the element that is to fit
 */
export function useFit(revision: number | undefined): (element: HTMLElement | null) => void {
  const element = useRef<HTMLElement>(null);
  const measure = useCallback(() => {
    if (!element.current || revision === undefined) return;
    const { width, height } = element.current.getBoundingClientRect();
    // Of nothing main needs no measure: it hides the window by itself.
    if (height > 0) tell('fitFloat', { revision, width, height });
  }, [revision]);
  // Laying out now, not with the next frame: a window that is hidden has none.
  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [measure]);
  return useCallback((given: HTMLElement | null) => {
    element.current = given;
  }, []);
}
