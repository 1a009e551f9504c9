import type { KeyboardEvent, ReactElement, RefObject } from 'react';
import './NoteField.css';

interface NoteFieldProps {
  ref: RefObject<HTMLTextAreaElement | null>;
  label: string;
  /** Id of what says how the keys work, or what is wrong. */
  describedBy: string;
  text: string;
  isLocked: boolean;
  isWrong: boolean;
  onType: (text: string) => void;
  onKeep: () => void;
  onLeave: () => void;
}

/** Where a note is typed, in any script. Enter keeps it, Shift+Enter begins a line, Escape leaves. */
export function NoteField(props: NoteFieldProps): ReactElement {
  const { ref, label, describedBy, text, isLocked, isWrong, onType, onKeep, onLeave } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    // While letters are composed (Chinese, Japanese, Korean), Enter and Escape belong to that.
    if (event.nativeEvent.isComposing) return;
    const does = event.key === 'Escape' ? onLeave : event.key === 'Enter' ? onKeep : undefined;
    if (!does || event.shiftKey) return;
    event.preventDefault();
    does();
  };
  return (
    <textarea
      ref={ref}
      className="note-field"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      dir="auto"
      rows={1}
      spellCheck={false}
      readOnly={isLocked}
      value={text}
      onChange={(event) => {
        onType(event.target.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
