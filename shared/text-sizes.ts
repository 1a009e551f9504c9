/** Base type sizes that a viewer may choose, in CSS pixels. */
export const TEXT_SIZES = [12, 14, 16, 18, 20, 24, 28, 32] as const;
