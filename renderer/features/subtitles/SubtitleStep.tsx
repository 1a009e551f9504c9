import { useState, type ReactElement } from 'react';
import { Captions } from 'lucide-react';
import type { SubtitlesView } from '#shared/subtitles/views';
import type { StepView } from '#shared/watch/views';
import { ask } from '../../lib/api';
import { useWords } from '../../lib/words';
import { LineSearch } from './LineSearch';
import { fileWords, refusalWords } from './words';
import './SubtitleStep.css';

interface SubtitleStepProps {
  /** Null while no file is open. */
  subtitles: SubtitlesView | null;
  editions: StepView['editions'];
}

/** Getting in step by the viewer's own subtitle file. */
export function SubtitleStep({ subtitles, editions }: SubtitleStepProps): ReactElement {
  const say = useWords();
  const [trouble, setTrouble] = useState<string>();
  const run = (name: 'openSubtitles' | 'closeSubtitles' | 'fitSubtitles'): void => {
    setTrouble(undefined);
    ask(name).catch((error: unknown) => {
      setTrouble(refusalWords(error));
    });
  };
  return (
    <section className="way subtitle-step" aria-labelledby="subtitle-step-title">
      <h3 id="subtitle-step-title">{say('subtitles.title')}</h3>
      {!subtitles && <p className="subtitle-hint">{say('subtitles.about')}</p>}
      <p className={trouble === undefined ? 'subtitle-hint' : 'subtitle-trouble'} role="status">
        {trouble ?? (subtitles ? fileWords(subtitles, editions, say) : '')}
      </p>
      {/* Another file is another search. */}
      {subtitles && <LineSearch key={subtitles.fileName} />}
      <div className="subtitle-ways">
        <button
          type="button"
          className="chip"
          onClick={() => {
            run('openSubtitles');
          }}
        >
          <Captions aria-hidden="true" />
          {say(subtitles ? 'subtitles.open-another' : 'subtitles.open')}
        </button>
        {subtitles?.canFit === true && !subtitles.fit && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              run('fitSubtitles');
            }}
          >
            {say('subtitles.fit')}
          </button>
        )}
        {subtitles && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              run('closeSubtitles');
            }}
          >
            {say('subtitles.close')}
          </button>
        )}
      </div>
    </section>
  );
}
