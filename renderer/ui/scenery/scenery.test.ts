import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { HOUSE_SCENERY, SCENERIES, type Scenery } from '#shared/pack/scenery';
import { Lamp } from './Lamp';
import { Place } from './Place';

/** An element of a drawing: its name and what it says. */
interface Drawn {
  name: string;
  says: Readonly<Record<string, string>>;
}

const HALO = 'url(#halo)';

function drawn(scenery: Scenery): Drawn[] {
  const drawing =
    scenery === HOUSE_SCENERY
      ? createElement(Lamp, { halo: HALO })
      : createElement(Place, { scenery, halo: HALO });
  return [
    ...renderToStaticMarkup(drawing).matchAll(/<([a-z]+)((?: [a-zA-Z-]+="[^"]*")*)\/?>/g),
  ].map(([, name = '', said = '']) => ({
    name,
    says: Object.fromEntries(
      [...said.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        value,
      ]),
    ),
  }));
}

const CLASSES =
  /^drawn-(?:sky|far|near|ground|front|pane|deep|pale|lit|accent|rose|halo|beam|edge|far-line|near-line|front-line|wire|cross|star|neon|dots)(?: drawn-red)?$/;

/** What is bright, or by day dark, so that no words may lie on it. */
const STRONG = /^drawn-(?:pane|deep|pale|lit|accent|rose|halo|wire|neon|dots)/;

/** Where the lines of an element begin, and the middle of a circle. */
function beginnings({ d, cx, cy }: Drawn['says']): (readonly [number, number])[] {
  if (cx !== undefined && cy !== undefined) return [[Number(cx), Number(cy)]];
  return [...(d ?? '').matchAll(/M\s*(-?[\d.]+)[ ,]+(-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
}

describe.each(SCENERIES)('the drawing of %s', (scenery) => {
  const elements = drawn(scenery);

  test('is light: few elements, none that blurs or moves', () => {
    expect(elements.length).toBeGreaterThan(5);
    expect(elements.length).toBeLessThan(60);
    for (const { name } of elements) expect(['g', 'path', 'circle', 'ellipse']).toContain(name);
    expect(JSON.stringify(elements).length).toBeLessThan(16_000);
  });

  test('has its colours from the style sheet alone', () => {
    for (const { name, says } of elements) {
      if (name !== 'g') expect(says['class'], JSON.stringify(says)).toMatch(CLASSES);
      if (says['fill'] !== undefined) expect(says['fill']).toBe(HALO);
      for (const key of ['style', 'stroke', 'filter', 'id']) expect(says).not.toHaveProperty(key);
    }
  });

  test('keeps what is bright or dark from where words are; only small lights stand low down', () => {
    for (const { says } of elements) {
      if (!STRONG.test(says['class'] ?? '')) continue;
      const isSmall = Number(says['stroke-width']) <= 4;
      for (const [x, y] of beginnings(says))
        expect(
          (x >= 880 && y >= 420) || (isSmall && y >= 850),
          `${JSON.stringify(says)} at ${String(x)} ${String(y)}`,
        ).toBe(true);
    }
  });
});

test('no two names have the same drawing', () => {
  const drawings = SCENERIES.map((scenery) => JSON.stringify(drawn(scenery)));
  expect(new Set(drawings).size).toBe(SCENERIES.length);
});
