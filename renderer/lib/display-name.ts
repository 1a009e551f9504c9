import type { DisplayView } from '#shared/float/views';
import type { Say } from '#shared/language/say';

/** What a display is called: by the system, or by its number. */
export function displayName(
  { label, number }: Pick<DisplayView, 'label' | 'number'>,
  say: Say,
): string {
  return label === '' ? say('app.display', { number: String(number) }) : label;
}
