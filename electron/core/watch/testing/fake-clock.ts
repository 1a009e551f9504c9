import type { MonotonicClock } from '#core/monotonic-clock';

interface Timer {
  due: number;
  call: () => void;
}

/** Time that stands still until a test moves it. */
export class FakeClock implements MonotonicClock {
  private timers: Timer[] = [];

  constructor(private time = 0) {}

  /** How many timers are waiting. */
  get waiting(): number {
    return this.timers.length;
  }

  now(): number {
    return this.time;
  }

  after(milliseconds: number, call: () => void): () => void {
    const timer = { due: this.time + milliseconds, call };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Lets time go by; each timer fires at its own instant, the earliest first. */
  advance(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (let next = this.take(end); next; next = this.take(end)) {
      this.time = Math.max(this.time, next.due);
      next.call();
    }
    this.time = end;
  }

  /** Lets time go by while the computer sleeps: what came due meanwhile fires late, at the end. */
  sleep(milliseconds: number): void {
    this.time += milliseconds;
    this.advance(0);
  }

  /** Takes out the first timer that is due by `end`; among equals the one set first. */
  private take(end: number): Timer | undefined {
    const due = this.timers.filter((timer) => timer.due <= end);
    const next = due.sort((a, b) => a.due - b.due)[0];
    this.timers = this.timers.filter((timer) => timer !== next);
    return next;
  }
}
