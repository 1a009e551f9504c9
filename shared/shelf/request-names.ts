/** The requests about the films of this computer, without their schemas. */
export const SHELF_REQUEST_NAMES = [
  'getShelf',
  'openFilm',
  'choosePacks',
  'expectPacks',
  'importPacks',
  'answerIncoming',
  'dismissIncoming',
  'removePack',
  'restorePack',
  'exportPack',
  'changeFilm',
] as const;
