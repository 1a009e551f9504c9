import type { FilmSeconds } from '../film-time';
import type { Entry } from '../pack/entry';
import type { EntryKind } from '../pack/entry-kinds';
import type { PackMap } from '../pack/map';
import type { Figure } from '../pack/read';
import type { RichBlock } from '../pack/rich-text';

/** What windows are given to read: already cut to what the viewer may know. */

export interface Link {
  id: string;
  kind: EntryKind;
  title: string;
}

/** A link that stands in a list of the film's own order. */
export interface DatedLink extends Link {
  at: FilmSeconds | null;
}

/** A short entry, whole, as it stands beside others. */
export interface NoteView extends DatedLink {
  content: RichBlock[];
  verdict: Entry['verdict'];
  verdictNote: string | null;
}

/** Where something comes from: the source's title, and the claim, page or paragraph in it. */
export interface SourceView {
  title: string;
  ref: string;
}

/** A picture of a pack, as it is shown. */
export interface PictureView {
  /** Path of it within the app. */
  address: string;
  /** Pixels. */
  width: number;
  height: number;
  /** What is to be seen, for whoever cannot see it. */
  alt: string;
  caption: string | null;
  by: string;
  /** Under what it may be handed on, in words. */
  licence: string;
  /** Where it comes from. */
  why: string | null;
}

export interface EntryView extends NoteView {
  pictures: PictureView[];
  sources: SourceView[];
  /** What it is about: people, songs, places, scenes, films. */
  links: Link[];
  /** What was written about it, in the order of the film. */
  notes: DatedLink[];
  /** Chapters of long reads beside which it stands. */
  chapters: ChapterLink[];
  /** Its neighbours among its kind. */
  previous: Link | null;
  next: Link | null;
}

export interface ChapterLink {
  read: string;
  chapter: string;
  title: string;
}

/** A film that the pack names, with the moments at which it does. */
export interface QuotedFilm {
  id: string;
  title: string;
  year: number;
  moments: { entry: string; title: string; at: FilmSeconds }[];
}

export type FigureView =
  | { type: 'map'; map: PackMap; places: MapPlace[] }
  | { type: 'quotes'; runtime: FilmSeconds; films: QuotedFilm[] }
  | Extract<Figure, { type: 'bars' }>;

export interface MapPlace {
  id: string;
  name: string;
  lat: number;
  lon: number;
}

export interface ChapterView {
  /** Id of the chapter's entry. */
  id: string;
  title: string;
  at: FilmSeconds | null;
  content: RichBlock[];
  verdict: Entry['verdict'];
  verdictNote: string | null;
  notes: NoteView[];
  figure: FigureView | null;
  pictures: PictureView[];
}

export interface LongReadView {
  id: string;
  title: string;
  summary: string;
  /** Those that are open; what is still closed leaves no trace. */
  chapters: ChapterView[];
  /** Source id → title, for the paragraphs' references. */
  sources: Record<string, string>;
}

export interface LongReadLink {
  id: string;
  title: string;
  summary: string;
  chapters: { id: string; title: string }[];
}

export const SHELVES = ['scenes', 'songs', 'people', 'places', 'films'] as const;
export type Shelf = (typeof SHELVES)[number];

/** Everything that there is to read, by now. */
export interface LibraryView {
  reads: LongReadLink[];
  shelves: Record<Shelf, DatedLink[]>;
}
