import { headLine, linesOf, type Cue, type CuesOfFilm } from './cue';
import { WORD_JOINER } from './word-joiner';

/**
 * The picture that positions are reckoned in, and on it a column in the upper right: as wide as is well read, so that
 * two long notes find room under each other. A player scales it to its own picture.
 */
const LAYOUT = {
  width: 1920,
  height: 1080,
  fontSize: 38,
  left: 1080,
  right: 60,
  top: 54,
  padding: 10,
} as const;

/** `&HAABBGGRR`; the first byte says how much shines through. */
const TEXT = '&H00E4EEF3';
const BOX = '&H001F0F0B';

/**
 * Every field that a style has, in the order in which all readers expect them. With a border of style 3 the colour
 * of the outline fills a box behind each line; the outline's width is the room around it. Alignment 7 is the top
 * left, of the column between the margins.
 */
const STYLE: readonly (readonly [field: string, value: string | number])[] = [
  ['Name', 'Note'],
  ['Fontname', 'Arial'],
  ['Fontsize', LAYOUT.fontSize],
  ['PrimaryColour', TEXT],
  ['SecondaryColour', TEXT],
  ['OutlineColour', BOX],
  ['BackColour', BOX],
  ['Bold', 0],
  ['Italic', 0],
  ['Underline', 0],
  ['StrikeOut', 0],
  ['ScaleX', 100],
  ['ScaleY', 100],
  ['Spacing', 0],
  ['Angle', 0],
  ['BorderStyle', 3],
  ['Outline', LAYOUT.padding],
  ['Shadow', 0],
  ['Alignment', 7],
  ['MarginL', LAYOUT.left],
  ['MarginR', LAYOUT.right],
  ['MarginV', LAYOUT.top],
  ['Encoding', 1],
];

/**
 * A line as ASS shows it. A brace would begin a command and only some readers know a way around that, so braces
 * become round; a backslash loses its power over the next letter.
 */
export function assText(line: string): string {
  return line.replaceAll('{', '(').replaceAll('}', ')').replaceAll('\\', `\\${WORD_JOINER}`);
}

/** `h:mm:ss.cc`, to the nearest hundredth. */
function assTime(milliseconds: number): string {
  const hundredths = Math.round(milliseconds / 10);
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(hundredths / 100);
  const hours = String(Math.floor(seconds / 3600));
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours}:${two(minutes)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

function event(cue: Cue): string {
  const [first = '', ...rest] = linesOf(cue).map(assText);
  const text = [`{\\b1}${first}{\\b0}`, ...rest].join('\\N');
  return `Dialogue: 0,${assTime(cue.start)},${assTime(cue.end)},Note,,0,0,0,,${text}`;
}

/**
 * Pop-ups as Advanced SubStation Alpha, which mpv and VLC draw as it is meant: in a box, at the top right, one under
 * the other where there are two. Long lines are broken by the player, evenly.
 */
export function cuesAsAss({ film, cues }: CuesOfFilm): string {
  return `${[
    '[Script Info]',
    `Title: ${headLine(film)}`,
    'ScriptType: v4.00+',
    `PlayResX: ${String(LAYOUT.width)}`,
    `PlayResY: ${String(LAYOUT.height)}`,
    'WrapStyle: 0',
    'Collisions: Normal',
    'ScaledBorderAndShadow: yes',
    '',
    '[V4+ Styles]',
    `Format: ${STYLE.map(([field]) => field).join(', ')}`,
    `Style: ${STYLE.map(([, value]) => String(value)).join(',')}`,
    '',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...cues.map(event),
  ].join('\n')}\n`;
}
