import fc from 'fast-check';
import type { SubtitleLine } from '#shared/subtitles/line';
import type { SubtitleForm } from '../timed-rows';

/** A word that no markup can be taken for. */
const word = fc.stringMatching(/^[a-zäéżшλ中]{1,9}['’]?[a-zä]$/);

/** Lines of a file in milliseconds, in order and apart. */
export const subtitleLines: fc.Arbitrary<SubtitleLine[]> = fc
  .array(
    fc.record({
      pause: fc.integer({ min: 1, max: 90_000 }),
      lasts: fc.integer({ min: 10, max: 7_000 }),
      words: fc.array(word, { minLength: 1, maxLength: 9 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((given) => {
    let now = 0;
    return given.map(({ pause, lasts, words }) => {
      const start = now + pause;
      now = start + lasts;
      // Hundredths, as `.ass` has no finer ones.
      const [from, to] = [Math.ceil(start / 10) / 100, Math.ceil(now / 10) / 100];
      return { start: from, end: to, text: words.join(' ') };
    });
  })
  .filter((lines) => (lines.at(-1)?.end ?? 0) < 350_000);

/** The same lines as a file of that form, as tidily or sloppily as `style` says. */
export function fileOf(lines: readonly SubtitleLine[], form: SubtitleForm, style: number): string {
  const isSloppy = style % 2 === 1;
  const eol = ['\n', '\r\n', '\r'][style % 3] ?? '\n';
  const dressed = lines.map((line, i) => ({ ...line, text: dress(line.text, form, style + i) }));
  if (form === 'ass') return scriptOf(dressed, isSloppy).join(eol);
  const head = form === 'vtt' ? ['WEBVTT - a film', '', 'NOTE', 'nothing', ''] : [];
  const rows = dressed.flatMap(({ start, end, text }, i) => [
    ...(isSloppy && form === 'vtt' ? [] : [String(i + 1)]),
    `${timeOf(start, form, isSloppy)}${isSloppy ? '-->  ' : ' --> '}${timeOf(end, form, isSloppy)}${isSloppy ? (form === 'vtt' ? ' align:start' : ' X1:40 X2:600') : ''}`,
    ...text.split('\n'),
    ...(isSloppy && form === 'srt' ? [] : ['']),
  ]);
  return [...head, ...rows].join(eol);
}

function scriptOf(lines: readonly SubtitleLine[], isSloppy: boolean): string[] {
  return [
    '[Script Info]',
    'Title: made up',
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize',
    'Style: Default,Arial,20',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...lines.flatMap(({ start, end, text }) => [
      `Dialogue: 0,${timeOf(start, 'ass', isSloppy)},${timeOf(end, 'ass', isSloppy)},Default,Some <one>,0,0,0,,${text.replaceAll('\n', '\\N')}`,
      ...(isSloppy ? ['', 'Comment: 0,0:00:00.00,9:59:59.00,Default,,0,0,0,,not a line'] : []),
    ]),
  ];
}

/** Puts markup around and between words. */
function dress(text: string, form: SubtitleForm, style: number): string {
  const rows = text.replace(/ /, '\n');
  const ways = [
    rows,
    `<i>${rows}</i>`,
    `<font color="#ffcc00">${rows}</font>`,
    `{\\an8}${rows}`,
    rows.replace('\n', ' \t&nbsp; '),
    `\u202a${rows}\u202c`,
  ];
  const ofForm = {
    srt: [`{\\pos(12,34)}<b>${rows}</b>{\\r}`],
    vtt: [`<v Some One>${rows}</v>`, `<c.yellow>${rows}</c>`],
    ass: [`{\\k20\\c&H00FF00&}${rows}{not shown}`, `{\\p1}m 0 0 l 9 9{\\p0}${rows}`],
  }[form];
  const all = [...ways, ...ofForm];
  return all[style % all.length] ?? rows;
}

function timeOf(seconds: number, form: SubtitleForm, isSloppy: boolean): string {
  const hundredths = Math.round(seconds * 100);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6_000) % 60;
  const rest = two(Math.floor(hundredths / 100) % 60);
  const decimals = two(hundredths % 100);
  if (form === 'ass') return `${String(hours)}:${two(minutes)}:${rest}.${decimals}`;
  const mark = form === 'srt' ? ',' : '.';
  if (isSloppy && hours === 0 && form === 'vtt') return `${two(minutes)}:${rest}.${decimals}0`;
  return `${isSloppy ? String(hours) : two(hours)}:${two(minutes)}:${rest}${mark}${decimals}0`;
}
