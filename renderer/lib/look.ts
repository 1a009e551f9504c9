import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import {
  FILM_COLOURS,
  filmColours,
  type LightOfPage,
  type Surroundings,
} from '#shared/look/film-colours';
import type { AppState } from '#shared/ipc/state';
import type { Settings } from '#shared/settings';
import type { Palette } from '#shared/shelf/views';

/** What text may lie on, and what is written on the sky, by the names of `styles/tokens.css`. */
const GROUNDS = ['ground-deep', 'ground', 'panel', 'panel-raised'] as const;
const TEXTS = ['text', 'text-soft'] as const;

/** Gives the page the viewer's size of text and light and the film's colours, before anything in it is measured. */
export function useLook(settings: Settings | undefined, palette: Palette | undefined): void {
  const size = settings?.textSize;
  const isDay = useSyncExternalStore(onScheme, isLight);
  const light: LightOfPage = settings?.dim === true ? 'dim' : isDay ? 'day' : 'dusk';
  useLayoutEffect(() => {
    if (size === undefined) return;
    const { style, dataset } = document.documentElement;
    style.fontSize = `${String(size)}px`;
    dataset['light'] = light;
    settle(surroundings(light));
  }, [size, light]);
  useLayoutEffect(() => {
    if (palette) wear(filmColours(palette, surroundings(light)));
  }, [palette, light]);
}

/**
 * Another film's colours, as custom properties for whatever shows it beside the one that is open: by the names, and as
 * legible, as those of the page.
 */
export function useColoursOf(palette: Palette): Readonly<Record<string, string>> {
  const around = useSyncExternalStore(onSettled, () => settled);
  return useMemo(() => {
    if (!around) return {};
    const colours = filmColours(palette, around);
    return Object.fromEntries(FILM_COLOURS.map((name) => [`--${name}`, colours[name]]));
  }, [palette, around]);
}

/** The colours of the film that is open. */
export function paletteOf(state: AppState | undefined): Palette | undefined {
  return state?.film.status === 'ready' ? state.film.film.palette : undefined;
}

const lightScheme = window.matchMedia('(prefers-color-scheme: light)');

function isLight(): boolean {
  return lightScheme.matches;
}

function onScheme(onChange: () => void): () => void {
  lightScheme.addEventListener('change', onChange);
  return () => {
    lightScheme.removeEventListener('change', onChange);
  };
}

function surroundings(light: LightOfPage): Surroundings {
  const style = getComputedStyle(document.documentElement);
  const valueOf = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return { light, grounds: GROUNDS.map(valueOf), texts: TEXTS.map(valueOf) };
}

/** What the page's light has settled on; whoever shows other films' colours is told. */
let settled: Surroundings | undefined;
const listeners = new Set<() => void>();

function settle(around: Surroundings): void {
  settled = around;
  for (const listener of listeners) listener();
}

function onSettled(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** A sheet of its own: paper has other colours, which a style of the element itself would overrule. */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

function wear(colours: ReturnType<typeof filmColours>): void {
  const lines = FILM_COLOURS.map((name) => `--${name}: ${colours[name]};`);
  // As strong as the rule for a dim light.
  sheet.replaceSync(`@media screen { :root:root { ${lines.join(' ')} } }`);
}
