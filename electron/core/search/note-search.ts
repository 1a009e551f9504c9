import lunr from 'lunr';
import type { Note } from '#shared/notes/note';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { terms } from '#shared/search/pipeline';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { stemsOf } from './build-index';
import { Postings, turnRound, type PostingLists } from './postings';
import { Ranking, type Ranked } from './ranking';
import type { SearchResult, SearchSource } from './search-sources';
import { markMatches, snippet, type LocatedText } from './snippet';
import { piecesOf } from './unspaced';

/** A note's own words count for nearly as much as an entry's title, for they are all that it has. */
const FIELDS = { text: 5, place: 1 } as const;

/** Longest first line that stands as the title of a note. */
const LONGEST_TITLE = 90;

/** How common a word is in the texts of the film. */
export type Rarity = Pick<Postings, 'refs' | 'find' | 'posting'>;

/** lunr's function that its typings leave out: how much a term tells, from its postings in all fields. */
const { idf } = lunr as unknown as {
  idf: (posting: object, documents: number) => number;
};

/**
 * lunr's index of the notes. They are few, so by themselves each of their words is a common one; their weights
 * are lifted to what the words are worth beside all texts of the film, so that both stand in one list.
 */
export function noteLists(documents: readonly object[], rarity: Rarity): PostingLists {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  for (const document of documents) builder.add(document);
  const index = builder.build();
  const { invertedIndex } = index as unknown as { invertedIndex: Record<string, object> };
  const lists = turnRound(index);
  const all = documents.length + rarity.refs.length;
  return {
    ...lists,
    postings: lists.terms.map((term, place) => {
      const posting = lists.postings[place] ?? [];
      const inFilm = rarity.posting(rarity.find(term)).length / 2;
      const together = rarityOf(posting.length / 2 + inFilm, all);
      const factor = together / idf(invertedIndex[term] ?? {}, documents.length);
      return posting.map((value, i) => (i % 2 === 0 ? value : value * factor));
    }),
  };
}

/** lunr's own measure of how much a term tells. */
function rarityOf(having: number, documents: number): number {
  return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
}

/** A viewer's notes on one film, to be found beside its entries. Made anew when a note changes. */
export class NoteSearch implements SearchSource {
  readonly isOwn = true;
  private readonly postings: Postings;
  private readonly ranking: Ranking;
  private readonly notes: readonly Note[];

  constructor(
    notes: readonly Note[],
    private readonly pack: Pack,
    rarity: Rarity,
  ) {
    const byId = new Map(notes.map((note) => [note.id, note]));
    const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
    const lists = noteLists(
      notes.map((note) => ({
        id: note.id,
        text: piecesOf(note.text)
          .map(({ term }) => term)
          .join(' '),
        place: terms(placeOf(note, pack, entries)).join(' '),
      })),
      rarity,
    );
    this.postings = new Postings(lists);
    this.ranking = new Ranking(this.postings, stemsOf(lists.terms));
    this.notes = lists.refs.flatMap((ref) => byId.get(ref) ?? []);
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
      markedTitle: markMatches(located(title), isMatch),
      snippet: note.text === title ? [] : snippet(located(note.text), isMatch),
    };
  }
}

function located(text: string): LocatedText {
  return { text, terms: piecesOf(text) };
}

/** The words by which a note is found beside its own: what it is, the scene of its moment, what it is about. */
function placeOf(note: Note, pack: Pack, entries: ReadonlyMap<string, Entry>): string {
  const about = note.about === undefined ? undefined : entries.get(note.about);
  return [
    note.text === '' ? 'bookmark' : 'note',
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
