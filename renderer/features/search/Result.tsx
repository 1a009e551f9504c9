import { memo, type ReactElement } from 'react';
import type { MarkedText } from '#shared/search/marked-text';
import type { ResultView } from '#shared/search/views';
import { KindLabel } from '../../ui/KindLabel';
import { Timecode } from '../../ui/Timecode';
import { optionId } from './option-id';
import { useTextIn } from '../../ui/pack-text';

interface ResultProps {
  result: ResultView;
  /** Its place among all results. */
  place: number;
  isSelected: boolean;
  onPoint: (place: number) => void;
  onOpen: (result: ResultView) => void;
}

const OWN_WORDS = { dir: 'auto' } as const;

/** One row of what was found. */
export const Result = memo(function Result({
  result,
  place,
  isSelected,
  onPoint,
  onOpen,
}: ResultProps): ReactElement {
  const id = optionId(place);
  const packsOwn = useTextIn(result.language);
  // A viewer's own note may be in any language.
  const pack = result.kind === 'note' ? OWN_WORDS : packsOwn;
  return (
    // The keyboard is served by the search field, which keeps the focus (aria-activedescendant).
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className="result"
      // Named by what it is; what the words stand in is read after that by whoever stays.
      aria-labelledby={`${id}-title ${id}-meta`}
      aria-describedby={`${id}-snippet`}
      aria-selected={isSelected}
      data-entry={result.id}
      onPointerMove={
        isSelected
          ? undefined
          : () => {
              onPoint(place);
            }
      }
      onClick={() => {
        onOpen(result);
      }}
    >
      <span id={`${id}-title`} className="result-title" {...pack}>
        <Marked pieces={result.title} />
      </span>
      <span id={`${id}-meta`} className="result-meta">
        <KindLabel kind={result.kind} />
        {result.at !== null && <Timecode at={result.at} />}
      </span>
      <span id={`${id}-snippet`} className="result-snippet" {...pack}>
        <Marked pieces={result.snippet} />
      </span>
    </div>
  );
});

function Marked({ pieces }: { pieces: readonly MarkedText[] }): ReactElement {
  return (
    <>{pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}</>
  );
}
