import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CORNERS,
  following,
  LIGHTS,
  NARROWEST,
  placeAtSide,
  placeInCorner,
  SIDES,
  type Rectangle,
} from './place';

const pixels = fc.integer({ min: -8000, max: 8000 });
const anyArea: fc.Arbitrary<Rectangle> = fc.record({
  x: pixels,
  y: pixels,
  width: fc.integer({ min: 1, max: 8000 }),
  height: fc.integer({ min: 1, max: 8000 }),
});
const anySize = fc.record({
  width: fc.double({ min: 0, max: 10_000, noNaN: true }),
  height: fc.double({ min: 0, max: 10_000, noNaN: true }),
});

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

describe('notes in a corner', () => {
  it('stand whole on the display, in whole pixels, on any display and at any size', () => {
    fc.assert(
      fc.property(anyArea, anySize, fc.constantFrom(...CORNERS), (area, size, corner) => {
        const place = placeInCorner(area, size, corner);
        expect(isInside(place, area)).toBe(true);
        expect(Object.values(place).every(Number.isInteger)).toBe(true);
        expect(Math.min(place.width, place.height)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 5_000 },
    );
  });

  it('have the size that they asked for where there is room, and stand off the edges', () => {
    const area = { x: 1920, y: 30, width: 1920, height: 1050 };
    const size = { width: 400.2, height: 180 };
    expect(CORNERS.map((corner) => placeInCorner(area, size, corner))).toEqual([
      { x: 1944, y: 54, width: 401, height: 180 },
      { x: 1920 + 1920 - 401 - 24, y: 54, width: 401, height: 180 },
      { x: 1920 + 1920 - 401 - 24, y: 30 + 1050 - 180 - 24, width: 401, height: 180 },
      { x: 1944, y: 30 + 1050 - 180 - 24, width: 401, height: 180 },
    ]);
  });

  it('go once round with one key', () => {
    const round = CORNERS.map((corner) => following(CORNERS, corner));
    expect(new Set(round)).toEqual(new Set(CORNERS));
    expect(following(LIGHTS, 30)).toBe(100);
  });
});

describe('the companion', () => {
  it('stands at its side over the whole height, never wider than the display', () => {
    fc.assert(
      fc.property(
        anyArea,
        fc.constantFrom(...SIDES),
        fc.constantFrom(14, 16, 20, 24, 32),
        (area, side, textSize) => {
          const place = placeAtSide(area, side, textSize);
          expect(isInside(place, area)).toBe(true);
          expect(place.height).toBe(area.height);
          expect(place.width).toBeGreaterThanOrEqual(Math.min(NARROWEST, area.width));
          if (side === 'left') expect(place.x).toBe(area.x);
          else expect(place.x + place.width).toBe(area.x + area.width);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is wider for larger text, up to half of the display', () => {
    const area = { x: 0, y: 0, width: 1600, height: 900 };
    const widths = [16, 24, 32].map((size) => placeAtSide(area, 'right', size).width);
    expect(widths).toEqual([420, 630, 800]);
  });
});
