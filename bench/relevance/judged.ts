import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { FootlightError } from '#shared/errors';
import type { Entry } from '#shared/pack/entry';
import { id, moment } from '#shared/pack/fields';
import type { Grade, Grades } from './measures';

/** What sort of asking a query is, so that each can be measured by itself. */
export const QUERY_CLASSES = [
  'word',
  'name',
  'song-place',
  'misspelling',
  'prefix',
  'question',
  'phrase',
  'time',
  'filter',
  'synonym',
  'first-watch',
] as const;
export type QueryClass = (typeof QUERY_CLASSES)[number];

const grade = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const written = z
  .strictObject({
    query: z.string().trim().min(1).max(200),
    class: z.enum(QUERY_CLASSES),
    frontier: moment.optional(),
    grades: z.record(id, grade).optional(),
    nothing: z.literal(true).optional(),
  })
  .refine((item) => (item.grades === undefined) !== (item.nothing === undefined), {
    message: 'either has grades, or is to find nothing',
  })
  .refine((item) => !item.grades || Object.values(item.grades).some((worth) => worth >= 2), {
    message: 'no entry answers it (grade 2 or 3)',
    path: ['grades'],
  })
  .refine((item) => item.class !== 'first-watch' || item.frontier !== undefined, {
    message: 'a first watch has a frontier',
    path: ['frontier'],
  });

/** A query as somebody typed it, and which entries serve whoever did. */
export interface JudgedQuery {
  query: string;
  class: QueryClass;
  /** Film second up to which a first-time viewer has watched; absent for somebody who has seen the film. */
  frontier?: number;
  /** Empty where the query is to find nothing. */
  grades: Grades;
}

type Judgeable = Pick<Entry, 'id' | 'revealsAt'>;

/**
 * Reads a judged set.
 * @param text YAML: a list of queries
 * @param file its path, for messages
 * @param entries those of the pack; given, each graded entry must be one that the viewer of its query may see
 * @throws FootlightError `bad-request` that lists all that is wrong, with its lines
 */
export function readJudged(
  text: string,
  file: string,
  entries?: readonly Judgeable[],
): JudgedQuery[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const wrong = document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`);
  const parsed = wrong.length > 0 ? undefined : z.array(written).min(1).safeParse(plain(document));
  for (const issue of parsed?.error?.issues ?? []) say(issue.path, issue.message);
  const items = parsed?.data ?? [];
  const asked = new Set<string>();
  items.forEach((item, index) => {
    const asking = JSON.stringify([item.query, item.frontier ?? null]);
    if (asked.has(asking)) say([index], `${item.query} is asked twice`);
    asked.add(asking);
    if (entries) {
      for (const [path, message] of unfit(item, entries)) say([index, ...path], message);
    }
  });
  if (wrong.length > 0) throw new FootlightError('bad-request', wrong.join('\n'), { where: file });
  return items.map((item) => ({
    query: item.query,
    class: item.class,
    ...(item.frontier !== undefined && { frontier: item.frontier }),
    grades: new Map<string, Grade>(Object.entries(item.grades ?? {})),
  }));

  function say(path: readonly PropertyKey[], message: string): void {
    wrong.push(`${at(offsetOf(document, path))}: ${message}`);
  }

  function at(offset: number): string {
    return `${file}:${String(lines.linePos(offset).line)}`;
  }
}

/** Aliases are off: a few lines of them can unfold to gigabytes. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** Where the value at `path` begins, or its nearest parent that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
    if (start !== undefined) return start;
  }
  return 0;
}

/** Graded entries that the pack has not, or that the viewer of the query may not see yet. */
function unfit(
  item: z.output<typeof written>,
  entries: readonly Judgeable[],
): [path: string[], message: string][] {
  const known = new Map(entries.map((entry) => [entry.id, entry.revealsAt]));
  return Object.keys(item.grades ?? {}).flatMap((graded): [string[], string][] => {
    const revealsAt = known.get(graded);
    if (revealsAt === undefined) return [[['grades', graded], `the pack has no entry ${graded}`]];
    if (item.frontier === undefined || revealsAt <= item.frontier) return [];
    return [[['grades', graded], `${graded} is hidden until second ${String(revealsAt)}`]];
  });
}
