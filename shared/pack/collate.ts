const collators = new Map<string, Intl.Collator>();

/**
 * Compares what people read in a list, as readers of a language expect it: accents and case after the letters, `2`
 * before `10`. Of what is no language's tag, as in English.
 */
export function inOrderOf(language: string): (a: string, b: string) => number {
  const collator = collators.get(language) ?? collatorOf(language);
  collators.set(language, collator);
  return collator.compare;
}

function collatorOf(language: string): Intl.Collator {
  const options = { numeric: true } as const;
  try {
    return new Intl.Collator(language, options);
  } catch {
    return new Intl.Collator('en', options);
  }
}
