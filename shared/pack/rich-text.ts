import { z } from 'zod';

/**
 * A body as the app renders it: a small tree of known nodes. Markdown is read once, when a pack is built,
 * and no HTML string ever exists: what is not in this list cannot be shown.
 */
export type RichInline =
  | { type: 'text'; value: string }
  | { type: 'break' }
  | { type: 'emphasis' | 'strong'; children: RichInline[] };

export type RichBlock =
  | { type: 'paragraph'; children: RichInline[] }
  | { type: 'quote'; children: RichBlock[] }
  | { type: 'list'; ordered: boolean; items: RichBlock[][] };

const MOST_CHILDREN = 500;
const LONGEST_TEXT = 20_000;
const DEEPEST = 16;

function isList<T>(
  value: unknown,
  depth: number,
  isItem: (item: unknown, depth: number) => item is T,
): value is T[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_CHILDREN &&
    depth <= DEEPEST &&
    value.every((item) => isItem(item, depth))
  );
}

/** The object's own keys are exactly these: nothing rides along unseen. */
function hasOnly(value: object, ...keys: string[]): boolean {
  const own = Object.keys(value);
  return own.length === keys.length && keys.every((key) => own.includes(key));
}

function isInline(value: unknown, depth: number): value is RichInline {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  switch (value.type) {
    case 'text':
      return (
        hasOnly(value, 'type', 'value') &&
        'value' in value &&
        typeof value.value === 'string' &&
        value.value.length <= LONGEST_TEXT
      );
    case 'break':
      return hasOnly(value, 'type');
    case 'emphasis':
    case 'strong':
      return (
        hasOnly(value, 'type', 'children') &&
        'children' in value &&
        isList(value.children, depth + 1, isInline)
      );
    default:
      return false;
  }
}

function isBlocks(value: unknown, depth: number): value is RichBlock[] {
  return isList(value, depth, isBlock);
}

function isBlock(value: unknown, depth: number): value is RichBlock {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  switch (value.type) {
    case 'paragraph':
      return (
        hasOnly(value, 'type', 'children') &&
        'children' in value &&
        isList(value.children, depth + 1, isInline)
      );
    case 'quote':
      return (
        hasOnly(value, 'type', 'children') &&
        'children' in value &&
        isBlocks(value.children, depth + 1)
      );
    case 'list':
      return (
        hasOnly(value, 'type', 'ordered', 'items') &&
        'ordered' in value &&
        typeof value.ordered === 'boolean' &&
        'items' in value &&
        isList(value.items, depth + 1, isBlocks)
      );
    default:
      return false;
  }
}

/**
 * A checked tree. Checked by hand: of a pack's opening time, two thirds went into a general schema of it.
 */
export const richText = z.custom<RichBlock[]>(
  (value) => isBlocks(value, 0),
  'a body is a tree of paragraphs, quotes, lists, emphasis and text, at most 16 deep',
);

/** The words of a tree, blocks separated by a blank: for search, snippets and reading time. */
export function plainText(blocks: readonly RichBlock[]): string {
  const ofInline = (node: RichInline): string => {
    if (node.type === 'text') return node.value;
    return node.type === 'break' ? ' ' : node.children.map(ofInline).join('');
  };
  const ofBlock = (node: RichBlock): string => {
    switch (node.type) {
      case 'paragraph':
        return node.children.map(ofInline).join('');
      case 'quote':
        return plainText(node.children);
      case 'list':
        return node.items.map(plainText).join(' ');
    }
  };
  return blocks.map(ofBlock).join(' ').replace(/\s+/g, ' ').trim();
}
