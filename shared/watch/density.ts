/** How often pop-ups come. */
export const DENSITIES = ['off', 'few', 'normal', 'many'] as const;
export type Density = (typeof DENSITIES)[number];

export interface Spacing {
  /** Least seconds from the start of one pop-up to the start of the next. */
  gap: number;
  /** Most pop-ups that start within any ten minutes. */
  perTenMinutes: number;
}

/** The window over which pop-ups are counted, in seconds. */
export const TEN_MINUTES = 600;

/** At most this many pop-ups are on screen at once, whatever the density. */
export const MOST_AT_ONCE = 2;

export const SPACING: Readonly<Record<Exclude<Density, 'off'>, Spacing>> = {
  few: { gap: 90, perTenMinutes: 4 },
  normal: { gap: 25, perTenMinutes: 9 },
  many: { gap: 8, perTenMinutes: 24 },
};
