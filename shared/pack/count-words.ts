import type { RichBlock, RichInline } from './rich-text';

/**
 * How many words the text of a tree has: those of `plainText`, counted without writing it out, because a plan
 * asks that of thousands of bodies.
 */
export function countWords(blocks: readonly RichBlock[]): number {
  const reader = new WordReader();
  reader.blocks(blocks);
  return reader.count;
}

const SPACE = /\s/;

/** Reads a text piece by piece: a word may begin in one piece and end in the next. */
class WordReader {
  count = 0;
  private inWord = false;

  blocks(blocks: readonly RichBlock[]): void {
    for (const block of blocks) {
      this.inWord = false;
      if (block.type === 'paragraph') this.inline(block.children);
      else if (block.type === 'quote') this.blocks(block.children);
      else for (const item of block.items) this.blocks(item);
    }
  }

  private inline(nodes: readonly RichInline[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.text(node.value);
      else if (node.type === 'break') this.inWord = false;
      else this.inline(node.children);
    }
  }

  private text(text: string): void {
    let { count, inWord } = this;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      // Of the first 128 characters, the blank and the five from tab to carriage return are spaces.
      const isSpace =
        code < 128 ? code === 32 || (code >= 9 && code <= 13) : SPACE.test(text.charAt(i));
      if (!isSpace && !inWord) count += 1;
      inWord = !isSpace;
    }
    this.count = count;
    this.inWord = inWord;
  }
}
