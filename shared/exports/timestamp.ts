/**
 * `hh:mm:ss.mmm`, the hours with as many digits as they need.
 * @param milliseconds a whole number from 0 on
 * @param point what stands before the milliseconds
 */
export function timestamp(milliseconds: number, point: '.' | ',' = '.'): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map(two).join(':')}${point}${String(milliseconds % 1000).padStart(3, '0')}`;
}
