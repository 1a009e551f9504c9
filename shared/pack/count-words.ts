import type { RichBlock, RichInline } from './rich-text';
import { UNSPACED_LETTER } from './unspaced-letters';

/** How much there is to read: words between blanks, and letters of scripts that set none. */
export interface ReadingAmount {
  words: number;
  letters: number;
}

/**
 * How much the text of a tree is to read: that of `plainText`, counted without writing it out, because a plan
 * asks that of thousands of bodies.
 */
export function countWords(blocks: readonly RichBlock[]): ReadingAmount {
  const reader = new WordReader();
  reader.blocks(blocks);
  return { words: reader.words, letters: reader.letters };
}

/** The same of a plain text. */
export function countWordsOf(text: string): ReadingAmount {
  const reader = new WordReader();
  reader.text(text);
  return { words: reader.words, letters: reader.letters };
}

const SPACE = /\s/;
const UNSPACED = new RegExp(UNSPACED_LETTER, 'u');
/** What stands between letters of such scripts and is no word: marks belong to the letter, full stops are as wide as one. */
const BETWEEN_LETTERS =
  /[\p{M}\u3000-\u303f\u30fb-\u30fe\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;
/** No character before this one is of a script without blanks. */
const FIRST_UNSPACED = 0x0e00;

/** Reads a text piece by piece: a word may begin in one piece and end in the next. */
class WordReader {
  words = 0;
  letters = 0;
  private inWord = false;
  /** Whether the last character was a letter of a script without blanks, or a sign after one. */
  private afterLetter = false;

  blocks(blocks: readonly RichBlock[]): void {
    for (const block of blocks) {
      this.end();
      if (block.type === 'paragraph') this.inline(block.children);
      else if (block.type === 'quote') this.blocks(block.children);
      else for (const item of block.items) this.blocks(item);
    }
  }

  private inline(nodes: readonly RichInline[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.text(node.value);
      else if (node.type === 'break') this.end();
      else this.inline(node.children);
    }
  }

  text(text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code < FIRST_UNSPACED) {
        // Of the first 128 characters, the blank and the five from tab to carriage return are spaces.
        const isSpace =
          code < 128 ? code === 32 || (code >= 9 && code <= 13) : SPACE.test(text.charAt(i));
        if (isSpace) this.end();
        else if (!(this.afterLetter && code >= 0x300 && code < 0x370)) this.begin();
        continue;
      }
      const letter = String.fromCodePoint(text.codePointAt(i) ?? 0);
      i += letter.length - 1;
      this.wide(letter);
    }
  }

  private wide(letter: string): void {
    if (UNSPACED.test(letter)) {
      this.letters += 1;
      this.inWord = false;
      this.afterLetter = true;
    } else if (SPACE.test(letter)) this.end();
    else if (!this.afterLetter || !BETWEEN_LETTERS.test(letter)) this.begin();
  }

  private begin(): void {
    if (!this.inWord) this.words += 1;
    this.inWord = true;
    this.afterLetter = false;
  }

  private end(): void {
    this.inWord = false;
    this.afterLetter = false;
  }
}
