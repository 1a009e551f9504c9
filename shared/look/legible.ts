import {
  clampChroma,
  converter,
  formatHex,
  modeLrgb,
  modeOklch,
  modeRgb,
  parseHex,
  useMode as register,
  wcagContrast,
  wcagLuminance,
  type Oklch,
} from 'culori/fn';

register(modeRgb);
register(modeLrgb);
register(modeOklch);
const toOklch = converter('oklch');

/** Contrast that WCAG 2.2 asks of text, and of signs that are no text. */
export const TEXT_CONTRAST = 4.5;
export const SIGN_CONTRAST = 3;

/** The least contrast that a colour has with any of several others, from 1 to 21. All are written `#rrggbb`. */
export function leastContrast(colour: string, others: readonly string[]): number {
  return Math.min(...others.map((other) => wcagContrast(colour, other)));
}

/** A colour by its lightness (0 to 1), chroma and hue in OKLCH, where equal steps look equal. */
export function inOklch(colour: string): Oklch {
  const parsed = parseHex(colour);
  if (!parsed) throw new TypeError(`${colour} is no colour: it is written #rrggbb`);
  return toOklch(parsed);
}

/** The nearest colour that a screen can show, written `#rrggbb`; hue and lightness are kept, chroma gives way. */
export function asHex(colour: Oklch): string {
  return formatHex(clampChroma(colour, 'oklch'));
}

/**
 * The colour itself where it can be told from all others, else the nearest lightness at which it can: darker among light
 * ones, lighter among dark ones. Hue is kept. Where no lightness is enough, as among black and white at once, it is
 * the end of the scale.
 * @param others that it has to be told from, written `#rrggbb`
 * @param ratio of WCAG, such as `TEXT_CONTRAST`
 */
export function legible(colour: string, others: readonly string[], ratio: number): string {
  if (leastContrast(colour, others) >= ratio) return colour;
  const given = inOklch(colour);
  const end = areDark(others) ? 1 : 0;
  // Half the way again and again: `near` is not enough, `far` is, or is the end.
  let [near, far] = [given.l, end];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (near + far) / 2;
    const isEnough = leastContrast(asHex({ ...given, l: middle }), others) >= ratio;
    if (isEnough) far = middle;
    else near = middle;
  }
  return asHex({ ...given, l: far });
}

/** So many halves bring a lightness within less than a step of `#rrggbb`. */
const STEPS = 12;

/** Black and white have the same contrast with a grey of this luminance. */
const MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;

function areDark(colours: readonly string[]): boolean {
  const luminances = colours.map((colour) => wcagLuminance(colour));
  return (Math.min(...luminances) + Math.max(...luminances)) / 2 < MIDDLE;
}
