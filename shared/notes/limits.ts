/** Characters of a note; a page or two. */
export const LONGEST_NOTE = 10_000;

/** What is being typed may be longer until it is kept: a paste must not lose its end unsaid. */
export const LONGEST_DRAFT = 100_000;

/** Notes and bookmarks on all films together: far beyond what anybody writes, and still quick to keep. */
export const MOST_NOTES = 10_000;

/** Notes that were removed and can be put back; the oldest go first. */
export const MOST_REMOVED = 50;
