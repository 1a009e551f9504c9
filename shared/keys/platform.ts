/** The two families of keyboards: on a Mac the main modifier is Command, elsewhere it is Ctrl. */
export type Platform = 'mac' | 'other';
