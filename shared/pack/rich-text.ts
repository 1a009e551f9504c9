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

/** Objects and arrays inside one another; a build nests a dozen blocks and inlines, each two or three of these. */
const DEEPEST = 60;

/** Asked before anything walks the tree: a stranger's pack could nest until the stack is exhausted. */
function isShallow(value: unknown, left = DEEPEST): boolean {
  if (value === null || typeof value !== 'object') return true;
  return left > 0 && Object.values(value).every((held) => isShallow(held, left - 1));
}

const inline: z.ZodType<RichInline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), value: z.string().max(20_000) }),
    z.strictObject({ type: z.literal('break') }),
    z.strictObject({
      type: z.enum(['emphasis', 'strong']),
      children: z.array(inline).max(MOST_CHILDREN),
    }),
  ]),
);

const block: z.ZodType<RichBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), children: z.array(inline).max(MOST_CHILDREN) }),
    z.strictObject({ type: z.literal('quote'), children: z.array(block).max(MOST_CHILDREN) }),
    z.strictObject({
      type: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(z.array(block).max(MOST_CHILDREN)).max(MOST_CHILDREN),
    }),
  ]),
);

export const richText = z
  .unknown()
  .refine((value) => isShallow(value), 'the text is nested too deeply')
  .pipe(z.array(block).max(MOST_CHILDREN));

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
