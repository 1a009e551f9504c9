/** What leaves as a file: the name that is proposed for it, and all of its text. */
export interface ExportFile {
  name: string;
  content: string;
}
