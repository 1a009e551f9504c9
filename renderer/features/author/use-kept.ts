import { useCallback, useEffect, useRef, useState } from 'react';

/** A pause in typing after which it is kept, in milliseconds. */
const PAUSE = 300;

interface Kept<T> {
  value: T;
  type: (value: T) => void;
  /** What is typed is kept otherwise, or not wanted any more. */
  drop: () => void;
}

/**
 * What is typed into a field, kept at each pause and when the field goes.
 * @param kept as it is kept: when it changes while nothing waits, the field shows that
 */
export function useKept<T extends string | boolean>(kept: T, keep: (value: T) => void): Kept<T> {
  const [typed, setTyped] = useState<{ value: T; over: T }>();
  const waiting = useRef<{ value: T; timer: number } | undefined>(undefined);
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  const drop = useCallback(() => {
    if (waiting.current) window.clearTimeout(waiting.current.timer);
    waiting.current = undefined;
  }, []);
  const flush = useCallback(() => {
    const { current } = waiting;
    drop();
    if (current) latest.current(current.value);
  }, [drop]);
  useEffect(() => flush, [flush]);
  const type = useCallback(
    (value: T) => {
      drop();
      setTyped({ value, over: kept });
      waiting.current = { value, timer: window.setTimeout(flush, PAUSE) };
    },
    [drop, flush, kept],
  );
  // What was typed stands until what is kept has changed to something else than that.
  const stands = typed !== undefined && (typed.over === kept || sameText(typed.value, kept));
  return { value: stands ? typed.value : kept, type, drop };
}

/** A text is kept without blanks at its ends. */
function sameText(typed: string | boolean, kept: string | boolean): boolean {
  return typeof typed === 'string' && typeof kept === 'string'
    ? typed.trim().replace(/\s+/g, ' ') === kept.trim().replace(/\s+/g, ' ')
    : typed === kept;
}
