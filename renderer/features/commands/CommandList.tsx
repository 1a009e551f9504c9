import { memo, type ReactElement } from 'react';
import { Check } from 'lucide-react';
import { useWords } from '../../lib/words';
import { KeyCap } from '../../ui/KeyCap';
import { useTextIn } from '../../ui/pack-text';
import type { Section } from './arrange';
import { HEADING_WORDS, type Command } from './command';

interface CommandListProps {
  id: string;
  sections: readonly Section[];
  /** Place of the row that Enter does, among all. */
  selected: number;
  optionId: (place: number) => string;
  onPoint: (id: string) => void;
  onChoose: (command: Command) => void;
}

/** The rows, numbered through, so that the arrow keys pass through all of them. */
export function CommandList(props: CommandListProps): ReactElement {
  const { id, sections, selected, optionId, onPoint, onChoose } = props;
  const say = useWords();
  return (
    <div
      id={id}
      className="commands-list"
      role="listbox"
      aria-label={say('commands.list')}
      tabIndex={-1}
      onMouseDown={(event) => {
        // The focus stays in the field.
        event.preventDefault();
      }}
    >
      {sections.map(({ heading, first, commands }) => (
        <div
          key={heading ?? ''}
          role={heading === null ? 'presentation' : 'group'}
          aria-label={heading === null ? undefined : say(HEADING_WORDS[heading])}
        >
          {heading !== null && (
            <div aria-hidden="true" className="commands-heading">
              {say(HEADING_WORDS[heading])}
            </div>
          )}
          {commands.map((command, index) => (
            <Row
              key={command.id}
              id={optionId(first + index)}
              command={command}
              isSelected={first + index === selected}
              hasGroup={heading === null || heading !== command.group}
              onPoint={onPoint}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  id: string;
  command: Command;
  isSelected: boolean;
  /** Whether the row says itself where it belongs. */
  hasGroup: boolean;
  onPoint: (id: string) => void;
  onChoose: (command: Command) => void;
}

const Row = memo(function Row(props: RowProps): ReactElement {
  const { id, command, isSelected, hasGroup, onPoint, onChoose } = props;
  const { label, title, group, key = null, isOn } = command;
  const say = useWords();
  const titleText = useTextIn(title?.language ?? 'en');
  return (
    // The keyboard is served by the field, which keeps the focus (aria-activedescendant).
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className="commands-row"
      aria-selected={isSelected}
      aria-keyshortcuts={key?.aria}
      data-command={command.id}
      // What scrolls below a pointer that rests chooses nothing.
      onPointerMove={
        isSelected
          ? undefined
          : () => {
              onPoint(command.id);
            }
      }
      onClick={() => {
        onChoose(command);
      }}
    >
      <span className="commands-label">
        {label}
        {title && (
          <>
            {' '}
            <bdi {...titleText}>{title.text}</bdi>
          </>
        )}
        {isOn === true && (
          <span className="commands-on">
            <Check aria-hidden="true" />
            <span className="unseen">{say('commands.chosen')}</span>
          </span>
        )}
      </span>
      {hasGroup && <span className="commands-group">{say(HEADING_WORDS[group])}</span>}
      <KeyCap printed={key?.printed ?? null} />
    </div>
  );
});
