import { CST, LineCounter, parseDocument, Parser, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problems } from './problems';
import { longForm, NotUnderstood } from './short-forms';

/** Lists and maps inside one another. A pack needs five; thousands exhaust the stack and end the process. */
const DEEPEST = 50;

/** Where `text` nests too deeply. Found before the data is composed, which calls itself for every level. */
function tooDeepAt(text: string): number | undefined {
  const waiting: { token: CST.Token; depth: number }[] = [];
  const wait = (token: CST.Token | null | undefined, depth: number): void => {
    if (token) waiting.push({ token, depth });
  };
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document') wait(token.value, 0);
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    if (!CST.isCollection(token)) continue;
    if (depth === DEEPEST) return token.offset;
    for (const item of token.items) {
      wait(item.key, depth + 1);
      wait(item.value, depth + 1);
    }
  }
  return undefined;
}

/** A piece of YAML that remembers where it stands, so that every complaint names line and column. */
export class YamlSource {
  private readonly document: Document.Parsed;
  private readonly lines = new LineCounter();
  /** The line that nests too deeply, from 0. Then nothing of the text is read. */
  private readonly tooDeep: number | undefined;

  /**
   * @param file path inside the pack's sources, for messages
   * @param firstLine line of the file on which `text` begins, from 1
   */
  constructor(
    text: string,
    private readonly file: string,
    private readonly firstLine = 1,
  ) {
    const deep = tooDeepAt(text);
    this.tooDeep = deep === undefined ? undefined : text.slice(0, deep).split('\n').length - 1;
    this.document = parseDocument(deep === undefined ? text : '', {
      lineCounter: this.lines,
      uniqueKeys: true,
      // Places are ours: the library does not know on which line of the file its text begins.
      prettyErrors: false,
      logLevel: 'error',
    });
  }

  /** The data with every short form made long, or undefined after reporting what YAML itself refuses. */
  read(problems: Problems): unknown {
    const before = problems.list.length;
    if (this.tooDeep !== undefined) {
      problems.add(
        `${this.file}:${String(this.firstLine + this.tooDeep)}`,
        'lists and maps are nested too deeply',
        `at most ${String(DEEPEST)} inside one another`,
      );
    }
    for (const error of this.document.errors) {
      problems.add(this.place(error.pos[0]), error.message);
    }
    // Aliases are off: a few lines of them can unfold to gigabytes.
    visit(this.document, {
      Alias: (_key, alias) => {
        problems.add(
          this.place(alias.range?.[0] ?? 0),
          `the alias *${alias.source} stands for something written elsewhere`,
          'write it out',
        );
        return visit.BREAK;
      },
    });
    if (problems.list.length > before) return undefined;
    try {
      return this.lengthen(this.document.toJS({ maxAliasCount: 0 }), [], problems);
    } catch (error) {
      const where = `${this.file}:${String(this.firstLine)}`;
      problems.add(where, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Checks a part of the data against its schema; complaints name the place of the offending value. */
  parse<Schema extends z.ZodType>(
    schema: Schema,
    data: unknown,
    path: readonly PropertyKey[],
    problems: Problems,
  ): z.output<Schema> | undefined {
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const keys = [...path, ...issue.path];
      const name = keys.length > 0 ? `${keys.map(String).join('.')}: ` : '';
      problems.add(this.locate(keys), `${name}${issue.message}`);
    }
    return undefined;
  }

  /** `file:line:column` of the value at `path`, or of its nearest parent that exists. */
  locate(path: readonly PropertyKey[]): string {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = this.document.getIn(path.slice(0, length), true);
      const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
      if (start !== undefined) return this.place(start);
    }
    return `${this.file}:${String(this.firstLine)}`;
  }

  private place(offset: number): string {
    const { line, col } = this.lines.linePos(offset);
    return `${this.file}:${String(line + this.firstLine - 1)}:${String(col)}`;
  }

  private lengthen(value: unknown, path: readonly PropertyKey[], problems: Problems): unknown {
    if (Array.isArray(value)) {
      return value.map((item, index) => this.lengthen(item, [...path, index], problems));
    }
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, held]) => [
          key,
          this.lengthen(held, [...path, key], problems),
        ]),
      );
    }
    try {
      return longForm(value, path);
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      problems.add(this.locate(path), error.message, error.instead);
      return value;
    }
  }
}
