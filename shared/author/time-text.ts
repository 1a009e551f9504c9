import { formatFilmTime } from '../film-time';

/** A moment as an author writes it in the sources, nothing lost down to the millisecond: `0:05:05`, `0:05:05.25`. */
export function timeText(seconds: number): string {
  const milliseconds = Math.round(Math.max(0, seconds) * 1000);
  const fraction = milliseconds % 1000;
  const whole = formatFilmTime((milliseconds - fraction) / 1000);
  return fraction === 0
    ? whole
    : `${whole}.${String(fraction).padStart(3, '0').replace(/0+$/, '')}`;
}

/** The second that has begun: what a key stamps. */
export function wholeSecond(seconds: number): number {
  return Math.floor(seconds);
}
