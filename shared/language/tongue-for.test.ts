import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, LANGUAGE_CHOICES } from './languages';
import { tongueFor } from './tongue-for';

describe('the language of the app', () => {
  it.each([
    [['de-AT', 'en-GB'], 'de'],
    [['it-IT', 'fr-CA', 'de'], 'fr'],
    [['es_MX.UTF-8'], 'es'],
    [['ES'], 'es'],
    [['den', 'fro'], 'en'],
    [['C', 'POSIX', ''], 'en'],
    [[], 'en'],
  ])('follows the system’s %j to %s', (preferred, tongue) => {
    expect(tongueFor('system', preferred)).toBe(tongue);
  });

  it('is the one that was chosen, whatever the system prefers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGE_CHOICES).filter((choice) => choice !== 'system'),
        fc.array(fc.string()),
        (choice, preferred) => {
          expect(tongueFor(choice, preferred)).toBe(choice);
        },
      ),
    );
  });

  it('is one of ours for any names, and does not change for names after the first of ours', () => {
    const ours = fc.constantFrom(...LANGUAGES);
    fc.assert(
      fc.property(fc.array(fc.string()), ours, fc.array(fc.string()), (before, language, after) => {
        expect(LANGUAGES).toContain(tongueFor('system', before));
        expect(tongueFor('system', [language, ...after])).toBe(language);
      }),
    );
  });
});
