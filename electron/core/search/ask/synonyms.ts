import type { SearchLanguage } from '../language/search-language';

/** What each word also means. */
export class Synonyms {
  private readonly groups = new Map<string, Set<string>>();
  private readonly kinds: readonly { kind: string; stems: readonly string[] }[];

  /** @param added groups of words that packs bring along */
  constructor(
    added: readonly (readonly string[])[],
    private readonly language: SearchLanguage,
  ) {
    const { cutting, stem: stemOf, words: known } = language;
    const first = (text: string): string[] => cutting.terms(text).slice(0, 1);
    for (const group of [...known.same, ...added]) {
      const words = group.flatMap(first);
      for (const word of words) {
        const stem = stemOf(word);
        const same = this.groups.get(stem) ?? new Set();
        for (const other of words) if (stemOf(other) !== stem) same.add(other);
        this.groups.set(stem, same);
      }
    }
    this.kinds = Object.entries(known.asking).map(([kind, words]) => ({
      kind,
      stems: words.flatMap(first).map(stemOf),
    }));
  }

  of(word: string): readonly string[] {
    return [...(this.groups.get(this.language.stem(word)) ?? [])];
  }

  /** Kinds of entries that a word asks for. */
  kindsFor(word: string): readonly string[] {
    const stem = this.language.stem(word);
    return this.kinds.filter(({ stems }) => stems.includes(stem)).map(({ kind }) => kind);
  }
}
