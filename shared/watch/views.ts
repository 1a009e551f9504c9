import type { FilmSeconds } from '../film-time';
import type { EntryKind } from '../pack/entry-kinds';
import type { Landmark } from '../pack/manifest';
import type { RichBlock } from '../pack/rich-text';
import type { Scenery } from '../pack/scenery';
import type { FitQuality, Step } from './getting-in-step';
import type { HeldReason } from './plan';

/** What windows are given to show: already cut to what the viewer may know. */

export interface NowView {
  scene: {
    id: string;
    title: string;
    summary: string;
    part: string;
    start: FilmSeconds;
    end: FilmSeconds;
    quiet: boolean;
    place: { name: string; area: string } | null;
    onScreen: { id: string; name: string; actor: string | null }[];
  } | null;
  song: { id: string; title: string } | null;
  nextLandmark: Landmark | null;
}

export interface Stretch {
  id: string;
  start: FilmSeconds;
  end: FilmSeconds;
  title: string;
}

export interface TimelineView {
  runtime: FilmSeconds;
  /** Of a part that the viewer has not come to, `title` and `scenery` are null. */
  parts: {
    start: FilmSeconds;
    end: FilmSeconds;
    accent: string;
    title: string | null;
    scenery: Scenery | null;
  }[];
  scenes: Stretch[];
  songs: Stretch[];
  cues: FilmSeconds[];
}

/** A pop-up as a window shows it. */
export interface PopUpView {
  id: string;
  kind: EntryKind;
  title: string;
  content: RichBlock[];
  at: FilmSeconds;
  until: FilmSeconds;
}

/** An entry that the viewer marked, to find it again. */
export interface MarkedView {
  id: string;
  kind: EntryKind;
  title: string;
  at: FilmSeconds | null;
}

/** An entry that did not pop up, to be read later. */
export interface HeldView {
  id: string;
  kind: EntryKind;
  title: string;
  at: FilmSeconds | null;
  reason: HeldReason | 'no-room' | 'unseen';
}

/** How clock and film are kept together, for the viewer to see and to correct. */
export interface StepView extends Step {
  editions: { id: string; label: string; frameRate: number | null }[];
  /** 1 is the copy's own speed. */
  speed: number;
  /** What the last taps said; null when nothing was tapped, or something was corrected by hand since. */
  fit: { quality: FitQuality; error: number; taps: number } | null;
  canUndo: boolean;
}
