import { useCallback, useMemo, useSyncExternalStore } from 'react';

const PLAIN = [
  'watch',
  'shelf',
  'search',
  'library',
  'held-back',
  'notes',
  'viewings',
  'after',
  'author',
  'author-film',
  'host',
  'programme',
  'settings',
  'about',
  'primitives',
] as const;
type PlainView = (typeof PLAIN)[number];

/** Where in the app a viewer is. Each place has an address, so that back, forward and links lead to it. */
export type Route =
  | { view: Exclude<PlainView, 'notes' | 'author'> }
  | { view: 'notes' | 'author'; id?: string }
  | { view: 'entry'; id: string }
  | { view: 'read'; id: string; chapter?: string };
export type ViewName = Route['view'];

const ID = /^[a-z0-9-]{1,80}$/;

/** The part of the window's address after `#`: `/entry/her-face-on-a-wall`, `/read/the-music/read-the-music-pier`. */
export function addressOf(route: Route): string {
  if (route.view === 'entry') return `#/entry/${route.id}`;
  if ((route.view === 'notes' || route.view === 'author') && route.id !== undefined)
    return `#/${route.view}/${route.id}`;
  if (route.view === 'read')
    return `#/read/${route.id}${route.chapter === undefined ? '' : `/${route.chapter}`}`;
  return `#/${route.view}`;
}

/** The place that an address names; whatever is no address of ours leads to the film. */
export function routeAt(address: string): Route {
  const [, view = '', id, chapter, ...rest] = address.split('/');
  const known = [id, chapter].every((part) => part === undefined || ID.test(part));
  if (known && rest.length === 0) {
    const isOne = view === 'entry' || view === 'notes' || view === 'author';
    if (isOne && id !== undefined && chapter === undefined) return { view, id };
    if (view === 'read' && id !== undefined)
      return chapter === undefined ? { view, id } : { view, id, chapter };
    if (view === 'primitives' && import.meta.env.MODE !== 'developer') return { view: 'watch' };
    if (id === undefined && (PLAIN as readonly string[]).includes(view)) return { view } as Route;
  }
  return { view: 'watch' };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}

export interface Router {
  route: Route;
  /** Goes to a place; the one before is a step back. */
  go: (route: Route) => void;
  /** Goes to a place instead of the one where the viewer is. */
  goInstead: (route: Route) => void;
  back: () => void;
  forward: () => void;
}

/** The window's place, kept in its address: the history of a browser is a history that is done already. */
export function useRouter(): Router {
  const address = useSyncExternalStore(subscribe, () => window.location.hash);
  const route = useMemo(() => routeAt(address), [address]);
  const go = useCallback((next: Route) => {
    const wanted = addressOf(next);
    if (window.location.hash !== wanted) window.location.hash = wanted;
  }, []);
  return useMemo(
    () => ({
      route,
      go,
      goInstead: (next: Route) => {
        window.location.replace(addressOf(next));
      },
      back: () => {
        window.history.back();
      },
      forward: () => {
        window.history.forward();
      },
    }),
    [route, go],
  );
}
