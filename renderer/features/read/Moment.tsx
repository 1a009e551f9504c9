import type { ReactElement } from 'react';
import type { FilmSeconds } from '#shared/film-time';
import { useKeyHint } from '../../lib/keymap';
import { Words } from '../../lib/words';
import { KeyCap } from '../../ui/KeyCap';
import { Timecode } from '../../ui/Timecode';

interface MomentProps {
  at: FilmSeconds;
  /** Whether the key for it is shown. */
  withKey?: boolean;
  onGoTo: (at: FilmSeconds) => void;
}

/** The way from what is read to its moment in the film. */
export function Moment({ at, withKey = false, onGoTo }: MomentProps): ReactElement {
  const hint = useKeyHint('goToMoment');
  return (
    <button
      type="button"
      className="moment"
      {...(withKey && hint.aria)}
      onClick={() => {
        onGoTo(at);
      }}
    >
      <Words id="read.go-to" values={{ at: <Timecode at={at} /> }} />{' '}
      {withKey && <KeyCap printed={hint.printed} />}
    </button>
  );
}
