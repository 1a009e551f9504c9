import { useId, type ReactElement } from 'react';
import { Trash2, X } from 'lucide-react';
import { formatFilmTime, parseFilmTime } from '#shared/film-time';
import type { PausePoint } from '#shared/host/pause-points';
import type { HostPoint, HostQuestion } from '#shared/host/views';
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
  const { at, words } = point;
  const id = useId();
  const ids = point.questions.map((question) => question.id);
  const time = formatFilmTime(at);
  const free = questions.filter((question) => !ids.includes(question.id));
  const move = (written: string): void => {
    const moment = parseFilmTime(written);
    if (moment === undefined)
      onTrouble(`“${written}” is no moment of the film. Write it as 1:05:30, or in seconds.`);
    else onChange({ at: moment, questions: ids, words });
  };
  return (
    <li className="pause-point">
      <TextField label="Stops at" value={time} longest={12} onChange={move} />
      <div className="pause-questions">
        {point.questions.map((question) => (
          <p key={question.id} className="pause-question">
            <span>
              <PackWords>{question.title}</PackWords>
            </span>
            {question.from > at && (
              <span className="host-warning">
                kept back: it would tell too much before {formatFilmTime(question.from)}
              </span>
            )}
            <button
              type="button"
              className="icon-button"
              aria-label={`Do not ask: ${question.title}`}
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
            <label htmlFor={id}>Ask the room</label>
            <select
              id={id}
              className="field"
              value=""
              onChange={(event) => {
                onChange({ at, questions: [...ids, event.target.value], words });
              }}
            >
              <option value="">Choose a question …</option>
              {free.map((question) => (
                <option key={question.id} value={question.id} disabled={question.from > at}>
                  <PackWords>{question.title}</PackWords>
                  {question.from > at ? ` (from ${formatFilmTime(question.from)})` : ''}
                </option>
              ))}
            </select>
          </p>
        )}
        <TextField
          label="A question of your own"
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
        aria-label={`Take away the pause at ${time}`}
        onClick={onRemove}
      >
        <Trash2 aria-hidden="true" />
      </button>
    </li>
  );
}
