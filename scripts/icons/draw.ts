import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { CHECKOUT } from '../runtime/checkout';

const FOLDER = join(CHECKOUT, 'resources', 'icons');

/** Widths in pixels that systems ask for. */
export const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
export type IconSize = (typeof ICON_SIZES)[number];

/** Up to here the plainer drawing is the clearer one. */
const SMALL = 32;

export function pathOfIcon(size: IconSize): string {
  return join(FOLDER, `${String(size)}x${String(size)}.png`);
}

/** The mark of the app as a PNG. */
export function drawIcon(size: IconSize): Buffer {
  const drawing = size <= SMALL ? 'icon-small.svg' : 'icon.svg';
  const image = new Resvg(readFileSync(join(FOLDER, drawing), 'utf8'), {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
  });
  return image.render().asPng();
}
