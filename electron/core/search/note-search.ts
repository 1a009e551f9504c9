import type { Note } from '#shared/notes/note';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { terms } from '#shared/search/pipeline';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { stemsOf } from './build-index';
import { noteLists, type Rarity } from './note-index';
import { Postings } from './postings';
import { Ranking, type Ranked } from './ranking';
import type { SearchResult, SearchSource } from './search-sources';
import { markMatches, snippet, type LocatedText } from './snippet';
import { piecesOf } from './unspaced';

/** Longest first line that stands as the title of a note. */
const LONGEST_TITLE = 90;

/** Texts that have been looked through: after a change most notes are the same ones. */
const located = new WeakMap<Note, LocatedText>();

/** A viewer's notes on one film, to be found beside its entries. Made anew when a note changes. */
export class NoteSearch implements SearchSource {
  readonly isOwn = true;
  private readonly postings: Postings;
  private readonly ranking: Ranking;

  constructor(
    private readonly notes: readonly Note[],
    private readonly pack: Pack,
    rarity: Rarity,
  ) {
    const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
    const lists = noteLists(
      notes.map((note) => ({
        id: note.id,
        text: textOf(note).terms.map(({ term }) => term),
        place: terms(placeOf(note, pack, entries)),
      })),
      rarity,
    );
    this.postings = new Postings(lists);
    this.ranking = new Ranking(this.postings, stemsOf(lists.terms));
  }

  /** A note is a viewer's own, but it may tell what a first watch has not shown: it waits for its moment. */
  rank(
    words: readonly string[],
    near: boolean,
    viewpoint: Viewpoint,
  ): { ranked: Ranked[]; asked: ReadonlySet<string> } {
    return this.ranking.rank(words, near, (document) => {
      const note = this.notes[document];
      return note !== undefined && isRevealed(note.at, viewpoint);
    });
  }

  idOf(document: number): string {
    return this.postings.refs[document] ?? '';
  }

  present({ document, score }: Ranked, asked: ReadonlySet<string>): SearchResult {
    const note = this.notes[document];
    if (!note) throw new Error(`there is no note ${String(document)}`);
    const isMatch = (term: string): boolean => asked.has(term);
    const title = titleOf(note, this.pack);
    return {
      id: note.id,
      kind: 'note',
      title,
      at: note.at,
      score,
      markedTitle: markMatches(locate(title), isMatch),
      snippet: note.text === title ? [] : snippet(textOf(note), isMatch),
    };
  }
}

function locate(text: string): LocatedText {
  return { text, terms: piecesOf(text) };
}

function textOf(note: Note): LocatedText {
  const known = located.get(note) ?? locate(note.text);
  located.set(note, known);
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
