import lunr from 'lunr';
import type { Note } from '#shared/notes/note';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { cuttingOf } from '#shared/search/cutting';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { MemoryBytes } from './index/byte-source';
import { emptyColumns } from './index/documents';
import { indexBytes } from './index/index-bytes';
import { PackedIndex } from './index/packed-index';
import { placeTerms } from './index/placed-terms';
import { searchCode } from './language/search-language';
import { piecesOf } from './unspaced';

/** Longest first line that stands as the title of a note. */
const LONGEST_TITLE = 90;

/** A note's own words count for nearly as much as an entry's title, for they are all that it has. */
const FIELDS = { text: 5, place: 1 } as const;
const READABLE_FIELDS = 1;

/** The kind of what is found in an index of notes. */
export const NOTE_KIND = 'note';

/** Terms of texts that have been cut: after a change most notes are the same ones. A note is of one film, which has one language. */
const cut = new WeakMap<Note, string[]>();

/** A viewer's notes on one film, as an index beside that of its pack. Made anew when a note changes. */
export function noteIndex(notes: readonly Note[], pack: Pack): PackedIndex {
  const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
  const { id, film, language } = pack.manifest;
  const { terms } = cuttingOf(language);
  const { terms: placed, lengths } = placeTerms(
    notes.map((note) => [termsOf(note, language), terms(placeOf(note, pack, entries))]),
    READABLE_FIELDS,
  );
  const columns = { ...emptyColumns(notes.length, 0), lengths };
  columns.boosts.fill(1);
  notes.forEach(({ at }, doc) => {
    // A note is a viewer's own, but it may tell what a first watch has not shown: it waits for its moment.
    columns.reveals[doc] = at;
    columns.moments[doc] = at;
    columns.timed[doc] = 1;
  });
  const documents = notes.length;
  const bytes = indexBytes({
    meta: {
      schema: SEARCH_SCHEMA,
      lunr: lunr.version,
      language: searchCode(language),
      fields: {
        names: Object.keys(FIELDS),
        boosts: Object.values(FIELDS),
        readable: READABLE_FIELDS,
      },
      documents,
      films: [
        { id, title: film.title, year: film.year, language, synonyms: [], from: 0, to: documents },
      ],
      kinds: [NOTE_KIND],
    },
    columns,
    stored: notes.map((note) => {
      const title = titleOf(note, pack);
      return { id: note.id, title, body: note.text === title ? '' : note.text, asks: [] };
    }),
    terms: placed,
    facets: documents === 0 ? [] : [['kind:note', Uint32Array.from(notes, (_note, doc) => doc)]],
  });
  return new PackedIndex(new MemoryBytes(bytes));
}

function termsOf(note: Note, language: string): string[] {
  const known = cut.get(note) ?? piecesOf(note.text, cuttingOf(language)).map(({ term }) => term);
  cut.set(note, known);
  return known;
}

/** The words by which a note is found beside its own: that it is a bookmark, the scene of its moment, what it is about. */
function placeOf(note: Note, pack: Pack, entries: ReadonlyMap<string, Entry>): string {
  const about = note.about === undefined ? undefined : entries.get(note.about);
  return [
    note.text === '' ? 'bookmark' : '',
    sceneTitle(note, pack) ?? '',
    // A title that is still a secret when the note is not must not lead to it.
    about && about.revealsAt <= note.at ? about.title : '',
  ].join(' ');
}

function sceneTitle({ at }: Note, { scenes }: Pack): string | undefined {
  return scenes.find(({ start, end }) => start <= at && at < end)?.title;
}

/** The first line, cut between characters where it is long; of a bookmark its scene. */
function titleOf(note: Note, pack: Pack): string {
  if (note.text === '') {
    const scene = sceneTitle(note, pack);
    return scene === undefined ? 'Bookmark' : `Bookmark: ${scene}`;
  }
  const [line = ''] = note.text.split('\n');
  if (line.length <= LONGEST_TITLE) return line;
  const blank = line.lastIndexOf(' ', LONGEST_TITLE);
  const cut = line.slice(0, blank > 0 ? blank : LONGEST_TITLE).replace(/[\ud800-\udbff]$/, '');
  return `${cut} …`;
}
