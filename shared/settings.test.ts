import { describe, expect, it } from 'vitest';
import { changedSettings, DEFAULT_SETTINGS, keptSettings, settings } from './settings';

describe('kept settings', () => {
  it('come back as they were', () => {
    const kept = { ...DEFAULT_SETTINGS, density: 'off' as const, dim: true };
    expect(keptSettings.parse(kept)).toEqual(kept);
  });

  it('get what an earlier version did not know', () => {
    expect(keptSettings.parse({ dim: true })).toEqual({ ...DEFAULT_SETTINGS, dim: true });
    expect(keptSettings.parse({})).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    { density: 'most' },
    { dim: 'yes' },
    { colour: 'red' },
    { textSize: 13.5 },
    { language: 'tlh' },
  ])('are refused with %j', (change) => {
    expect(keptSettings.safeParse(change).success).toBe(false);
  });
});

describe('a change of settings', () => {
  it('leaves out what it does not name', () => {
    expect(settings.partial().parse({ dim: true })).toEqual({ dim: true });
    const before = { ...DEFAULT_SETTINGS, textSize: 20 as const };
    expect(changedSettings(before, { dim: true, textSize: undefined })).toEqual({
      ...before,
      dim: true,
    });
  });

  it('remembers the last density that was not off', () => {
    const many = changedSettings(DEFAULT_SETTINGS, { density: 'many' });
    const off = changedSettings(many, { density: 'off' });
    expect(off).toMatchObject({ density: 'off', densityWhenOn: 'many' });
    expect(changedSettings(off, { dim: true })).toMatchObject({ densityWhenOn: 'many' });
    const keptByAnEarlierVersion = keptSettings.parse({ density: 'few' });
    expect(changedSettings(keptByAnEarlierVersion, { density: 'off' })).toMatchObject({
      densityWhenOn: 'few',
    });
    expect(changedSettings(off, { density: 'few' })).toMatchObject({ densityWhenOn: 'few' });
  });
});
