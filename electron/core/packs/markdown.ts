import type { BlockContent, Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { RichBlock, RichInline } from '#shared/pack/rich-text';

/** Parsing time grows faster than the text (78 kB of `[a](` take 8 s), so long bodies are refused first. */
export const LONGEST_BODY = 20_000;
const DEEPEST = 12;

/** A body that holds what a pack may not: the message says what, and what may stand there. */
export class MarkdownRefused extends Error {
  /** @param place line and column in the body, both from 1 */
  constructor(
    message: string,
    readonly place: { line: number; column: number } = { line: 1, column: 1 },
  ) {
    super(message);
  }
}

/**
 * Reads an entry's Markdown into the tree that the app renders: paragraphs, lists, quotes, emphasis
 * and links to entries.
 * @throws MarkdownRefused for anything else (links elsewhere, images, HTML, headings, code) and for runaway size or nesting.
 */
export function readMarkdown(body: string): RichBlock[] {
  if (body.length > LONGEST_BODY) {
    throw new MarkdownRefused(
      `the body has ${String(body.length)} characters; at most ${String(LONGEST_BODY)}`,
    );
  }
  return fromMarkdown(body).children.map((node) => block(node, 0));
}

function refuse({ type, position }: Nodes): never {
  throw new MarkdownRefused(
    `a body cannot hold ${type}; it may hold paragraphs, lists, quotes, *emphasis*, **strong** and [links](#entry-id)`,
    position?.start,
  );
}

function block(node: RootContent | BlockContent, depth: number): RichBlock {
  if (depth > DEEPEST)
    throw new MarkdownRefused('lists and quotes are nested too deeply', node.position?.start);
  switch (node.type) {
    case 'paragraph':
      return {
        type: 'paragraph',
        children: node.children.map((child) => inline(child, depth + 1)),
      };
    case 'blockquote':
      return {
        type: 'quote',
        children: node.children.map((child) => block(child as RootContent, depth + 1)),
      };
    case 'list':
      return {
        type: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) =>
          item.children.map((child) => block(child as RootContent, depth + 1)),
        ),
      };
    default:
      return refuse(node);
  }
}

/** A link leads to another entry of the pack and nowhere else: `[the pier](#place-pier)`. */
function target({ url, position }: Link): string {
  const id = /^#([a-z0-9-]{1,80})$/.exec(url)?.[1];
  if (id === undefined) {
    throw new MarkdownRefused(
      `a link leads to ${JSON.stringify(url.slice(0, 80))}; it may lead to an entry of the pack only: [words](#entry-id)`,
      position?.start,
    );
  }
  return id;
}

function inline(node: PhrasingContent, depth: number): RichInline {
  if (depth > DEEPEST)
    throw new MarkdownRefused('emphasis is nested too deeply', node.position?.start);
  switch (node.type) {
    case 'text':
      // A line break inside a paragraph of the source is a blank, as in print.
      return { type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') };
    case 'break':
      return { type: 'break' };
    case 'emphasis':
    case 'strong':
      return { type: node.type, children: node.children.map((child) => inline(child, depth + 1)) };
    case 'link':
      return {
        type: 'link',
        to: target(node),
        children: node.children.map((child) => inline(child, depth + 1)),
      };
    default:
      return refuse(node);
  }
}
