import { createContext, useContext, useState, type ReactElement, type ReactNode } from 'react';
import type { SourceRef } from '#shared/pack/fields';
import type { RichBlock, RichInline } from '#shared/pack/rich-text';
import { useWords } from '../lib/words';
import { PackWords, useOwnText, usePackText, type PackText } from './pack-text';
import './RichText.css';

/** What links and sources in a text lead to; a text without it has neither. */
export interface Reading {
  onOpen: (id: string) => void;
  /** Source id → title. */
  sources?: Readonly<Record<string, string>>;
}

const ReadingContext = createContext<Reading | undefined>(undefined);
export const ReadingProvider = ReadingContext.Provider;

/** A body as React elements. It comes as a checked tree; no HTML string exists anywhere. */
export function RichText({ blocks }: { blocks: readonly RichBlock[] }): ReactElement {
  const pack = usePackText();
  return <>{blocks.map((node, key) => block(node, key, pack))}</>;
}

/** @param pack of the outermost blocks: what is in them has it from there */
function block(node: RichBlock, key: number, pack?: PackText): ReactElement {
  switch (node.type) {
    case 'paragraph':
      return (
        <p key={key} {...pack}>
          {node.children.map(inline)}
          {node.sources && <Cited refs={node.sources} />}
        </p>
      );
    case 'quote':
      return (
        <blockquote key={key} {...pack}>
          {node.children.map((child, index) => block(child, index))}
        </blockquote>
      );
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul';
      return (
        <List key={key} {...pack}>
          {node.items.map((item, index) => (
            <li key={index}>{item.map((child, place) => block(child, place))}</li>
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
    case 'link':
      return (
        <EntryLink key={key} to={node.to}>
          {node.children.map(inline)}
        </EntryLink>
      );
  }
}

function EntryLink({ to, children }: { to: string; children: ReactNode }): ReactElement {
  const reading = useContext(ReadingContext);
  if (!reading) return <>{children}</>;
  return (
    <a
      href={`#/entry/${to}`}
      onClick={(event) => {
        event.preventDefault();
        reading.onOpen(to);
      }}
    >
      {children}
    </a>
  );
}

/** Where a paragraph or a figure comes from, folded behind a mark until it is wanted; printed in full. */
export function Cited({ refs }: { refs: readonly SourceRef[] }): ReactElement {
  const say = useWords();
  const titles = useContext(ReadingContext)?.sources;
  const [open, setOpen] = useState(false);
  const words = refs.map(({ source, ref }) => `${titles?.[source] ?? source}, ${ref}`);
  return (
    <span className="cited" {...useOwnText()}>
      <button
        type="button"
        className="cited-mark"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {say('read.sources', { count: refs.length })}
      </button>
      <span className="cited-list" data-open={open}>
        <PackWords>{words.join('; ')}</PackWords>
      </span>
    </span>
  );
}
