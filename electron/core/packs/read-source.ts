import { z } from 'zod';
import { entry, type Entry } from '#shared/pack/entry';
import { VERDICTS } from '#shared/pack/entry-kinds';
import { id, sourceRef, text, type SourceRef } from '#shared/pack/fields';
import { figure, type Figure } from '#shared/pack/read';
import type { RichBlock } from '#shared/pack/rich-text';
import { readBody, readFields } from './entry-source';
import type { Problems } from './problems';
import { sections, type Section } from './sections';
import { entryPlaces, type EntryPlaces } from './source-place';

/** Which entries a chapter gathers by itself. */
const gather = z.strictObject({ verdicts: z.array(z.enum(VERDICTS)).min(1), source: id });
export type Gather = z.infer<typeof gather>;

/** What stands under the title of a long read. */
export const readHead = z.strictObject({ id, summary: text, order: z.number().default(0) });

/** What a chapter says beyond what its entry holds. */
export const chapterExtras = z.object({
  entries: z.array(id).max(500).default([]),
  gather: gather.optional(),
  figure: figure.optional(),
});

export interface ChapterSource {
  /** The chapter as an entry of kind `essay`; its id is `read-<read>-<chapter>`. */
  entry: Entry;
  where: string;
  places: EntryPlaces;
  entries: string[];
  gather?: Gather | undefined;
  figure?: Figure | undefined;
}

/** A long read as its author wrote it. */
export interface ReadSource {
  id: string;
  title: string;
  summary: string;
  order: number;
  where: string;
  chapters: ChapterSource[];
}

/**
 * Reads a long read: a `# Title` with its fields, then chapters under `## titles`. A chapter is an entry whose
 * paragraphs end with their sources: `… it is said. [imdb-trivia T10, T11; editor scene:pier]`.
 */
export function readLongRead(
  content: string,
  file: string,
  problems: Problems,
): ReadSource | undefined {
  const [whole, ...others] = sections(content, { marker: '#', file }, problems);
  for (const { line } of others) {
    problems.add(`${file}:${String(line)}:1`, 'a second title', 'a file holds one long read');
  }
  if (!whole) {
    problems.add(file, 'there is no title', 'begin with "# Title"');
    return undefined;
  }
  const fields = readFields(whole, file, problems);
  const known = fields?.yaml.parse(readHead, fields.fields, [], problems);
  if (!known) return undefined;
  const frame = { marker: '##', file, firstLine: whole.bodyLine } as const;
  const chapters = sections(whole.body, frame, problems).flatMap(
    (section) => readChapter(section, known.id, file, problems) ?? [],
  );
  const where = `${file}:${String(whole.line)}`;
  if (chapters.length === 0)
    problems.add(`${where}:1`, 'the long read has no chapter', 'begin one with "## Title"');
  return { ...known, title: whole.title, where, chapters };
}

function readChapter(
  section: Section,
  readId: string,
  file: string,
  problems: Problems,
): ChapterSource | undefined {
  const read = readFields(section, file, problems);
  if (!read) return undefined;
  const { yaml, fields } = read;
  const where = `${file}:${String(section.line)}`;
  const places = entryPlaces(section, file, yaml);
  const more = yaml.parse(chapterExtras, fields, [], problems);
  const content = readBody(section, file, problems).map((block) =>
    cited(block, places.text(openingOf(block)), section.title, problems),
  );
  const own = Object.fromEntries(
    Object.entries(fields).filter(([key]) => !(key in chapterExtras.shape)),
  );
  const data = {
    revealsAt: 0,
    verdict: 'reported',
    weight: 0.4,
    ...own,
    id: typeof own['id'] === 'string' ? `read-${readId}-${own['id']}` : own['id'],
    kind: 'essay',
    title: section.title,
    body: section.body,
    content,
    sources: sourcesOf(content),
  };
  const made = yaml.parse(entry, data, [], problems);
  return made && more && { entry: made, where, places, ...more };
}

const CITATION = /\s*\[([^[\]]+)\]\s*$/;

/** How a paragraph begins, as far as it is plain text, to find it again. */
function openingOf(block: RichBlock): string {
  const first = block.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'text' ? first.value.slice(0, 20) : '';
}

/** A paragraph with the sources that it names at its end. */
function cited(block: RichBlock, where: string, title: string, problems: Problems): RichBlock {
  const last = block.type === 'paragraph' ? block.children.at(-1) : undefined;
  const match = last?.type === 'text' ? CITATION.exec(last.value) : null;
  const sources = match && readCitation(match[1] ?? '');
  if (block.type !== 'paragraph' || last?.type !== 'text' || !match || !sources) {
    problems.add(
      where,
      `"${title}": a paragraph does not say where it comes from`,
      'end each paragraph with its sources: [imdb-trivia T10, T11; editor scene:pier]',
    );
    return block;
  }
  const text = { type: 'text' as const, value: last.value.slice(0, match.index) };
  return { ...block, children: [...block.children.slice(0, -1), text], sources };
}

/** `a T1, T2; b p3` as references, or undefined if it is not written so. */
function readCitation(text: string): SourceRef[] | undefined {
  const refs = text.split(';').flatMap((part) => {
    const [source, rest] = part.trim().split(/ +(.*)/s);
    return (rest ?? '').split(',').map((ref) => ({ source, ref: ref.trim() }));
  });
  return z.array(sourceRef).min(1).safeParse(refs).data;
}

function sourcesOf(content: readonly RichBlock[]): SourceRef[] {
  const refs = content.flatMap((block) =>
    block.type === 'paragraph' ? (block.sources ?? []) : [],
  );
  return [...new Map(refs.map((ref) => [`${ref.source} ${ref.ref}`, ref])).values()];
}
