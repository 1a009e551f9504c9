import type { Problems } from './problems';

/** A titled piece of a text file: `# Title`, lines of YAML up to the first blank line, then a body. */
export interface Section {
  title: string;
  /** Line of the title in the file, from 1. */
  line: number;
  fields: string;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

interface Frame {
  /** `#` for the pieces of a file, `##` for the pieces of a piece. */
  marker: '#' | '##';
  file: string;
  /** Line of the file on which the text begins, from 1. */
  firstLine?: number;
}

/** Cuts a text at its titles; what stands before the first one is a problem. */
export function sections(
  text: string,
  { marker, file, firstLine = 1 }: Frame,
  problems: Problems,
): Section[] {
  const found: Section[] = [];
  const titleForm = new RegExp(`^${marker} +(.+?)\\s*$`);
  let current:
    { title: string; line: number; fields: string[]; body: string[]; bodyLine: number } | undefined;
  let inFields = false;
  const finish = (): void => {
    if (!current) return;
    const { title, line, fields, body, bodyLine } = current;
    const lead = body.findIndex((content) => content.trim() !== '');
    found.push({
      title,
      line,
      fields: fields.join('\n'),
      body: body.join('\n').trim(),
      bodyLine: bodyLine + Math.max(lead, 0),
    });
  };
  text.split(/\r?\n/).forEach((content, index) => {
    const line = index + firstLine;
    const title = titleForm.exec(content)?.[1];
    if (title !== undefined) {
      finish();
      current = { title, line, fields: [], body: [], bodyLine: line + 1 };
      inFields = true;
    } else if (!current) {
      if (content.trim() !== '') {
        problems.add(
          `${file}:${String(line)}:1`,
          'text before the first title',
          `begin with "${marker} Title"`,
        );
      }
    } else if (inFields && content.trim() === '') {
      inFields = false;
      current.bodyLine = line + 1;
    } else {
      (inFields ? current.fields : current.body).push(content);
    }
  });
  finish();
  return found;
}
