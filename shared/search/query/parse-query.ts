import { cuttingOf, type Cutting } from '../cutting';
import { LONGEST_QUERY } from '../limits';
import { mergeGroups } from './merge-groups';
import { misspeltFilter } from './misspelt-filter';
import type { Filter, Issue, Query, TextMatch } from './query';
import { readFilter } from './read-filter';
import { readWords } from './read-words';
import { settle, type Settled } from './settle';

/** Nobody asks for more; what comes after is not read. */
const MOST_THINGS = 24;

/**
 * Reads what a viewer typed. Any text is a query: what cannot be read as it was meant is an issue beside the rest.
 *
 * - Words must all be there, `"phrases"` word by word; `-word`, `-"phrase"` and `-kind:goof` must not.
 * - `or` (or `|`) between two things of a sort asks for either. Between a word and a filter, or beside what is
 *   unwanted or a time, it joins nothing and is left out.
 * - `name:value` and `name:"value"` filter. One of several kinds, verdicts, films, parts or moments (`at`) is
 *   enough; of everything else all must hold.
 * - A time by itself is the moment that is asked for.
 *
 * @param cutting of the language in which it is asked
 */
export function parseQuery(text: string, cutting = cuttingOf()): Query {
  const read = text.slice(0, LONGEST_QUERY);
  const { pieces, moment } = settle(read, cutting);
  const reader = new Reader(read, pieces, cutting);
  pieces.forEach((_, index) => reader.read(index));
  const { slots, unwanted, issues } = reader;
  return { slots, unwanted, filters: mergeGroups(reader.groups), moment, issues };
}

type WordsPiece = Extract<Settled['pieces'][number], { type: 'words' }>;
type FilterPiece = Extract<Settled['pieces'][number], { type: 'filter' }>;

class Reader {
  readonly slots: { alternatives: TextMatch[] }[] = [];
  readonly unwanted: TextMatch[] = [];
  readonly groups: { any: Filter[]; isUnwanted: boolean }[] = [];
  readonly issues: Issue[] = [];
  private things = 0;
  /** What the last thing was put into, as far as "or" can join another one to it. */
  private openSlot: TextMatch[] | undefined;
  private openGroup: Filter[] | undefined;

  constructor(
    private readonly text: string,
    private readonly pieces: Settled['pieces'],
    private readonly cutting: Cutting,
  ) {}

  read(index: number): void {
    const piece = this.pieces[index];
    if (!piece || piece.type === 'or' || this.things >= MOST_THINGS) return;
    if (this.pieces[index - 1]?.type !== 'or') this.closeBoth();
    if (piece.type === 'words') this.readWords(piece, this.joinsNext(index));
    else if (piece.type === 'filter') this.readFilter(piece);
    else this.readMoment();
  }

  /** Whether "or" stands between these words and other wanted ones. */
  private joinsNext(index: number): boolean {
    const next = this.pieces[index + 2];
    return this.pieces[index + 1]?.type === 'or' && next?.type === 'words' && !next.isUnwanted;
  }

  private readWords(piece: WordsPiece, joinsNext: boolean): void {
    const slot = piece.isUnwanted ? undefined : this.openSlot;
    const isOne = piece.isUnwanted || joinsNext || slot !== undefined;
    const left = MOST_THINGS - this.things;
    const matches = readWords(piece, this.text, isOne, this.cutting).slice(0, left);
    this.things += matches.length;
    const { inner, quotes } = piece.stretch;
    const issue = quotes === 'none' ? misspeltFilter(this.text, inner.start) : undefined;
    if (issue) this.issues.push(issue);
    this.closeBoth();
    if (piece.isUnwanted) {
      this.unwanted.push(...matches);
    } else if (slot) {
      slot.push(...matches);
      this.openSlot = slot;
    } else {
      for (const match of matches) {
        this.openSlot = [match];
        this.slots.push({ alternatives: this.openSlot });
      }
    }
  }

  private readFilter(piece: FilterPiece): void {
    const { any, issue } = readFilter(piece, this.text, this.cutting);
    this.things += 1;
    if (issue) this.issues.push(issue);
    if (any.length === 0) return;
    const group = piece.isUnwanted ? undefined : this.openGroup;
    this.closeBoth();
    if (group) group.push(...any);
    else this.groups.push({ any, isUnwanted: piece.isUnwanted });
    if (!piece.isUnwanted) this.openGroup = group ?? any;
  }

  private readMoment(): void {
    this.things += 1;
    this.closeBoth();
  }

  private closeBoth(): void {
    this.openSlot = undefined;
    this.openGroup = undefined;
  }
}
