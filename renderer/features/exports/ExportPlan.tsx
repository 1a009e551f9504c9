import type { ReactElement } from 'react';
import { PLAN_FORMATS, type PlanFormat } from '#shared/exports/formats';
import type { Audience } from '#shared/watch/progress';
import { ask } from '../../lib/api';
import { useSave } from '../../lib/use-save';
import { useWords } from '../../lib/words';
import { CopyCommand } from './CopyCommand';
import './ExportPlan.css';

/** Saves what pops up along the film as a file for a player that knows nothing of this app. */
export function ExportPlan({ audience }: { audience: Audience }): ReactElement {
  const say = useWords();
  const [outcome, save] = useSave((format: PlanFormat) => ask('exportPlan', { format }));
  return (
    <section className="way export-plan" aria-labelledby="export-plan-title">
      <h3 id="export-plan-title">{say('exports.title')}</h3>
      <p id="export-plan-about">
        {say('exports.about')}
        {audience !== 'seen' && ` ${say('exports.about.chapters')}`}
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
            {say(`exports.form.${format}`)}
          </button>
        ))}
      </div>
      <div className="export-plan-outcome" role="status">
        {outcome?.kind === 'trouble' && <p className="export-plan-trouble">{outcome.words}</p>}
        {outcome?.kind === 'saved' && (
          <>
            <p>{say('exports.saved', { path: outcome.path })}</p>
            <CopyCommand format={outcome.format} path={outcome.path} />
          </>
        )}
      </div>
    </section>
  );
}
