import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Palette } from '#shared/shelf/views';
import {
  FILM_COLOURS,
  filmColours,
  LIGHTS_OF_PAGE,
  type LightOfPage,
} from '#shared/look/film-colours';
import { FIRST_GROUNDS } from '#shared/look/themes';
import { inOklch, leastContrast, SIGN_CONTRAST, TEXT_CONTRAST } from '#shared/look/legible';
import TOKENS from './tokens.css?raw';

/** The custom properties of one light, as the style sheet has them: those of the dusk, and over them its own. */
function tokensOf(light: LightOfPage): Record<string, string> {
  const [dusk = '', day = '', dim = ''] = TOKENS.split(/@media|:root\[data-light='dim'\]/);
  const own = { dusk: '', day, dim }[light];
  const found = [...dusk.matchAll(LINE), ...own.matchAll(LINE)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}
const LINE = /--([a-z-]+): (#[0-9a-f]{6});/g;

const GROUNDS = ['ground-deep', 'ground', 'panel', 'panel-raised'];
const TEXTS = ['text', 'text-soft'];
const SKY = ['sky-high', 'sky', 'sky-low', 'hill-far', 'hill-near', 'mark'] as const;

function valuesOf(tokens: Record<string, string>, names: readonly string[]): string[] {
  return names.map((name) => {
    const value = tokens[name];
    if (value === undefined) throw new Error(`tokens.css has no --${name}`);
    return value;
  });
}

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const palette: fc.Arbitrary<Palette> = fc.record({
  ink: colour,
  dusk: colour,
  rose: colour,
  lamp: colour,
  accent: colour,
});

test('a window is painted in the ground of its page before that is there', () => {
  expect(FIRST_GROUNDS).toEqual({
    dark: tokensOf('dusk')['ground'],
    light: tokensOf('day')['ground'],
  });
});

describe.each(LIGHTS_OF_PAGE)('in the light of %s', (light) => {
  const tokens = tokensOf(light);
  const grounds = valuesOf(tokens, GROUNDS);
  const texts = valuesOf(tokens, TEXTS);
  const all = { light, grounds, texts };

  test('the house’s own colours can be read, and its lines seen', () => {
    for (const name of [...TEXTS, 'trouble', 'accent', 'lamp', 'rose'])
      expect(
        leastContrast(valuesOf(tokens, [name])[0] ?? '', grounds),
        name,
      ).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    const [strong = '', fill = '', onFill = ''] = valuesOf(tokens, [
      'line-strong',
      'accent-fill',
      'on-accent-fill',
    ]);
    expect(leastContrast(strong, grounds)).toBeGreaterThanOrEqual(SIGN_CONTRAST);
    expect(leastContrast(onFill, [fill])).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    for (const name of SKY)
      expect(leastContrast(valuesOf(tokens, [name])[0] ?? '', texts), name).toBeGreaterThanOrEqual(
        TEXT_CONTRAST,
      );
  });

  test('whatever the palette of a pack, all that is written in its colours or on them can be read', () => {
    fc.assert(
      fc.property(palette, (given) => {
        const worn = filmColours(given, all);
        for (const name of ['accent', 'lamp', 'rose'] as const)
          expect(leastContrast(worn[name], grounds), name).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        expect(leastContrast(worn['on-accent-fill'], [worn['accent-fill']])).toBeGreaterThanOrEqual(
          TEXT_CONTRAST,
        );
        for (const name of SKY)
          expect(leastContrast(worn[name], texts), name).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
      { numRuns: 3_000 },
    );
  });

  test('every colour is one that the style sheet names, written #rrggbb', () => {
    fc.assert(
      fc.property(palette, (given) => {
        const worn = filmColours(given, all);
        expect(Object.keys(worn).sort()).toEqual([...FILM_COLOURS].sort());
        for (const name of FILM_COLOURS) {
          expect(worn[name]).toMatch(/^#[0-9a-f]{6}$/i);
          expect(tokens, name).toHaveProperty(name);
        }
      }),
    );
  });
});

test('in a dark room nothing of a film is brighter than the text beside it', () => {
  const tokens = tokensOf('dim');
  const surroundings = {
    light: 'dim',
    grounds: valuesOf(tokens, GROUNDS),
    texts: valuesOf(tokens, TEXTS),
  } as const;
  const brightest = inOklch(tokens['text'] ?? '').l + 0.01;
  fc.assert(
    fc.property(palette, (given) => {
      const worn = filmColours(given, surroundings);
      for (const name of ['accent', 'accent-fill', 'lamp', 'rose', 'glow'] as const)
        expect(inOklch(worn[name]).l, name).toBeLessThanOrEqual(brightest);
    }),
    { numRuns: 1_000 },
  );
});
