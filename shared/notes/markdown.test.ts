import fc from 'fast-check';
import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { filmSeconds, formatFilmTime } from '../film-time';
import { notesAsMarkdown } from './markdown';
import { generatedNotes, THOUSANDS } from './testing/generated-notes';
import type { OwnNote } from './views';

interface ReadNote {
  heading: string;
  about: string | undefined;
  text: string;
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      throw new Error(`a ${node.type} has come into the text`);
    })
    .join('');
}

/** Reads notes back as a CommonMark parser understands them; throws at any form that is not one of ours. */
function readNotes(markdown: string): { title: string; notes: ReadNote[] } {
  const [title, ...rest] = fromMarkdown(markdown).children;
  if (title?.type !== 'heading' || title.depth !== 1) throw new Error('no title');
  const notes: ReadNote[] = [];
  let blanks = 0;
  for (const block of rest as (Heading | Paragraph)[]) {
    if (block.type === 'heading' && block.depth === 2) {
      notes.push({ heading: wordsOf(block.children), about: undefined, text: '' });
      blanks = 0;
      continue;
    }
    const note = notes.at(-1);
    if (block.type !== 'paragraph' || !note) throw new Error(`a ${block.type} has come in`);
    const [only, ...others] = block.children;
    if (only?.type === 'emphasis' && others.length === 0) {
      const words = wordsOf(only.children);
      if (words.startsWith('About: ')) note.about = words.slice('About: '.length);
      else expect(words).toBe('Bookmark');
      continue;
    }
    const text = wordsOf(block.children);
    if (text === '\u00a0') blanks += 1;
    else {
      note.text += note.text === '' ? text : `${'\n'.repeat(2 + blanks)}${text}`;
      blanks = 0;
    }
  }
  return { title: wordsOf(title.children), notes };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function note(text: string, given: Partial<OwnNote> = {}): OwnNote {
  const at = filmSeconds(1000.5);
  return {
    id: 'n',
    at,
    text,
    createdAt: '2026-01-02T03:04:05.678Z',
    scene: null,
    about: null,
    ...given,
  };
}

const film = { title: 'La La Land', year: 2016, runtime: filmSeconds(7680) };

describe('notes as Markdown', () => {
  it('are headings with moment and scene, and the text as it was typed', () => {
    const written = notesAsMarkdown({
      film,
      notes: [
        note('The dress is yellow.\nAlways?\n\nLook again.', {
          scene: { id: 's', title: 'The pier' },
        }),
        note('', { about: { id: 'e', title: 'A lamp' } }),
      ],
    });
    expect(written).toBe(
      [
        '# Notes on La La Land (2016)',
        '## 0:16:40 · The pier',
        'The dress is yellow.\\\nAlways?',
        'Look again.',
        '## 0:16:40',
        '*About: A lamp*',
        '*Bookmark*\n',
      ].join('\n\n'),
    );
  });

  it('leave ordinary writing as it is', () => {
    const plain = 'Tom & Jerry said: "Don’t (ever) do 2 + 2 = 4!" – 50%, at 9:30; really?';
    expect(notesAsMarkdown({ film, notes: [note(plain)] })).toContain(`\n${plain}\n`);
  });

  it('come back as they were, whatever was typed', () => {
    fc.assert(
      fc.property(generatedNotes, (given) => {
        const read = readNotes(notesAsMarkdown(given));
        expect(read.title).toBe(
          oneLine(`Notes on ${given.film.title} (${String(given.film.year)})`),
        );
        expect(read.notes).toEqual(
          given.notes.map(({ at, text, scene, about }) => ({
            heading: formatFilmTime(at) + (scene ? ` · ${oneLine(scene.title)}` : ''),
            about: about ? oneLine(about.title) : undefined,
            text,
          })),
        );
      }),
      THOUSANDS,
    );
  });
});
