import { FORM_LISTS } from '#shared/author/entry-form';
import type { AboutPlace, EntryField, ProblemView } from '#shared/author/views';
import type { PackProblem } from '#core/packs/problems';
import type { WrittenEntry } from './entry-file';
import { FILM } from './film-file';
import { ITEM_FILES } from './item-files';
import { SCENES } from './scene-file';
import { one, writtenList } from './yaml-plain';
import { pathAt, type Path } from './yaml-places';

/** The sources of a draft, as far as they say where a problem is. */
export interface Placing {
  /** File → the entries in it. */
  entries: ReadonlyMap<string, readonly WrittenEntry[]>;
  /** YAML file → its text. */
  texts: ReadonlyMap<string, string>;
}

/** Finds the entry and the field, the scene, or whatever else a problem is about, by where it stands. */
export function placedProblem(problem: PackProblem, placing: Placing): ProblemView {
  const { where, instead } = problem;
  const { file, line, column } = placeIn(where);
  const entry = placing.entries.get(file)?.find(({ start, end }) => start <= line && line < end);
  const what = inWords(entry ? withoutName(problem.what) : problem.what);
  const text = placing.texts.get(file);
  const path =
    text === undefined ? [] : deepest(pathAt(text, line, column), namedPath(problem.what));
  return {
    where,
    what,
    instead: instead ?? null,
    entry: entry?.id ?? null,
    field: entry ? fieldOf(what, line, entry) : null,
    scene: file === SCENES && text !== undefined ? idAt(text, path) : null,
    about: entry || text === undefined ? null : aboutOf(file, text, path),
  };
}

function placeIn(where: string): { file: string; line: number; column: number } {
  const [, file = where, line = '1', column = '1'] = /^([^:]+):(\d+)(?::(\d+))?/.exec(where) ?? [];
  return { file, line: Number(line), column: Number(column) };
}

/** The path with which the words begin, as those of a schema do: `parts.0.title: …`. */
function namedPath(what: string): Path {
  const [, path] = /^([a-zA-Z]+(?:\.\w+)*|\d+(?:\.\w+)+): /.exec(what) ?? [];
  return path?.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)) ?? [];
}

/** What is missing has no place of its own: then the words go further than the place does. */
function deepest(place: Path, named: Path): Path {
  return place.every((key, index) => named[index] === key) ? named : place;
}

function aboutOf(file: string, text: string, path: Path): AboutPlace | null {
  for (const list of ['people', 'places', 'songs'] as const) {
    if (ITEM_FILES[list].file === file)
      return { list, id: idAt(text, path), field: keyAt(path, 1) };
  }
  if (file !== FILM) return null;
  if (path[0] === 'parts')
    return { list: 'parts', id: idAt(text, path.slice(1), ['parts']), field: keyAt(path, 2) };
  return { list: 'film', id: null, field: keyAt(path, path[0] === 'film' ? 1 : 0) };
}

function keyAt(path: Path, place: number): string | null {
  const key = path[place];
  return typeof key === 'string' ? key : null;
}

/** The id of the item of a list that a path leads into. */
function idAt(text: string, [place]: Path, list: Path = []): string | null {
  try {
    return typeof place === 'number'
      ? one(writtenList(text, list)[place]?.get('id')) || null
      : null;
  } catch {
    return null;
  }
}

const FIELDS: readonly string[] = [
  ...FORM_LISTS,
  ...['title', 'body', 'kind', 'revealsAt', 'verdict', 'verdictNote', 'weight', 'id'],
];

function asField(name: string | undefined): EntryField | null {
  return name !== undefined && FIELDS.includes(name) ? (name as EntryField) : null;
}

/** The field that the words begin with, as those of a schema do; else the one on whose line it stands, else the text below. */
function fieldOf(what: string, line: number, entry: WrittenEntry): EntryField | null {
  const named = asField(/^([a-zA-Z]+)(?:\.\w+)*: /.exec(what)?.[1]);
  if (named) return named;
  let last = entry.start;
  for (const [name, { start, end }] of entry.linesOf) {
    if (start <= line && line < end) return asField(name);
    last = Math.max(last, end - 1);
  }
  return entry.locked === null && line > last ? 'body' : null;
}

/** The words without the entry's name before them: it stands beside. */
function withoutName(what: string): string {
  return what.replace(/^".*?": /, '');
}

/** What a schema says most often, as people say it. */
const PLAINER: readonly [RegExp, string][] = [
  [/: Invalid input: expected \w+, received (?:undefined|null)$/, ': this is missing'],
  [/: Too small: expected (?:string|array) to have >=1 \w+$/, ': this is missing'],
  [/: Invalid input: expected number, received string$/, ': this is no number'],
  [
    /: Too big: expected string to have <=(\d+) characters$/,
    ': this is too long, $1 characters at most',
  ],
  [/: Too (?:small|big): expected (?:number|int) to be ([<>])=?(-?[\d.]+)$/, ': $1 is the limit'],
];

function inWords(what: string): string {
  return PLAINER.reduce((words, [said, plain]) => words.replace(said, plain), what);
}
