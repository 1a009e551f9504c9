import type { FilmSeconds } from '../film-time';

/** A viewer's own note as windows show it. */
export interface OwnNote {
  id: string;
  at: FilmSeconds;
  /** Empty for a bookmark. */
  text: string;
  /** ISO 8601. */
  createdAt: string;
  scene: { id: string; title: string } | null;
  /** The entry that it is about, if the viewer may know of it. */
  about: { id: string; title: string } | null;
}

/** What was typed and not kept: a new note, or with `note` a change of that one. */
export interface DraftView {
  note: string | null;
  at: FilmSeconds;
  text: string;
  about: string | null;
}

/** A viewer's notes on a film, in the order of the film. */
export interface NotesView {
  notes: OwnNote[];
  /** Those that can be put back, the last removed first. */
  removed: OwnNote[];
  drafts: DraftView[];
}

/** The answer to a new note. */
export interface KeptNote {
  note: OwnNote;
  /** False for a moment beyond the furthest point of a first watch: it shows when the film gets there. */
  shown: boolean;
}

export const EXPORT_FORMATS = ['markdown', 'csv', 'webvtt'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What an export is made of. */
export interface NotesOfFilm {
  film: { title: string; year: number; runtime: FilmSeconds };
  /** In the order of the film. */
  notes: readonly OwnNote[];
}
