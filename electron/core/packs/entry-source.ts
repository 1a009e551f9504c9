import { entry, type Entry } from '#shared/pack/entry';
import { MarkdownRefused, readMarkdown } from './markdown';
import type { Problems } from './problems';
import { YamlSource } from './yaml-source';

/** An entry with the place of its title in the sources, for later complaints. */
export interface SourcedEntry {
  entry: Entry;
  where: string;
}

interface Section {
  title: string;
  /** Line of the `#` title, from 1. */
  line: number;
  fields: string;
  body: string;
}

/**
 * Reads one file of entries. An entry is a `# Title`, lines of YAML up to the first blank line,
 * then its body in Markdown up to the next title.
 */
export function readEntries(text: string, file: string, problems: Problems): SourcedEntry[] {
  return sections(text, file, problems).flatMap((section) => {
    const read = readEntry(section, file, problems);
    return read ? [{ entry: read, where: `${file}:${String(section.line)}` }] : [];
  });
}

function sections(text: string, file: string, problems: Problems): Section[] {
  const found: Section[] = [];
  let current: { title: string; line: number; fields: string[]; body: string[] } | undefined;
  let inFields = false;
  const finish = (): void => {
    if (current) {
      found.push({
        title: current.title,
        line: current.line,
        fields: current.fields.join('\n'),
        body: current.body.join('\n').trim(),
      });
    }
  };
  text.split(/\r?\n/).forEach((content, index) => {
    const title = /^# +(.+?)\s*$/.exec(content)?.[1];
    if (title !== undefined) {
      finish();
      current = { title, line: index + 1, fields: [], body: [] };
      inFields = true;
    } else if (!current) {
      if (content.trim() !== '') {
        problems.add(
          `${file}:${String(index + 1)}`,
          'text before the first title',
          'begin each entry with "# Title"',
        );
      }
    } else if (inFields && content.trim() === '') {
      inFields = false;
    } else {
      (inFields ? current.fields : current.body).push(content);
    }
  });
  finish();
  return found;
}

function readEntry(section: Section, file: string, problems: Problems): Entry | undefined {
  const yaml = new YamlSource(section.fields, file, section.line + 1);
  const before = problems.list.length;
  const fields = yaml.read(problems);
  if (problems.list.length > before) return undefined;
  const where = `${file}:${String(section.line)}`;
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) {
    problems.add(
      where,
      'the title is not followed by lines like "id: …"',
      'write the fields directly under the title',
    );
    return undefined;
  }
  const data = {
    ...fields,
    title: section.title,
    body: section.body,
    content: readBody(section, file, problems),
  };
  const read = yaml.parse(entry, data, [], problems);
  // Writers note moments as they think of them; everything else takes the first cue for the earliest.
  return read && { ...read, cues: [...read.cues].sort((a, b) => a.at - b.at) };
}

function readBody(section: Section, file: string, problems: Problems): unknown {
  try {
    return readMarkdown(section.body);
  } catch (error) {
    if (!(error instanceof MarkdownRefused)) throw error;
    problems.add(`${file}:${String(section.line)}`, `"${section.title}": ${error.message}`);
    return [];
  }
}
