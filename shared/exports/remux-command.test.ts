import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { chaptersIntoFileCommand, remuxCommand } from './remux-command';
import { commandLine } from './shell-quote';
import { hostile } from './testing/generated-cues';

const FILES = { film: '/films/A film.mkv', chapters: "/home/o'b/c.txt", copy: '-copy.mkv' };

/** What may stand in a command: words with what shells look for. */
const word = fc.oneof(
  hostile.map((text) => text.replaceAll('\0', '')),
  fc
    .array(
      fc.constantFrom("'", '"', '$HOME', '$(id)', '`id`', '%PATH%', '\\', ' ', '’', '!', '*', '~'),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
  fc.constantFrom('', '-i', 'plain.mkv', '/a/b', "'", "''", '#', '=ls', '{a,b}', 'a;b', 'a&b'),
);

/** Words as a POSIX shell cuts them; throws at whatever it would read more into. */
function posixWords(line: string): string[] {
  const found: string[] = [];
  let place = 0;
  while (place < line.length) {
    let text = '';
    while (place < line.length && line[place] !== ' ') {
      const rest = line.slice(place);
      const piece = /^(?:'([^']*)'|\\(')|([\w./:=+-]+))/.exec(rest);
      if (!piece) throw new Error(`more than a word: ${rest}`);
      text += piece[1] ?? piece[2] ?? piece[3] ?? '';
      place += piece[0].length;
    }
    found.push(text);
    place += 1;
  }
  return found;
}

/** Words as PowerShell cuts them: any kind of single quotation mark, doubled, is itself. */
function powershellWords(line: string): string[] {
  const found: string[] = [];
  let rest = line;
  while (rest !== '') {
    const piece = /^(?:'((?:[^'‘’‚‛]|['‘’‚‛]{2})*)'|([\w./:=+-]+))(?: |$)/.exec(rest);
    if (!piece) throw new Error(`more than a word: ${rest}`);
    found.push(piece[2] ?? (piece[1] ?? '').replace(/(['‘’‚‛])\1/g, '$1'));
    rest = rest.slice(piece[0].length);
  }
  return found;
}

describe('the command for a copy with chapters', () => {
  it('copies everything of the film but the data, with ffmpeg', () => {
    expect(remuxCommand('ffmetadata', FILES, 'posix')).toBe(
      "ffmpeg -i '/films/A film.mkv' -i '/home/o'\\''b/c.txt' -map 0 -dn -map_metadata 0 " +
        '-map_chapters 1 -codec copy ./-copy.mkv',
    );
  });

  it('leaves out the chapters that the film had, with mkvmerge', () => {
    const files = { film: 'C:\\Films\\It’s.mkv', chapters: 'c.xml', copy: 'c:/copy.mkv' };
    expect(remuxCommand('matroska', files, 'powershell')).toBe(
      "mkvmerge -o c:/copy.mkv --chapters ./c.xml --no-chapters 'C:\\Films\\It’’s.mkv'",
    );
    expect(chaptersIntoFileCommand(FILES, 'posix')).toBe(
      "mkvpropedit '/films/A film.mkv' --chapters '/home/o'\\''b/c.txt'",
    );
  });

  it('takes no name for an option or an address', () => {
    const files = { film: '-y', chapters: 'http://x', copy: 'c:/x' };
    expect(remuxCommand('matroska', files, 'posix')).toBe(
      'mkvmerge -o ./c:/x --chapters ./http://x --no-chapters ./-y',
    );
  });

  it('means what it says to a POSIX shell and to PowerShell, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        expect(posixWords(commandLine(words, 'posix'))).toEqual(words);
        expect(powershellWords(commandLine(words, 'powershell'))).toEqual(words);
      }),
      THOUSANDS,
    );
  });
});
