import { assText } from '#shared/exports/ass';
import { linesOf } from '#shared/exports/cue';
import type { PictureCard, PictureLook } from '../source';

/** One of the numbers by which mpv tells overlays apart; other scripts of the viewer begin at 0. */
const OVERLAY = 4_161;
/** The picture is reckoned as so many lines high; mpv scales it to its window. */
const HEIGHT = 720;
const FONT_SIZE = 24;
/** Characters in a line: a column that is read at a glance. */
const LINE = 46;
const PADDING = 14;
/** `&HBBGGRR&`. */
const TEXT = '&HE4EEF3&';
const BOX = '&H1F0F0B&';
/** How much shines through the box at full light, of 255. */
const BOX_GLASS = 40;

const ALIGNMENT = { 'top-left': 7, 'top-right': 9, 'bottom-left': 1, 'bottom-right': 3 } as const;

type Send = (
  command: readonly unknown[],
  answered?: (data: unknown, isError: boolean) => void,
) => void;

/** The rectangle that a text takes, in the reckoning of the picture. */
interface Bounds {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/**
 * Notes drawn by mpv itself, inside its picture: so they are seen in full screen and where no window can float, and
 * go when the connection goes.
 */
export class PictureNotes {
  private latest = 0;

  constructor(private readonly send: Send) {}

  show(cards: readonly PictureCard[], look: PictureLook): void {
    this.latest += 1;
    const mine = this.latest;
    if (cards.length === 0) {
      this.send(['osd-overlay', OVERLAY, 'none', '']);
      return;
    }
    const text = textEvent(cards, look);
    // First measured unseen, because the box behind it is drawn by its size.
    this.send(overlay(text, true), (data, isError) => {
      if (mine !== this.latest || isError) return;
      const bounds = boundsOf(data);
      const events = bounds
        ? [boxEvent(bounds, look), textEvent(cards, look, bounds)].join('\n')
        : text;
      this.send(overlay(events, false));
    });
  }
}

function overlay(events: string, isMeasured: boolean): unknown[] {
  return ['osd-overlay', OVERLAY, 'ass-events', events, 0, HEIGHT, 0, isMeasured, isMeasured];
}

/**
 * All cards as one text, each with its title in bold.
 * @param place where it stands, with its lines beginning one under the other; in its corner while that is not known
 */
export function textEvent(
  cards: readonly PictureCard[],
  { corner, light }: PictureLook,
  place?: Pick<Bounds, 'x0' | 'y0'>,
): string {
  const body = cards
    .map((card) => {
      const [title = '', ...rest] = linesOf(card).map((line) => wrapped(assText(line)).join('\\N'));
      return [`{\\b1}${title}{\\b0}`, ...rest].join('\\N');
    })
    .join('\\N{\\fs12}\\N{\\fs24}');
  const alpha = hex(255 - Math.round((255 * light) / 100));
  const where = place
    ? `\\an7\\pos(${place.x0.toFixed(0)},${place.y0.toFixed(0)})`
    : `\\an${String(ALIGNMENT[corner])}`;
  return `{${where}\\q2\\fs${String(FONT_SIZE)}\\bord0\\shad0\\1c${TEXT}\\1a&H${alpha}&}${body}`;
}

function boxEvent({ x0, y0, x1, y1 }: Bounds, { light }: PictureLook): string {
  const [left, top] = [Math.round(x0 - PADDING), Math.round(y0 - PADDING)];
  const [right, bottom] = [Math.round(x1 + PADDING), Math.round(y1 + PADDING)];
  const alpha = hex(255 - Math.round(((255 - BOX_GLASS) * light) / 100));
  const corner = (x: number, y: number): string => `${String(x)} ${String(y)}`;
  const path = `m ${corner(left, top)} l ${corner(right, top)} ${corner(right, bottom)} ${corner(left, bottom)}`;
  return `{\\an7\\pos(0,0)\\bord0\\shad0\\1c${BOX}\\1a&H${alpha}&\\p1}${path}{\\p0}`;
}

/** Lines of at most so many characters, cut between words where there are any. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(' ')
    .flatMap((one) => one.match(new RegExp(`.{1,${String(LINE)}}`, 'gu')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function boundsOf(data: unknown): Bounds | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { x0, y0, x1, y1 } = data as Partial<Record<keyof Bounds, unknown>>;
  const all = [x0, y0, x1, y1];
  if (!all.every((one) => typeof one === 'number' && Number.isFinite(one))) return undefined;
  const [left, top, right, bottom] = all as [number, number, number, number];
  return right > left && bottom > top ? { x0: left, y0: top, x1: right, y1: bottom } : undefined;
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
