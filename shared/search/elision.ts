import type { Skip } from './pipeline';

/** Words that lose their last vowel before another one, and are written together with it. */
const ELIDED: Readonly<Record<string, string>> = {
  fr: 'c d j l m n qu s t jusqu lorsqu presqu puisqu quelqu quoiqu',
  it: `agl all anch bell c ch coll com cos d dagl dall degl dell dov gl l m mezz n negl nell nient quell quest
    s sant sott sugl sull t tutt un v`,
  ca: 'd l m n s t',
  oc: 'd l m n qu s t',
};

/**
 * Takes such words off the word after them: `l'amour` is found by `amour`, and `d'Artagnan` by his name.
 * @param language without region; undefined where it elides nothing
 */
export function skipElided(language: string): Skip | undefined {
  const list = ELIDED[language]?.split(/\s+/);
  if (!list) return undefined;
  const elided = new Set(list);
  return (word) => {
    let from = 0;
    for (let end = word.indexOf("'"); end > 0; end = word.indexOf("'", from)) {
      if (!elided.has(word.slice(from, end))) break;
      from = end + 1;
    }
    return from;
  };
}
