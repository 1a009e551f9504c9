import { checkSources } from '#core/packs/check';
import { Problems, type PackProblem } from '#core/packs/problems';
import { gatherSources } from '#core/packs/read-sources';
import type { EntryField, ProblemView } from '#shared/author/views';
import { toPlainError } from '#shared/errors';
import type { Draft } from './draft';
import type { WrittenEntry } from './entry-file';

/** Everything that is wrong with a draft, each at the entry, the field or the scene that it is about. */
export async function problemsOf(draft: Draft): Promise<ProblemView[]> {
  const found = await checkDraft(draft.folder.path);
  const entries = await draft.entries();
  return found.map((problem) => placedProblem(problem, entries));
}

/** Everything that `filmpack check` would say of the sources in a folder. */
export async function checkDraft(folder: string): Promise<PackProblem[]> {
  const problems = new Problems();
  try {
    const sources = await gatherSources(folder, problems);
    if (sources && problems.list.length === 0) checkSources(sources, problems);
    return problems.list;
  } catch (error) {
    const { message, where, remedy } = toPlainError(error);
    const more = { what: message, ...(remedy !== undefined && { instead: remedy }) };
    return [...problems.list, { where: where ?? folder, ...more }];
  }
}

/** What the checks across files say of an entry, by the field that it is about. */
const SAID_OF: readonly [RegExp, EntryField][] = [
  [/^people names /, 'people'],
  [/^places names /, 'places'],
  [/^songs names /, 'songs'],
  [/^scenes names /, 'scenes'],
  [/^the source /, 'sources'],
  [/^there is no claim /, 'sources'],
  [/^the cue at /, 'cues'],
  [/^a link leads /, 'body'],
  [/^the body takes /, 'body'],
  [/^(?:a body cannot|a link leads|the body has|lists and quotes|emphasis is) /, 'body'],
  [/words in a row stand in a source document/, 'body'],
  [/^the id /, 'id'],
];

const FIELDS: readonly string[] = [
  ...['title', 'body', 'kind', 'cues', 'revealsAt', 'people', 'places', 'songs', 'scenes', 'films'],
  ...['tags', 'sources', 'verdict', 'verdictNote', 'weight', 'id'],
];

function asField(name: string | undefined): EntryField | null {
  return name !== undefined && FIELDS.includes(name) ? (name as EntryField) : null;
}

/** Finds the entry and the field, or the scene, that a problem is about. */
export function placedProblem(
  { where, what, instead }: PackProblem,
  entriesOf: ReadonlyMap<string, readonly WrittenEntry[]>,
): ProblemView {
  const [, file = '', line] = /^([^:]+):(\d+)/.exec(where) ?? [];
  const at = Number(line);
  const entry = entriesOf.get(file)?.find(({ start, end }) => start <= at && at < end);
  const scene = where.startsWith('scenes.yaml')
    ? /scene "([a-z0-9-]+)"/.exec(what)?.[1]
    : undefined;
  return {
    where,
    what: entry ? withoutName(what) : what,
    instead: instead ?? null,
    entry: entry?.id ?? null,
    field: entry ? fieldOf(what, at, entry) : null,
    scene: scene ?? null,
  };
}

/** Which field it is: the one that is named, else the one on whose line it stands, else the one that its words are about. */
function fieldOf(what: string, line: number, entry: WrittenEntry): EntryField | null {
  const said = withoutName(what);
  const named = asField(/^([a-zA-Z]+)(?:\.\d+)*(?:\.[a-zA-Z]+)*: /.exec(said)?.[1]);
  if (named) return named;
  for (const [name, { start, end }] of entry.linesOf)
    if (start <= line && line < end) return asField(name);
  return SAID_OF.find(([words]) => words.test(said))?.[1] ?? null;
}

/** The words without the entry's name before them: it stands beside. */
function withoutName(what: string): string {
  return what.replace(/^".*?": /, '');
}
