/** What a command is typed into: a POSIX shell, or PowerShell on Windows. */
export type Shell = 'posix' | 'powershell';

/** What no shell reads anything into. */
const PLAIN = /^[\w./:=+-]+$/;

/** PowerShell takes every one of these for the end of a quotation. */
const POWERSHELL_QUOTES = /['‘’‚‛]/g;

/** A word as it must be typed, so that the program gets it letter by letter. */
export function quoted(word: string, shell: Shell): string {
  if (PLAIN.test(word)) return word;
  return shell === 'posix'
    ? `'${word.replaceAll("'", "'\\''")}'`
    : `'${word.replace(POWERSHELL_QUOTES, '$&$&')}'`;
}

/** A command as it must be typed. */
export function commandLine(words: readonly string[], shell: Shell): string {
  return words.map((word) => quoted(word, shell)).join(' ');
}
