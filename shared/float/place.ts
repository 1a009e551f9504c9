/** Where notes float over a player: away from subtitles, which stand in the middle. */
export const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;
export type Corner = (typeof CORNERS)[number];

/** How bright floating notes are, in per cent of what the window shows. */
export const LIGHTS = [100, 75, 50, 30] as const;
export type Light = (typeof LIGHTS)[number];

/** A place on a display, in density-independent pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels between the notes and the edges of the display. */
const MARGIN = 24;

/**
 * Where a window of that size stands in a corner of an area, kept whole inside it whatever its size.
 * @param area the part of a display that no panel of the desktop covers
 */
export function placeInCorner(
  area: Rectangle,
  { width, height }: Pick<Rectangle, 'width' | 'height'>,
  corner: Corner,
): Rectangle {
  const across = along(area.x, area.width, width, corner.endsWith('right'));
  const down = along(area.y, area.height, height, corner.startsWith('bottom'));
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

function along(
  from: number,
  room: number,
  wanted: number,
  atEnd: boolean,
): { start: number; length: number } {
  const length = Math.max(1, Math.min(Math.ceil(wanted), room));
  const margin = Math.min(MARGIN, Math.floor((room - length) / 2));
  return { start: atEnd ? from + room - length - margin : from + margin, length };
}

/** The next one in a round, for a key that goes through all of them. */
export function following<T>(round: readonly T[], present: T): T {
  return round[(round.indexOf(present) + 1) % round.length] ?? present;
}

/** Sides of a display at which the companion stands. */
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** Width of the companion in pixels at the usual size of text. */
const COMPANION_WIDTH = 420;

/** The narrowest that the window is laid out for. */
export const NARROWEST = 360;

/**
 * The column at a side of an area in which the companion stands, the whole height of it.
 * @param textSize in pixels, 16 as a rule: larger text has a wider column, up to half of the area
 */
export function placeAtSide(area: Rectangle, side: Side, textSize: number): Rectangle {
  const wanted = Math.round((COMPANION_WIDTH * textSize) / 16);
  const room = Math.max(NARROWEST, Math.floor(area.width / 2));
  const width = Math.min(Math.max(NARROWEST, Math.min(wanted, room)), area.width);
  const x = side === 'left' ? area.x : area.x + area.width - width;
  return { x, y: area.y, width, height: area.height };
}
