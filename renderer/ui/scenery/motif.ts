import type { ReactElement } from 'react';

export interface MotifProps {
  /** The paint of a halo, as `fill` takes it: light that fades from the middle to the rim. */
  halo: string;
}

/**
 * What stands under the sky, in a picture of 1600 by 1000 that windows crop at its top and its sides. It has no colours of
 * its own: classes of `Horizon.css` give them. Words lie over the left and over the top, so what is bright (`drawn-lit`,
 * `drawn-accent`, `drawn-rose`, halos) or dark by day (`drawn-deep`, `drawn-wire`) stays right of 880 and below 420.
 */
export type Motif = (props: MotifProps) => ReactElement;
