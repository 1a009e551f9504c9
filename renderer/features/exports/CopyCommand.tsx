import type { ReactElement } from 'react';
import type { PlanFormat } from '#shared/exports/formats';
import { chaptersIntoFileCommand, remuxCommand } from '#shared/exports/remux-command';
import { useWords } from '../../lib/words';

/** What a viewer replaces by the names of files. */
const FILES = { film: 'FILM.mkv', copy: 'COPY.mkv' } as const;

/** How chapters that were saved get into a copy of the film; nothing for other forms, which players read as they are. */
export function CopyCommand({
  format,
  path,
}: {
  format: PlanFormat;
  path: string;
}): ReactElement | null {
  const say = useWords();
  if (format !== 'ffmetadata' && format !== 'matroska') return null;
  const isWindows = navigator.userAgent.includes('Windows');
  const shell = isWindows ? 'powershell' : 'posix';
  const files = { ...FILES, chapters: path };
  return (
    <>
      <p>{say(isWindows ? 'exports.command.powershell' : 'exports.command', FILES)}</p>
      <code className="export-plan-command">{remuxCommand(format, files, shell)}</code>
      {format === 'matroska' && (
        <>
          <p>{say('exports.command.into-file')}</p>
          <code className="export-plan-command">{chaptersIntoFileCommand(files, shell)}</code>
        </>
      )}
    </>
  );
}
