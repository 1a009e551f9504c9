/** One line of the viewer's own subtitle file. */
export interface SubtitleLine {
  /** Seconds of the viewer's copy, as the file counts them. */
  start: number;
  /** Never before `start`. */
  end: number;
  /** Plain text, without any markup; several rows become one. */
  text: string;
}
