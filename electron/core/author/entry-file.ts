import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { Problems } from '#core/packs/problems';
import { sections } from '#core/packs/sections';
import { FORM_LISTS, type EntryForm } from '#shared/author/entry-form';
import { ENTRY_KINDS, VERDICTS } from '#shared/pack/entry-kinds';
import { withFields } from './yaml-edits';
import { one, plain } from './yaml-plain';
import { fieldLines, type Fields } from './yaml-values';

/** An entry as it stands in a file of entries, well formed or not. */
export interface WrittenEntry {
  id: string;
  form: EntryForm;
  /** Why its fields cannot be read, in words; then only its file can be edited. */
  locked: string | null;
  /** The lines of the file that hold it, from 1; `end` is the first that does not. */
  start: number;
  end: number;
  /** The lines of a field that stands in the file, counted in the same way. */
  linesOf: ReadonlyMap<string, { start: number; end: number }>;
}

const TITLE = /^# +(.+?)\s*$/;

/** Cuts a file of entries at its titles: what stands before the first one, then one text for each. Their sum is the file. */
function pieces(text: string): string[] {
  const found = [''];
  for (const line of text.split(/(?<=\n)/)) {
    if (TITLE.test(line.replace(/\r?\n$/, ''))) found.push(line);
    else found[found.length - 1] = `${found.at(-1) ?? ''}${line}`;
  }
  return found;
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

/** Reads a file of entries as far as it can be read. */
export function writtenEntries(text: string): WrittenEntry[] {
  const [before = '', ...rest] = pieces(text);
  let line = 1 + lineCount(before);
  return rest.map((piece, index) => {
    const start = line;
    line += index === rest.length - 1 ? lineCount(piece) + 1 : lineCount(piece);
    return { ...movedBy(start, knownPiece(piece)), start, end: line };
  });
}

type ReadPiece = Omit<WrittenEntry, 'start' | 'end'>;

/** Pieces as they were read before: of a file that grows to a thousand entries, one changes at a time. */
const known = new Map<string, ReadPiece>();
const MOST_KNOWN = 5_000;

function knownPiece(piece: string): ReadPiece {
  const before = known.get(piece);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = readPiece(piece, 0);
  known.set(piece, read);
  return read;
}

/** A piece that was read as if it stood at line 0, at its line. */
function movedBy(lines: number, piece: ReadPiece): ReadPiece {
  const linesOf = [...piece.linesOf].map(
    ([field, { start, end }]) => [field, { start: start + lines, end: end + lines }] as const,
  );
  return { ...piece, linesOf: new Map(linesOf) };
}

function readPiece(piece: string, firstLine: number): ReadPiece {
  const [section] = sections(piece, { marker: '#', file: '' }, new Problems());
  if (!section) throw new Error('a piece has no title');
  const lines = new LineCounter();
  const document = parseDocument(section.fields, { lineCounter: lines, logLevel: 'error' });
  const map = document.contents;
  const isReadable = document.errors.length === 0 && (map === null || isMap(map));
  const linesOf = new Map<string, { start: number; end: number }>();
  const values = new Map<string, unknown>();
  if (isReadable && isMap(map)) {
    const starts = map.items.map(({ key }) => (isScalar(key) ? key.range[0] : 0));
    map.items.forEach(({ key, value }, index) => {
      if (!isScalar(key)) return;
      const name = String(key.value);
      values.set(name, plain(value));
      // The fields begin on the line below the title.
      const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine;
      const next = starts[index + 1];
      linesOf.set(name, {
        start: lineAt(starts[index] ?? 0),
        end: next === undefined ? lineAt(section.fields.length) + 1 : lineAt(next),
      });
    });
  }
  return {
    id: one(values.get('id')) || slugless(section.title),
    form: formOf(section, values),
    locked: isReadable
      ? null
      : 'The lines under its title cannot be read: mend them in the file, in any text editor.',
    linesOf,
  };
}

/** A name for what has none, so that it can be opened and told apart. */
function slugless(title: string): string {
  return `untitled-${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)}`.replace(/-$/, '');
}

/** A list as its author would write it short: a cue or a source that is written long is told in the short form. */
function many(value: unknown): string[] {
  const items = Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
  return items.map(short).filter((item) => item !== '');
}

function short(item: unknown): string {
  if (item === null || typeof item !== 'object') return one(item);
  const { source, ref, at, until, scene } = item as Record<string, unknown>;
  if (source !== undefined) return `${one(source)} ${one(ref)}`.trim();
  const end = until === undefined ? '' : ` to ${one(until)}`;
  return `${one(at)}${end}${scene === undefined ? '' : ` in ${one(scene)}`}`;
}

function formOf(
  section: { title: string; body: string },
  values: ReadonlyMap<string, unknown>,
): EntryForm {
  const kind = one(values.get('kind'));
  const verdict = one(values.get('verdict'));
  const weight = Number(one(values.get('weight')) || 0.5);
  const lists = Object.fromEntries(FORM_LISTS.map((key) => [key, many(values.get(key))]));
  return {
    ...(lists as Pick<EntryForm, (typeof FORM_LISTS)[number]>),
    title: section.title,
    body: section.body,
    kind: ENTRY_KINDS.find((known) => known === kind) ?? 'trivia',
    revealsAt: one(values.get('revealsAt')),
    verdict: VERDICTS.find((known) => known === verdict) ?? 'reported',
    verdictNote: one(values.get('verdictNote')),
    weight: weight >= 0 && weight <= 1 ? weight : 0.5,
  };
}

/** The fields of a form in the order in which the sources write them. */
function fieldsOf(id: string, form: EntryForm): Fields {
  return {
    id,
    kind: form.kind,
    cues: form.cues,
    revealsAt: form.revealsAt === '' ? undefined : form.revealsAt,
    people: form.people,
    places: form.places,
    songs: form.songs,
    scenes: form.scenes,
    films: form.films,
    tags: form.tags,
    sources: form.sources,
    verdict: form.verdict,
    verdictNote: form.verdictNote === '' ? undefined : form.verdictNote,
    weight: form.weight,
  };
}

/** A new entry as a piece of a file. */
export function entryText(id: string, form: EntryForm): string {
  const fields = fieldLines(fieldsOf(id, form)).join('\n');
  return `# ${form.title}\n${fields}\n${form.body === '' ? '' : `\n${form.body}\n`}`;
}

/**
 * The file with an entry changed; what does not change in it, and all the rest, stays as it was written.
 * @returns undefined if the file has no such entry, or one whose fields cannot be read
 */
export function withEntry(text: string, id: string, form: EntryForm): string | undefined {
  const [before = '', ...rest] = pieces(text);
  const places = writtenEntries(text);
  const place = places.findIndex((entry) => entry.id === id && entry.locked === null);
  const [written, piece] = [places[place], rest[place]];
  if (!written || piece === undefined) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const changed = withPiece(piece.replace(/\r\n/g, '\n'), id, written.form, form);
  return [
    before,
    ...rest.slice(0, place),
    changed.replace(/\n/g, newline),
    ...rest.slice(place + 1),
  ].join('');
}

function withPiece(piece: string, id: string, old: EntryForm, form: EntryForm): string {
  const [title = '', ...lines] = piece.split('\n');
  const blank = lines.findIndex((line) => line.trim() === '');
  const fieldsEnd = blank < 0 ? lines.length : blank;
  const [now, was] = [fieldsOf(id, form), fieldsOf(id, old)];
  const keys = Object.keys(now);
  const fields = keys.reduce(
    (before, key, place) =>
      JSON.stringify(now[key]) === JSON.stringify(was[key])
        ? before
        : withFields(before, [], { [key]: now[key] }, keys.slice(0, place)),
    lines.slice(0, fieldsEnd).join('\n'),
  );
  const head = `${form.title === old.title ? title : `# ${form.title}`}\n${fields.replace(/\n$/, '')}`;
  if (form.body === old.body) return [head, ...lines.slice(fieldsEnd)].join('\n');
  const after = /\n*$/.exec(piece)?.[0] ?? '';
  return form.body === '' ? `${head}${after || '\n'}` : `${head}\n\n${form.body}${after || '\n'}`;
}

/** The file with an entry put before the first one whose moment comes later. */
export function withNewEntry(
  text: string,
  entry: { id: string; form: EntryForm },
  isLater: (other: WrittenEntry) => boolean,
): string {
  const [before = '', ...rest] = pieces(text);
  const place = writtenEntries(text).findIndex(isLater);
  const written = entryText(entry.id, entry.form);
  if (place < 0) {
    const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    const gap = whole.trim() === '' || whole.endsWith('\n\n') ? '' : '\n';
    return `${whole}${gap}${written}`;
  }
  return [before, ...rest.slice(0, place), `${written}\n`, ...rest.slice(place)].join('');
}

/** The file without an entry; undefined if it has no such entry. */
export function withoutEntry(text: string, id: string): string | undefined {
  const [before = '', ...rest] = pieces(text);
  const place = writtenEntries(text).findIndex((entry) => entry.id === id);
  if (place < 0) return undefined;
  return [before, ...rest.slice(0, place), ...rest.slice(place + 1)].join('');
}
