/** Where the app finds what belongs to it. */
export interface Folders {
  /** Where the bundles lie, each in a folder of its own. */
  out: string;
  /** Where the packs lie that ship. */
  bundled: string;
  /** Where the viewer's own data is kept. */
  userData: string;
  /** The script of the thread that indexes films. */
  libraryWorker: string;
  /** The script of the thread that checks drafts. */
  draftWorker: string;
  /** The script of the process that looks into packs of strangers. */
  importProcess: string;
}
