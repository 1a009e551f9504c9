import {
  TYPE,
  type MessageFormatElement,
  type PluralOrSelectOption,
} from '@formatjs/icu-messageformat-parser';
import type { PseudoLanguage } from './languages';
import type { Message } from './message';

/** English letters with accents: still legible, and a word without any was not translated. */
const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ' },
  ...{ l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ' },
  ...{ w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
  ...{ A: 'Å', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ' },
  ...{ L: 'Ļ', M: 'Ṁ', N: 'Ñ', O: 'Ö', P: 'Þ', Q: 'Ǫ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ' },
  ...{ W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž' },
};

/** How much longer other languages are than English, as a rule of thumb for short texts. */
const LONGER_BY = 0.4;

/** Right-to-left override, and its end: the letters stay English and run from the right. */
const FROM_RIGHT = '\u202e';
const END = '\u202c';

/**
 * An English message as a pseudo-language has it: its words changed; arguments, the choices of plurals and tags left
 * as they are.
 */
export function pseudoMessage(message: Message, tongue: PseudoLanguage): Message {
  if (typeof message === 'string') {
    const [words] = pseudoElements([{ type: TYPE.literal, value: message }], tongue);
    return words?.type === TYPE.literal ? words.value : message;
  }
  return pseudoElements(message, tongue);
}

function pseudoElements(elements: MessageFormatElement[], tongue: PseudoLanguage): typeof elements {
  if (tongue === 'ar-XB') return withWords(elements, fromRight);
  const padding = paddingFor(lengthOf(elements));
  const accented = withWords(elements, accent);
  return joined([literal('['), ...accented, literal(`${padding}]`)]);
}

function literal(value: string): MessageFormatElement {
  return { type: TYPE.literal, value };
}

/** The same elements, with words that stand beside one another in one. */
function joined(elements: MessageFormatElement[]): MessageFormatElement[] {
  const result: MessageFormatElement[] = [];
  for (const element of elements) {
    const last = result.at(-1);
    if (last?.type === TYPE.literal && element.type === TYPE.literal)
      result.splice(-1, 1, literal(last.value + element.value));
    else result.push(element);
  }
  return result;
}

function withWords(
  elements: MessageFormatElement[],
  change: (words: string) => string,
): MessageFormatElement[] {
  return elements.map((element): MessageFormatElement => {
    if (element.type === TYPE.literal) return { ...element, value: change(element.value) };
    if (element.type === TYPE.tag)
      return { ...element, children: withWords(element.children, change) };
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
    const options: Record<string, PluralOrSelectOption> = {};
    for (const [name, option] of Object.entries(element.options))
      options[name] = { ...option, value: withWords(option.value, change) };
    return { ...element, options };
  });
}

function accent(words: string): string {
  return words.replaceAll(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter);
}

/** Word by word, so that a line can break between them. */
function fromRight(words: string): string {
  return words.replaceAll(/\S+/g, (word) => `${FROM_RIGHT}${word}${END}`);
}

/** How many characters of words a message shows at most. */
function lengthOf(elements: readonly MessageFormatElement[]): number {
  let length = 0;
  for (const element of elements) {
    if (element.type === TYPE.literal) length += element.value.length;
    else if (element.type === TYPE.tag) length += lengthOf(element.children);
    else if (element.type === TYPE.plural || element.type === TYPE.select)
      length += Math.max(...Object.values(element.options).map(({ value }) => lengthOf(value)));
  }
  return length;
}

/** Words of six letters, each with the space before it, that make a text longer by what other languages need. */
function paddingFor(length: number): string {
  const wanted = Math.ceil(length * LONGER_BY);
  return ' ẋẋẋẋẋẋ'.repeat(Math.ceil(wanted / 7)).slice(0, wanted);
}
