import type { ReactElement, ReactNode } from 'react';
import type { RichBlock, RichInline } from '#shared/pack/rich-text';

/** A body as React elements. It comes as a checked tree; no HTML string exists anywhere. */
export function RichText({ blocks }: { blocks: readonly RichBlock[] }): ReactElement {
  return <>{blocks.map(block)}</>;
}

function block(node: RichBlock, key: number): ReactElement {
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{node.children.map(inline)}</p>;
    case 'quote':
      return <blockquote key={key}>{node.children.map(block)}</blockquote>;
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul';
      return (
        <List key={key}>
          {node.items.map((item, index) => (
            <li key={index}>{item.map(block)}</li>
          ))}
        </List>
      );
    }
  }
}

function inline(node: RichInline, key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return <br key={key} />;
    case 'emphasis':
      return <em key={key}>{node.children.map(inline)}</em>;
    case 'strong':
      return <strong key={key}>{node.children.map(inline)}</strong>;
  }
}
