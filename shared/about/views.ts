/** What the app says of itself: which one it is, and where it keeps what. */
export interface AppAbout {
  version: string;
  /** What it runs on. */
  runtime: { electron: string; chromium: string; node: string };
  folders: {
    /** Viewings, notes, settings, and packs that were added. */
    data: string;
    /** The packs that came with it. */
    packs: string;
  };
  /** What the pack of the open film was made from, by title. */
  sources: string[];
  /** The file with the licences of what is within Chromium; null where it does not lie beside the program. */
  chromiumLicences: string | null;
}
