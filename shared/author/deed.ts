/** What an author has done to a draft, as far as it is told to whoever may take it back. */
export type Deed =
  | {
      did: 'stamp' | 'line' | 'cut';
      /** The second of the film, as the sources write it. */
      at: string;
    }
  | {
      did: 'type-entry' | 'remove-entry' | 'scene' | 'add-name';
      /** What it was done to. */
      title: string;
    }
  | {
      did:
        | ('type-line' | 'drop-moment' | 'new-entry' | 'join' | 'move-cut')
        | ('about-film' | 'runtime' | 'new-part' | 'move-part' | 'part' | 'remove-part')
        | 'remove-name';
    };
