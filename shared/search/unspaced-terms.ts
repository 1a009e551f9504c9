import { locatedTerms, type LocatedTerm } from './pipeline';

/**
 * Terms of scripts that set no blanks: each two letters that stand together, of one script, and a letter that stands
 * alone. No dictionary is asked where words end, so that whatever is typed is found wherever it stands, and an index
 * is the same whoever builds it. Katakana are taken for hiragana, half a letter's width for a whole one.
 */

/** What a letter may carry. */
const MARKS = '[\\p{M}\\uff9e\\uff9f]*';
const RUN = new RegExp(
  [
    `(?<han>(?:\\p{sc=Han}${MARKS})+)`,
    `(?<katakana>(?:[\\p{sc=Katakana}ー\\uff70]${MARKS})+)`,
    `(?<hiragana>(?:[\\p{sc=Hiragana}ー]${MARKS})+)`,
    `(?<other>(?:(?!\\p{M})[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}]${MARKS})+)`,
  ].join('|'),
  'gu',
);
const LETTER = new RegExp(`(?!\\p{M})[^\\uff9e\\uff9f]${MARKS}`, 'gu');

/** Hiragana that stand between words and say nothing by themselves. */
const GRAMMAR: ReadonlySet<string> = new Set(
  `あの ある あり いた いう いく いて いる いない うちに おり か から かも が がある くらい けど こう ここ こと この これ
  さえ され された される して した しか したい します すぐ する ずっと せず そう そこ そして その それ たい ため だ だけ だった
  だった って ていた てい ている てから てくる てしまう てみる で でき できる です でした では でも と という として とは とも
  どう どこ どの ない ないで なく なかった ながら など なに なの なら なり なる なった に には ので のに のは の は へ ほど
  ます ました ません まで も もの や やら よう ような ように より れる られる られた られて を`
    .trim()
    .split(/\s+/),
);

interface Run {
  script: 'han' | 'katakana' | 'hiragana' | 'other';
  letters: LocatedTerm[];
  start: number;
  end: number;
}

/** The terms of a text that is indexed. */
export function locatedLetters(text: string): LocatedTerm[] {
  return collect(text, (run) => {
    if (run.script === 'hiragana' && isGrammar(run.letters)) return [];
    return pairs(run.letters);
  });
}

/**
 * What somebody asks for who types a text: of hiragana only words, and what no word begins with, such as the end of
 * a verb whose stem is written in Han letters, is left out.
 * @param language without region
 */
export function askedLetters(text: string, language: string): LocatedTerm[] {
  let before: Run | undefined;
  return collect(text, (run) => {
    const isTail = before?.script === 'han' && before.end === run.start;
    before = run;
    if (run.script !== 'hiragana') return pairs(run.letters);
    const words = wordsOf(text, run, language, isTail).filter(
      (letters) => letters.length > 1 && !isGrammar(letters),
    );
    if (words.length > 0 || isTail || isGrammar(run.letters)) return words.flatMap(pairs);
    return pairs(run.letters);
  });
}

/** @param ofRun the terms of what has no blanks; everything else is cut as in other languages */
function collect(text: string, ofRun: (run: Run) => LocatedTerm[]): LocatedTerm[] {
  const found: LocatedTerm[] = [];
  let from = 0;
  const between = (to: number): void => {
    if (to <= from) return;
    for (const { term, start, end } of locatedTerms(text.slice(from, to)))
      found.push({ term, start: from + start, end: from + end });
  };
  for (const { 0: run, index, groups } of text.matchAll(RUN)) {
    between(index);
    from = index + run.length;
    const script = (['han', 'katakana', 'hiragana', 'other'] as const).find(
      (name) => groups?.[name] !== undefined,
    );
    found.push(
      ...ofRun({
        script: script ?? 'other',
        letters: lettersOf(run, index),
        start: index,
        end: from,
      }),
    );
  }
  between(text.length);
  return found;
}

function lettersOf(run: string, at: number): LocatedTerm[] {
  return Array.from(run.matchAll(LETTER), ({ 0: letter, index }) => ({
    term: asHiragana(letter),
    start: at + index,
    end: at + index + letter.length,
  }));
}

function asHiragana(letter: string): string {
  return letter
    .normalize('NFKC')
    .replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (kana) =>
      String.fromCharCode(kana.charCodeAt(0) - 0x60),
    )
    .replace(/\p{M}/gu, '');
}

function pairs(letters: readonly LocatedTerm[]): LocatedTerm[] {
  const [first] = letters;
  if (letters.length === 1 && first) return [first];
  return letters.slice(1).map(({ term, end }, i) => ({
    term: (letters[i]?.term ?? '') + term,
    start: letters[i]?.start ?? end,
    end,
  }));
}

/** One kana alone is a particle, or the end of a word. */
function isGrammar(letters: readonly LocatedTerm[]): boolean {
  return letters.length < 2 || GRAMMAR.has(letters.map(({ term }) => term).join(''));
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The letters of hiragana, word by word. @param isTail whether a word may begin before them, which is left out */
function wordsOf(
  text: string,
  { letters, start, end }: Run,
  language: string,
  isTail: boolean,
): LocatedTerm[][] {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  // With what stands before them, for it tells where a word goes on.
  const from = isTail ? Math.max(0, start - 8) : start;
  const words: LocatedTerm[][] = [];
  for (const { index, segment } of segmenter.segment(text.slice(from, end))) {
    const begins = from + index;
    if (begins < start) continue;
    words.push(
      letters.filter((letter) => letter.start >= begins && letter.start < begins + segment.length),
    );
  }
  return words;
}
