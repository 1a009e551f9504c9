/** What stands before an Arabic word and is written together with it: and, then, by, like, for, the; the longest first. */
const BEFORE = /^(?:وال|بال|كال|فال|ولل|لل|ال|و(?=...))/;
/** What is written after it: whose it is, how many. */
const AFTER = /(?:هما|كما|تان|تين|ها|هم|هن|نا|كم|ان|ين|ون|ات|يه|ه|ي)$/;
/** A root has three letters. */
const SHORTEST = 3;

/** An Arabic term without what is written together with it, so that `الكتاب` is found by `كتاب`. */
export function stemArabic(word: string): string {
  const begun = kept(word, word.replace(BEFORE, ''));
  return kept(begun, begun.replace(AFTER, ''));
}

function kept(word: string, shorter: string): string {
  return shorter.length >= SHORTEST ? shorter : word;
}
