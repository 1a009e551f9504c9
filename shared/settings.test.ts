import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, keptSettings, settings } from './settings';

describe('kept settings', () => {
  it('come back as they were', () => {
    const kept = { ...DEFAULT_SETTINGS, density: 'few' as const, dim: true };
    expect(keptSettings.parse(kept)).toEqual(kept);
  });

  it('get what an earlier version did not know', () => {
    expect(keptSettings.parse({ dim: true })).toEqual({ ...DEFAULT_SETTINGS, dim: true });
    expect(keptSettings.parse({})).toEqual(DEFAULT_SETTINGS);
  });

  it.each([{ density: 'most' }, { dim: 'yes' }, { colour: 'red' }, { textSize: 13.5 }])(
    'are refused with %j',
    (change) => {
      expect(keptSettings.safeParse(change).success).toBe(false);
    },
  );
});

describe('a change of settings', () => {
  it('leaves out what it does not name', () => {
    expect(settings.partial().parse({ dim: true })).toEqual({ dim: true });
  });
});
