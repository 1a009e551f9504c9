import { linesOf, type CuesOfFilm } from './cue';
import { oneAtATime } from './one-at-a-time';
import { timestamp } from './timestamp';
import { WORD_JOINER } from './word-joiner';

/** At the top, in the middle: the one command that mpv, VLC and many televisions know in such a file. */
const AT_THE_TOP = '{\\an8}';

/**
 * Letters of a line: what is read at a glance on a television, which would break lines at the picture's edge. Two notes
 * at once take all of the width that players have, so that the height is enough for them.
 */
const LONGEST_LINE = { alone: 46, together: 52 } as const;

/** Between two notes that are shown at once: an empty line would end them. */
const BETWEEN = '–';

/** What players take for a command or a tag, each as a sign that looks like it. The arrow goes with the tags. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '{': '(',
  '}': ')',
  '<': '‹',
  '>': '›',
  '\\': `\\${WORD_JOINER}`,
};

/** A line as every player shows it, whatever it makes of tags. */
export function srtText(line: string): string {
  return line.replace(/[{}<>\\]/g, (sign) => LOOKALIKES[sign] ?? sign);
}

/** Breaks a line between words; a longer word stays whole. */
function wrapped(line: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Pop-ups as SubRip, at the top of the picture. A form without a standard: some players show one subtitle at a
 * time, so that two pop-ups at once are one subtitle here.
 */
export function cuesAsSrt({ cues }: CuesOfFilm): string {
  return oneAtATime(cues)
    .map(({ start, end, cues: together }, index) => {
      const longest = together.length > 1 ? LONGEST_LINE.together : LONGEST_LINE.alone;
      const notes = together.map((cue) =>
        linesOf(cue)
          .map(srtText)
          .flatMap((line) => wrapped(line, longest)),
      );
      return [
        String(index + 1),
        `${timestamp(start, ',')} --> ${timestamp(end, ',')}`,
        AT_THE_TOP + notes.map((lines) => lines.join('\n')).join(`\n${BETWEEN}\n`),
        '',
      ].join('\n');
    })
    .join('\n');
}
