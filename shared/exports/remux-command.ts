import { commandLine, type Shell } from './shell-quote';

interface RemuxFiles {
  film: string;
  chapters: string;
  copy: string;
}

/** What a path begins with that no program takes for an option or for an address. */
const PATH_START: Readonly<Record<Shell, RegExp>> = {
  posix: /^\.{0,2}\//,
  powershell: /^(?:\.{0,2}[/\\]|[a-z]:[/\\])/i,
};

function asPath(name: string, shell: Shell): string {
  return PATH_START[shell].test(name) ? name : `./${name}`;
}

/**
 * The command that makes a copy of a film with chapters in it. Nothing is encoded anew, and the film itself stays as
 * it is. With ffmpeg all pictures, sounds and subtitles come along, and what the film says of itself; data streams do
 * not, because chapters that the film had are one of them in some files.
 */
export function remuxCommand(
  format: 'ffmetadata' | 'matroska',
  files: RemuxFiles,
  shell: Shell,
): string {
  const film = asPath(files.film, shell);
  const chapters = asPath(files.chapters, shell);
  const copy = asPath(files.copy, shell);
  const words =
    format === 'ffmetadata'
      ? ['ffmpeg', '-i', film, '-i', chapters, '-map', '0', '-dn'].concat(
          ['-map_metadata', '0', '-map_chapters', '1', '-codec', 'copy'],
          copy,
        )
      : ['mkvmerge', '-o', copy, '--chapters', chapters, '--no-chapters', film];
  return commandLine(words, shell);
}

/** The command that puts chapters into a Matroska file itself, at once. */
export function chaptersIntoFileCommand(
  { film, chapters }: Pick<RemuxFiles, 'film' | 'chapters'>,
  shell: Shell,
): string {
  const words = ['mkvpropedit', asPath(film, shell), '--chapters', asPath(chapters, shell)];
  return commandLine(words, shell);
}
