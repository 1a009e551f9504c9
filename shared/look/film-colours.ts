import type { Palette } from '#shared/shelf/views';
import { asHex, inOklch, leastContrast, legible, TEXT_CONTRAST } from './legible';

/** How much light there is: evening, afternoon, or a dark room with a film on. `renderer/styles/tokens.css` has them. */
export const LIGHTS_OF_PAGE = ['dusk', 'day', 'dim'] as const;
export type LightOfPage = (typeof LIGHTS_OF_PAGE)[number];

/** What a film's colours have to go with, written `#rrggbb`. */
export interface Surroundings {
  light: LightOfPage;
  /** Everything that text may lie on. */
  grounds: readonly string[];
  /** Everything that is written on the sky. */
  texts: readonly string[];
}

/** The names of what a film colours, which are those of the custom properties in `tokens.css`. */
export const FILM_COLOURS = [
  'accent',
  'accent-fill',
  'on-accent-fill',
  'lamp',
  'rose',
  'sky-high',
  'sky',
  'sky-low',
  'hill-far',
  'hill-near',
  'glow',
  'mark',
] as const;
export type FilmColours = Record<(typeof FILM_COLOURS)[number], string>;

/**
 * The colours of a film's window, from the palette of its pack: as near to that as can be read. Whatever is written in
 * them reaches WCAG AA on every ground, and so does whatever is written on them.
 */
export function filmColours(
  palette: Palette,
  { light, grounds, texts }: Surroundings,
): FilmColours {
  const shown = light === 'dim' ? dimmed(palette) : palette;
  const written = (colour: string): string => legible(colour, grounds, TEXT_CONTRAST);
  const behind = (colour: string, lightness: number): string =>
    legible(atLightness(colour, lightness, MOST_CHROMA[light]), texts, TEXT_CONTRAST);
  const { high, sky, low, far, near, mark } = SCENE[light];
  const accent = written(shown.accent);
  // In the dark what is written with can be written on with the ground; on paper a button may be as bright as it is.
  const onFill =
    light === 'day' ? clearest([...texts, ...grounds], shown.accent) : clearest(grounds, accent);
  const fill = light === 'day' ? shown.accent : accent;
  return {
    accent,
    'accent-fill': legible(fill, [onFill], TEXT_CONTRAST),
    'on-accent-fill': onFill,
    lamp: written(shown.lamp),
    rose: written(shown.rose),
    'sky-high': behind(shown.ink, high),
    sky: behind(shown.dusk, sky),
    'sky-low': behind(shown.dusk, low),
    'hill-far': behind(shown.dusk, far),
    'hill-near': behind(shown.ink, near),
    glow: shown.lamp,
    mark: legible(atLightness(shown.accent, mark, MARK_CHROMA), texts, TEXT_CONTRAST),
  };
}

function clearest(colours: readonly string[], on: string): string {
  return colours.reduce((best, each) =>
    leastContrast(each, [on]) > leastContrast(best, [on]) ? each : best,
  );
}

/**
 * How light the parts of the drawn scene are, from the top of the sky down to the nearest hill, and what marks a word
 * that was found.
 */
const SCENE: Readonly<
  Record<LightOfPage, Record<'high' | 'sky' | 'low' | 'far' | 'near' | 'mark', number>>
> = {
  dusk: { high: 0.17, sky: 0.26, low: 0.38, far: 0.28, near: 0.22, mark: 0.4 },
  day: { high: 0.955, sky: 0.93, low: 0.9, far: 0.87, near: 0.84, mark: 0.91 },
  dim: { high: 0.12, sky: 0.15, low: 0.18, far: 0.15, near: 0.13, mark: 0.27 },
};

/** In daylight and in the dark a scene has less colour than at dusk. */
const MOST_CHROMA: Readonly<Record<LightOfPage, number>> = { dusk: 0.095, day: 0.045, dim: 0.02 };

/** What marks a word is a stroke of colour. */
const MARK_CHROMA = 0.09;

function atLightness(colour: string, l: number, mostChroma: number): string {
  const given = inOklch(colour);
  return asHex({ ...given, l, c: Math.min(given.c, mostChroma) });
}

/** Nothing brighter than the film beside it, and less colour. */
function dimmed(palette: Palette): Palette {
  const dim = (colour: string): string => {
    const given = inOklch(colour);
    return asHex({ ...given, l: Math.min(given.l, 0.69), c: given.c * 0.62 });
  };
  return {
    ink: dim(palette.ink),
    dusk: dim(palette.dusk),
    rose: dim(palette.rose),
    lamp: dim(palette.lamp),
    accent: dim(palette.accent),
  };
}
