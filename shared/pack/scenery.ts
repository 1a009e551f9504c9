/**
 * The places that the app can draw behind a film: lit and coloured by the film’s own colours, and drawn of no film.
 * `renderer/ui/scenery` has a drawing of each. Apart from the schema, so that a window can know the list without loading
 * that.
 */
export const SCENERIES = [
  'lamp',
  'freeway',
  'street',
  'studio',
  'pier',
  'dome',
  'club',
  'cinema',
  'stage',
  'road',
  'moon',
  'fair',
  'crooked',
  'sea',
  'mountains',
  'cave',
] as const;
export type Scenery = (typeof SCENERIES)[number];

/** What is drawn where nothing else is known or named. */
export const HOUSE_SCENERY = 'lamp' satisfies Scenery;
