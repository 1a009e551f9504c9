import type { ReactElement } from 'react';
import { PLAN_FORMATS, type PlanFormat } from '#shared/exports/formats';
import type { Audience } from '#shared/watch/progress';
import { ask } from '../../lib/api';
import { useSave } from '../../lib/use-save';
import { CopyCommand } from './CopyCommand';
import './ExportPlan.css';

/** What each form is good for. */
const PURPOSES: Readonly<Record<PlanFormat, string>> = {
  ass: 'Notes for mpv or VLC',
  srt: 'Notes for a television',
  vtt: 'Notes for a browser',
  ffmetadata: 'Chapters for mpv or ffmpeg',
  matroska: 'Chapters for MKVToolNix',
};

/** Saves what pops up along the film as a file for a player that knows nothing of this app. */
export function ExportPlan({ audience }: { audience: Audience }): ReactElement {
  const [outcome, save] = useSave((format: PlanFormat) => ask('exportPlan', { format }));
  return (
    <section className="way export-plan" aria-labelledby="export-plan-title">
      <h3 id="export-plan-title">Take the notes to another player</h3>
      <p id="export-plan-about">
        As a file beside the film, they come up there by themselves, in step with the copy chosen
        above. The file holds what comes later in the film, too: let the player read it, not
        yourself.
        {audience !== 'seen' &&
          ' Chapters have numbers for names, because a player shows all of them at once.'}
      </p>
      <div
        className="export-plan-forms"
        role="group"
        aria-labelledby="export-plan-title"
        aria-describedby="export-plan-about"
      >
        {PLAN_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="chip"
            onClick={() => {
              save(format);
            }}
          >
            {PURPOSES[format]}
          </button>
        ))}
      </div>
      <div className="export-plan-outcome" role="status">
        {outcome?.kind === 'trouble' && <p className="export-plan-trouble">{outcome.words}</p>}
        {outcome?.kind === 'saved' && (
          <>
            <p>Saved: {outcome.path}</p>
            <CopyCommand format={outcome.format} path={outcome.path} />
          </>
        )}
      </div>
    </section>
  );
}
