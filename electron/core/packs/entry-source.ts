import { entry, type Entry } from '#shared/pack/entry';
import type { RichBlock } from '#shared/pack/rich-text';
import { MarkdownRefused, readMarkdown } from './markdown';
import type { Problems } from './problems';
import { sections, type Section } from './sections';
import { entryPlaces, type EntryPlaces } from './source-place';
import { YamlSource } from './yaml-source';

/** An entry with the place of its title in the sources, for later complaints. */
export interface SourcedEntry {
  entry: Entry;
  where: string;
  places: EntryPlaces;
}

/**
 * Reads one file of entries. An entry is a `# Title`, lines of YAML up to the first blank line,
 * then its body in Markdown up to the next title.
 */
export function readEntries(text: string, file: string, problems: Problems): SourcedEntry[] {
  return sections(text, { marker: '#', file }, problems).flatMap((section) => {
    const read = readEntry(section, file, problems);
    return read ? [{ ...read, where: `${file}:${String(section.line)}` }] : [];
  });
}

function readEntry(
  section: Section,
  file: string,
  problems: Problems,
): Omit<SourcedEntry, 'where'> | undefined {
  const read = readFields(section, file, problems);
  if (!read) return undefined;
  const { yaml, fields } = read;
  const data = {
    ...fields,
    title: section.title,
    body: section.body,
    content: readBody(section, file, problems),
  };
  const made = yaml.parse(entry, data, [], problems);
  // Writers note moments as they think of them; everything else takes the first cue for the earliest.
  const cues = made?.cues.map((cue, index) => ({ cue, index })) ?? [];
  cues.sort((a, b) => a.cue.at - b.cue.at);
  const places = entryPlaces(section, file, yaml);
  const field: EntryPlaces['field'] = ([first, second, ...rest]) =>
    first === 'cues' && typeof second === 'number'
      ? places.field([first, cues[second]?.index ?? second, ...rest])
      : places.field([first, second, ...rest].filter((key) => key !== undefined));
  return (
    made && {
      entry: { ...made, cues: cues.map(({ cue }) => cue) },
      places: { ...places, field },
    }
  );
}

/** The fields under a title, or undefined after saying what is wrong with them. */
export function readFields(
  section: Section,
  file: string,
  problems: Problems,
): { yaml: YamlSource; fields: Record<string, unknown> } | undefined {
  const yaml = new YamlSource(section.fields, file, section.line + 1);
  const before = problems.list.length;
  const fields = yaml.read(problems);
  if (problems.list.length > before) return undefined;
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) {
    problems.add(
      `${file}:${String(section.line)}:1`,
      'the title is not followed by lines like "id: …"',
      'write the fields directly under the title',
    );
    return undefined;
  }
  return { yaml, fields: fields as Record<string, unknown> };
}

/** The body under a title; what it may not hold is reported where it stands. */
export function readBody(
  section: Pick<Section, 'title' | 'bodyLine' | 'body'>,
  file: string,
  problems: Problems,
): RichBlock[] {
  try {
    return readMarkdown(section.body);
  } catch (error) {
    if (!(error instanceof MarkdownRefused)) throw error;
    const { line, column } = error.place;
    const where = `${file}:${String(section.bodyLine + line - 1)}:${String(column)}`;
    problems.add(where, `"${section.title}": ${error.message}`);
    return [];
  }
}
