import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { X } from 'lucide-react';
import type { FilmSeconds } from '#shared/film-time';
import type { PopUpView } from '#shared/watch/views';
import { useWords, Words } from '../../lib/words';
import { PackWords } from '../../ui/pack-text';
import { arrange } from './arrange';
import { timeCommand } from './clock-commands';
import type { Command } from './command';
import { CommandList } from './CommandList';
import { HowMany } from './HowMany';
import { usedLately } from './used-lately';
import './CommandPalette.css';

/** Longer than any name; what is pasted by mistake is not searched for at length. */
const LONGEST = 200;

/** So many rows are passed with one key. */
const PAGE = 8;

const asKey = (words: ReactNode[]): ReactNode => <kbd>{words}</kbd>;
const HINT_KEYS = { up: asKey, down: asKey, enter: asKey, esc: asKey };

/** Which row a key leads to: up and down go around, a page stops at the ends. */
function turn(key: string, here: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (here + 1) % count;
  if (key === 'ArrowUp') return (here - 1 + count) % count;
  if (key === 'PageDown') return Math.min(here + PAGE, count - 1);
  if (key === 'PageUp') return Math.max(here - PAGE, 0);
  return undefined;
}

interface CommandPaletteProps {
  /** Everything that can be done now. */
  commands: readonly Command[];
  /** Of the film: a time within it that is typed can be gone to. */
  runtime: FilmSeconds;
  goTo: (at: FilmSeconds) => void;
  /** The notes of the moment, which are said here as well: behind a dialog nothing is announced. */
  popUps: readonly PopUpView[];
  onClose: () => void;
  /** A command was chosen; by then the list is closed, and the focus back where it was. */
  onRun: (command: Command) => void;
}

/** A field in which everything that can be done is found by its name, by a film’s title or by a time. */
export function CommandPalette(props: CommandPaletteProps): ReactElement {
  const { commands, runtime, goTo, popUps, onClose, onRun } = props;
  const say = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  /** Id of the row that was gone to; what can be done may change while the list is open. */
  const [pointed, setPointed] = useState<string>();
  const listId = useId();
  const hintId = useId();
  // As it was when the list was opened.
  const [lately] = useState(usedLately);
  const time = useMemo(() => timeCommand(typed, runtime, goTo, say), [typed, runtime, goTo, say]);
  const arranged = useMemo(
    () => arrange(typed, commands, lately, time, say),
    [typed, commands, lately, time, say],
  );
  const { rows } = arranged;
  const selected = Math.max(
    rows.findIndex(({ id }) => id === pointed),
    Math.min(0, rows.length - 1),
  );
  const optionId = (row: number): string => `${listId}-${String(row)}`;
  useEffect(() => {
    // As a modal dialog it keeps the focus, closes with Escape, and gives the focus back.
    dialog.current?.showModal();
  }, []);
  const active = selected < 0 ? undefined : optionId(selected);
  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // Gone at once: word of a dialog’s end comes with the next picture, and a key may come before that.
  const close = useCallback(() => {
    dialog.current?.close();
    onClose();
  }, [onClose]);
  const choose = useCallback(
    (command: Command) => {
      close();
      onRun(command);
    },
    [close, onRun],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, altKey, metaKey, nativeEvent, repeat } = event;
    if (nativeEvent.isComposing || shiftKey || ctrlKey || altKey || metaKey) return;
    const next = turn(key, selected, rows.length);
    const command = rows[selected];
    if (next !== undefined) {
      event.preventDefault();
      setPointed(rows[next]?.id);
    } else if (key === 'Enter') {
      event.preventDefault();
      if (command && !repeat) choose(command);
    }
  };
  return (
    <dialog
      ref={dialog}
      className="commands"
      aria-label={say('commands.title')}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={onClose}
    >
      <div className="commands-head">
        <input
          type="text"
          role="combobox"
          dir="auto"
          className="commands-field"
          aria-label={say('commands.field')}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active}
          aria-describedby={hintId}
          placeholder={say('commands.placeholder')}
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPointed(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="commands-close"
          aria-label={say('commands.close')}
          title={`${say('commands.close')} (Esc)`}
          onClick={close}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <CommandList
        id={listId}
        sections={arranged.sections}
        selected={selected}
        optionId={optionId}
        onPoint={setPointed}
        onChoose={choose}
      />
      <div className="commands-foot">
        <HowMany arranged={arranged} isTyped={typed.trim() !== ''} trouble={time.trouble} />
        <p id={hintId} className="commands-hint">
          <Words id="commands.hint" values={HINT_KEYS} />
        </p>
      </div>
      <div className="unseen" aria-live="polite">
        {popUps.map(({ id, title }) => (
          <p key={id}>
            <Words id="commands.note" values={{ title: <PackWords key={id}>{title}</PackWords> }} />
          </p>
        ))}
      </div>
    </dialog>
  );
}
