import { z } from 'zod';
import { id, sourceRef, type SourceRef } from './fields';

/**
 * A body as the app renders it: a small tree of known nodes. Markdown is read once, when a pack is built,
 * and no HTML string ever exists: what is not in this list cannot be shown.
 */
export type RichInline =
  | { type: 'text'; value: string }
  | { type: 'break' }
  | { type: 'emphasis' | 'strong'; children: RichInline[] }
  /** Leads to the entry with the id `to`; only where the viewer may know of it. */
  | { type: 'link'; to: string; children: RichInline[] };

export type RichBlock =
  /** In a long read each paragraph says where it comes from. */
  | { type: 'paragraph'; children: RichInline[]; sources?: SourceRef[] }
  | { type: 'quote'; children: RichBlock[] }
  | { type: 'list'; ordered: boolean; items: RichBlock[][] };

const MOST_CHILDREN = 500;
const LONGEST_TEXT = 20_000;
const DEEPEST = 16;

const paragraphSources = z.array(sourceRef).min(1).max(100);

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
    case 'link':
      return (
        hasOnly(value, 'type', 'to', 'children') &&
        'to' in value &&
        id.safeParse(value.to).success &&
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
        hasOnly(value, 'type', 'children', ...('sources' in value ? ['sources'] : [])) &&
        (!('sources' in value) || paragraphSources.safeParse(value.sources).success) &&
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

/** Ids of the entries that a tree links to, in the order of its text. */
export function linkTargets(blocks: readonly RichBlock[]): string[] {
  const ofInline = (node: RichInline): string[] => {
    if (node.type === 'text' || node.type === 'break') return [];
    const inside = node.children.flatMap(ofInline);
    return node.type === 'link' ? [node.to, ...inside] : inside;
  };
  return blocks.flatMap((node): string[] => {
    switch (node.type) {
      case 'paragraph':
        return node.children.flatMap(ofInline);
      case 'quote':
        return linkTargets(node.children);
      case 'list':
        return node.items.flatMap(linkTargets);
    }
  });
}

/** The tree with every link that `mayLead` refuses turned into the plain words that it stood on. */
export function withLinks(
  blocks: readonly RichBlock[],
  mayLead: (to: string) => boolean,
): RichBlock[] {
  const ofInline = (node: RichInline): RichInline[] => {
    if (node.type === 'text' || node.type === 'break') return [node];
    const children = node.children.flatMap(ofInline);
    return node.type === 'link' && !mayLead(node.to) ? children : [{ ...node, children }];
  };
  return blocks.map((node): RichBlock => {
    switch (node.type) {
      case 'paragraph':
        return { ...node, children: node.children.flatMap(ofInline) };
      case 'quote':
        return { ...node, children: withLinks(node.children, mayLead) };
      case 'list':
        return { ...node, items: node.items.map((item) => withLinks(item, mayLead)) };
    }
  });
}
