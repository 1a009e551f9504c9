import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSettings, DEFAULT_SETTINGS, type SettingsChange } from '../settings';
import { DENSITIES } from '../watch/density';
import { dividedChange, effectiveSettings, ownPart } from './film-settings';

const change: fc.Arbitrary<SettingsChange> = fc.record(
  {
    density: fc.constantFrom(...DENSITIES),
    notices: fc.boolean(),
    dim: fc.boolean(),
    textSize: fc.constantFrom(16, 20),
  },
  { requiredKeys: [] },
);

test('changes while a film has settings of its own leave those of all other films alone', () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      let everywhere = DEFAULT_SETTINGS;
      let own = ownPart(DEFAULT_SETTINGS);
      let asIfAlone = DEFAULT_SETTINGS;
      for (const each of changes) {
        const divided = dividedChange(each, true);
        own = ownPart(changedSettings(effectiveSettings(everywhere, own), divided.own));
        everywhere = changedSettings(everywhere, divided.everywhere);
        asIfAlone = changedSettings(asIfAlone, each);
      }
      // The viewer of this film notices nothing of the division.
      expect(effectiveSettings(everywhere, own)).toEqual(asIfAlone);
      expect(ownPart(everywhere)).toEqual(ownPart(DEFAULT_SETTINGS));
    }),
  );
});

test('without settings of its own a film changes those of all films', () => {
  fc.assert(
    fc.property(change, (each) => {
      expect(dividedChange(each, false)).toEqual({ own: {}, everywhere: each });
      expect(effectiveSettings(DEFAULT_SETTINGS, null)).toBe(DEFAULT_SETTINGS);
    }),
  );
});
