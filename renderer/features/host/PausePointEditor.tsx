import { useId, type ReactElement } from 'react';
import { Trash2, X } from 'lucide-react';
import { formatFilmTime, parseFilmTime } from '#shared/film-time';
import type { PausePoint } from '#shared/host/pause-points';
import type { HostPoint, HostQuestion } from '#shared/host/views';
import { useWords } from '../../lib/words';
import { TextField } from './TextField';
import { PackWords } from '../../ui/pack-text';

interface PausePointEditorProps {
  point: HostPoint;
  /** All that could be asked. */
  questions: readonly HostQuestion[];
  onTrouble: (words: string) => void;
  onChange: (changed: PausePoint) => void;
  onRemove: () => void;
}

/** One pause point: its moment, its questions, a question of the host's own. */
export function PausePointEditor(props: PausePointEditorProps): ReactElement {
  const { point, questions, onTrouble, onChange, onRemove } = props;
  const say = useWords();
  const { at, words } = point;
  const id = useId();
  const ids = point.questions.map((question) => question.id);
  const time = formatFilmTime(at);
  const free = questions.filter((question) => !ids.includes(question.id));
  const move = (written: string): void => {
    const moment = parseFilmTime(written);
    if (moment === undefined) onTrouble(say('host.points.no-moment', { written }));
    else onChange({ at: moment, questions: ids, words });
  };
  return (
    <li className="pause-point">
      <TextField label={say('host.point.at')} value={time} longest={12} onChange={move} />
      <div className="pause-questions">
        {point.questions.map((question) => (
          <p key={question.id} className="pause-question">
            <span>
              <PackWords>{question.title}</PackWords>
            </span>
            {question.from > at && (
              <span className="host-warning">
                {say('host.point.kept-back', { time: formatFilmTime(question.from) })}
              </span>
            )}
            <button
              type="button"
              className="icon-button"
              aria-label={say('host.point.not', { title: question.title })}
              onClick={() => {
                onChange({ at, questions: ids.filter((one) => one !== question.id), words });
              }}
            >
              <X aria-hidden="true" />
            </button>
          </p>
        ))}
        {free.length > 0 && ids.length < 6 && (
          <p className="host-field">
            <label htmlFor={id}>{say('host.point.ask')}</label>
            <select
              id={id}
              className="field"
              value=""
              onChange={(event) => {
                onChange({ at, questions: [...ids, event.target.value], words });
              }}
            >
              <option value="">{say('host.point.choose')}</option>
              {free.map((question) => (
                <option key={question.id} value={question.id} disabled={question.from > at}>
                  {question.from > at
                    ? say('host.point.from', {
                        title: question.title,
                        time: formatFilmTime(question.from),
                      })
                    : question.title}
                </option>
              ))}
            </select>
          </p>
        )}
        <TextField
          label={say('host.point.own')}
          value={words}
          longest={400}
          onChange={(changed) => {
            onChange({ at, questions: ids, words: changed });
          }}
        />
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={say('host.point.remove', { time })}
        onClick={onRemove}
      >
        <Trash2 aria-hidden="true" />
      </button>
    </li>
  );
}
