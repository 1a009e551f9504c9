import type { HeldView } from '../watch/views';
import type { ChapterLink, DatedLink, NoteView } from './views';

/** A long read of which at least half is about the ending, with those of its chapters. */
export interface EndingRead {
  id: string;
  title: string;
  summary: string;
  chapters: { id: string; title: string }[];
}

/** What there is for afterwards, cut to what the viewer may know by now. */
export interface AfterFilmView {
  /** The story has come to its end in this viewing. */
  isOver: boolean;
  /** What this viewing did not bring to the viewer's eye, part by part; a part without anything is left out. */
  missed: { part: string; entries: HeldView[] }[];
  ending: {
    reads: EndingRead[];
    /** Chapters of other long reads that waited for the ending. */
    chapters: ChapterLink[];
    essays: DatedLink[];
  };
  questions: { after: NoteView[]; earlier: DatedLink[] };
  /** What looks different the second time: about earlier moments, and told only at the end. */
  again: DatedLink[];
}
