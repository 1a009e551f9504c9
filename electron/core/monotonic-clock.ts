/** Time that never jumps, and a way to be called later. The one door through which the core sees time. */
export interface MonotonicClock {
  /** Milliseconds since some fixed instant. */
  now(): number;
  /** Calls once after `milliseconds`; the answer cancels. */
  after(milliseconds: number, call: () => void): () => void;
}

/** Node's timers hold no more than this (about 24 days); a longer wait would fire at once. */
const LONGEST_WAIT = 2 ** 31 - 1;

export const systemClock: MonotonicClock = {
  now: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, Math.min(milliseconds, LONGEST_WAIT));
    return () => {
      clearTimeout(timer);
    };
  },
};
