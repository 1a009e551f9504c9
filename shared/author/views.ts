import type { FilmSeconds } from '../film-time';
import type { EntryKind } from '../pack/entry-kinds';
import type { RichBlock } from '../pack/rich-text';
import type { Deed } from './deed';
import type { HeadForm, ItemForms, ItemList } from './about-form';
import type { EntryForm } from './entry-form';

/** A draft in the list of drafts. */
export interface DraftSummary {
  id: string;
  title: string;
  year: number;
  /** Whether it belongs to the film that is open: only then it can be worked on. */
  fitsFilm: boolean;
}

/** What every state of the app says of authoring; the draft itself is asked for. */
export interface AuthorState {
  drafts: DraftSummary[];
  /** The draft that is worked on; null while there is none for the film that is open. */
  open: {
    id: string;
    title: string;
    /** Grows with every change, so that a window knows when to ask anew. */
    revision: number;
    /** How many moments wait for a line. */
    waiting: number;
    /** How many problems the check found; null while it is at work. */
    problems: number | null;
    /** What can be taken back; null where nothing can. */
    undo: Deed | null;
    /** Whether the film that is open is this very draft, built to be tried. */
    isTried: boolean;
  } | null;
  /** The draft that was removed last, while it can be put back. */
  removed: { id: string; title: string } | null;
}

export const NO_AUTHOR: AuthorState = { drafts: [], open: null, removed: null };

/** The fields of an entry beside which a check can speak. */
export type EntryField = keyof EntryForm | 'id';

/** One thing that is wrong with a draft, and where to mend it. */
export interface ProblemView {
  what: string;
  /** What would be right. */
  instead: string | null;
  /** File, line and column. */
  where: string;
  /** The entry that it concerns, and the field; null where it is about something else. */
  entry: string | null;
  field: EntryField | null;
  scene: string | null;
  /** What it concerns beside entries and scenes; null where it is about one of those. */
  about: AboutPlace | null;
}

/** A field of what a draft says of its film. */
export interface AboutPlace {
  list: ItemList | 'parts' | 'film';
  /** Of the thing in the list; null for the film itself. */
  id: string | null;
  /** As the sources call it; null where it is about the whole thing. */
  field: string | null;
}

/** A second that was stamped and waits for a line. */
export interface MomentView {
  id: string;
  at: FilmSeconds;
  /** What was typed and not made an entry yet; empty for nothing. */
  line: string;
}

/** An entry in the list of a draft. */
export interface DraftRow {
  id: string;
  title: string;
  kind: EntryKind;
  /** Its first cue, else the second from which it may be known; null where neither can be read. */
  at: FilmSeconds | null;
  problems: number;
}

export interface DraftSceneView {
  id: string;
  title: string;
  summary: string;
  quiet: boolean;
  start: FilmSeconds;
  end: FilmSeconds;
  accent: string;
}

/** Something that an entry can name, for a field that completes. */
export interface NameChoice {
  id: string;
  name: string;
}

/** A draft as its author sees it. Of the film's own scenes and names it holds what the viewer may know by now. */
export interface DraftView {
  id: string;
  title: string;
  year: number;
  runtime: FilmSeconds;
  moments: MomentView[];
  /** In the order of the film. */
  entries: DraftRow[];
  scenes: DraftSceneView[];
  /** Whether scenes lie ahead of the viewer and are left out. */
  hidesScenes: boolean;
  names: Record<'people' | 'places' | 'songs' | 'scenes' | 'sources', NameChoice[]>;
  problems: ProblemView[];
}

/** A thing in a list of a draft, as it is typed. */
export interface ItemView<Form> {
  id: string;
  form: Form;
}

export interface PartView {
  id: string;
  title: string;
  accent: string;
  start: FilmSeconds;
  end: FilmSeconds;
  /** The scene with which it begins; null where none does. */
  scene: string | null;
}

/** A list of a draft as its author may see it by now. */
export interface ItemsView<Form> {
  items: ItemView<Form>[];
  /** Why its file cannot be read, in words; then it can only be mended there. */
  locked: string | null;
}

/** What a draft says of its film beside scenes and entries. */
export interface AboutView {
  head: HeadForm;
  runtime: FilmSeconds;
  parts: PartView[];
  /** Why `film.yaml` cannot be read, in words. */
  locked: string | null;
  lists: { [List in ItemList]: ItemsView<ItemForms[List]> };
  /** Whether something lies ahead of the viewer and is left out. */
  hides: boolean;
}

/** How an entry will look, and how long it takes to read. */
export interface EntryPreview {
  content: RichBlock[];
  /** Why the body cannot be shown, in words. */
  trouble: string | null;
  seconds: number;
  longest: number;
}

export interface DraftEntryView {
  id: string;
  form: EntryForm;
  preview: EntryPreview;
  /** Why it can only be mended in its file, in words; null where it can be edited here. */
  locked: string | null;
}
