/** The viewer's subtitle file as windows know it: its words come only as answers to a search. */
export interface SubtitlesView {
  /** Without its folder. */
  fileName: string;
  lineCount: number;
  /** The encoding that its text was taken to be in. */
  encoding: string;
  /** Whether a line of it was tapped in this viewing. */
  inStep: boolean;
  /** Whether the times of another file are known to hold it against. */
  canFit: boolean;
  /** How its times run beside the film, once they were held against others. */
  fit: SubtitleFit | null;
}

export interface SubtitleFit {
  /** Id of the edition that the file is for; null for a copy that is none of the pack's. */
  edition: string | null;
  /** Film seconds for each second of the file. */
  rate: number;
  /** Seconds by which the copy in the pack is further than the file. */
  ahead: number;
  /** Lines that both files have. */
  matched: number;
  /** Root of the mean square of what is left between them, in seconds. */
  error: number;
}

/** A line that may be tapped. */
export interface FoundLine {
  id: number;
  /** Seconds of the file at which it begins. */
  at: number;
  text: string;
}

export interface FoundLines {
  lines: FoundLine[];
  /** Second of the file up to which lines are shown; null for all of them. */
  upTo: number | null;
}
