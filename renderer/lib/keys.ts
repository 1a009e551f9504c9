import { useLayoutEffect } from 'react';

/** Every key of the main window, for the handler and for the list that a viewer can read. */
export const KEYS = [
  { id: 'search', keys: 'Ctrl+K', label: 'Search' },
  { id: 'playPause', keys: 'Space', label: 'Play or pause' },
  { id: 'back', keys: 'ArrowLeft', label: 'Back 10 seconds' },
  { id: 'forward', keys: 'ArrowRight', label: 'Forward 10 seconds' },
  { id: 'nudgeBackTenth', keys: ',', label: 'The film is 0.1 s behind' },
  { id: 'nudgeOnTenth', keys: '.', label: 'The film is 0.1 s ahead' },
  { id: 'nudgeBackSecond', keys: '[', label: 'The film is 1 s behind' },
  { id: 'nudgeOnSecond', keys: ']', label: 'The film is 1 s ahead' },
  { id: 'nudgeBackFive', keys: '{', label: 'The film is 5 s behind' },
  { id: 'nudgeOnFive', keys: '}', label: 'The film is 5 s ahead' },
  { id: 'tapNext', keys: 'L', label: 'The next landmark is on screen now' },
  { id: 'undoStep', keys: 'U', label: 'Take the last correction of the clock back' },
  { id: 'goToMoment', keys: 'G', label: 'Go to the moment of the open entry' },
  { id: 'previousPage', keys: 'P', label: 'The entry or chapter before' },
  { id: 'nextPage', keys: 'N', label: 'The entry or chapter after' },
  { id: 'pageBack', keys: 'Alt+ArrowLeft', label: 'Back to where you were' },
  { id: 'pageForward', keys: 'Alt+ArrowRight', label: 'Forward again' },
  { id: 'print', keys: 'Ctrl+P', label: 'Print what is open' },
  { id: 'watch', keys: 'W', label: 'The film' },
  { id: 'library', keys: 'R', label: 'Everything to read' },
  { id: 'heldBack', keys: 'H', label: 'Held back' },
  { id: 'viewings', keys: 'V', label: 'Your viewings of the film' },
  { id: 'afterFilm', keys: 'E', label: 'After the film' },
  { id: 'host', keys: 'T', label: 'Host an evening' },
  { id: 'hostNext', keys: 'PageDown', label: 'Host: show what waits, take it away, go on' },
  { id: 'hostClear', keys: 'PageUp', label: 'Host: take away what is up' },
  { id: 'hostBlank', keys: 'X', label: 'Host: blank the audience’s screen' },
  { id: 'settings', keys: 'S', label: 'Settings and keys' },
  { id: 'close', keys: 'Escape', label: 'Close what is open' },
] as const;
export type KeyId = (typeof KEYS)[number]['id'];

/** What the pressed key is called in the table; with Alt, or with Ctrl or, on a Mac, Command. */
function nameOf(event: KeyboardEvent): string {
  const key =
    event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  if (event.altKey) return `Alt+${key}`;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input[type="text"], textarea, select');
}

/** Keys that a focused control needs for itself. */
function isTakenBy(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (name === 'Space') return target.matches('button, input, summary, [role="option"]');
  if (name.startsWith('Arrow')) return target.matches('[role="slider"], input[type="radio"]');
  return false;
}

/** Calls the action of a key pressed anywhere in the window, unless something is being typed. */
export function useKeys(actions: Partial<Record<KeyId, () => void>>): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const name = nameOf(event);
      const known = KEYS.find(({ keys }) => keys === name);
      const action = known && actions[known.id];
      if (!action) return;
      const always = known.id === 'search' || known.id === 'close';
      if (!always && (isTyping(event.target) || isTakenBy(event.target, name))) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [actions]);
}
