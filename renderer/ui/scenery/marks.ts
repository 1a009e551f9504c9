/** Where a mark stands in the picture. */
export type Spot = readonly [x: number, y: number];

/** Round dots as one path, to be stroked: as wide as the stroke. */
export function dots(spots: readonly Spot[]): string {
  return spots.map(([x, y]) => `M${String(x)} ${String(y)}h0`).join('');
}

/** Equal upright boxes as one path; each spot is an upper left corner. */
export function boxes(spots: readonly Spot[], width: number, height: number): string {
  const [w, h] = [String(width), String(height)];
  return spots.map(([x, y]) => `M${String(x)} ${String(y)}h${w}v${h}h-${w}z`).join('');
}

/** A row of spots at equal distances, from `first` on. */
export function row(first: Spot, count: number, step: Spot): Spot[] {
  return Array.from({ length: count }, (_, index) => [
    first[0] + index * step[0],
    first[1] + index * step[1],
  ]);
}

/** Spots strewn over an area by a fixed rule, the same at each drawing. */
export function strewn(count: number, [left, top]: Spot, [right, bottom]: Spot): Spot[] {
  return Array.from({ length: count }, (_, index) => [
    Math.round(left + ((index * 0.6180339887 + 0.11) % 1) * (right - left)),
    Math.round(top + ((index * 0.7548776662 + 0.37) % 1) * (bottom - top)),
  ]);
}
