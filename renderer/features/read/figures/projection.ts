import type { PackMap } from '#shared/pack/map';

/** A flat picture of an area: small enough that a degree of longitude is as long everywhere in it. */
export interface Projection {
  width: number;
  height: number;
  /** Picture coordinates of a point in degrees. */
  place: (lat: number, lon: number) => { x: number; y: number };
}

/** @param width of the picture; its height follows from the area */
export function projectionOf(
  { north, south, west, east }: PackMap['area'],
  width: number,
): Projection {
  const narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * narrowing);
  return {
    width,
    height: (north - south) * scale,
    place: (lat, lon) => ({ x: (lon - west) * narrowing * scale, y: (north - lat) * scale }),
  };
}
