import { memo, type ReactElement } from 'react';
import { PinOff } from 'lucide-react';
import type { PopUpView } from '#shared/watch/views';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import { KindLabel } from '../../ui/KindLabel';
import { RichText } from '../../ui/RichText';
import { usePackText } from '../../ui/pack-text';

/** Notes that the viewer wants to keep in view. */
export const Pinned = memo(function Pinned({
  pinned,
  onOpen,
}: {
  pinned: readonly PopUpView[];
  onOpen: (id: string) => void;
}): ReactElement | null {
  const say = useWords();
  const pack = usePackText();
  if (pinned.length === 0) return null;
  return (
    <section className="pinned" aria-labelledby="pinned-title">
      <h3 id="pinned-title">{say('watch.pinned')}</h3>
      {pinned.map(({ id, kind, title, content }) => (
        <article key={id} className="pinned-note" data-entry={id}>
          <header>
            <KindLabel kind={kind} />
            <button
              type="button"
              className="icon-button"
              aria-label={say('watch.unpin', { title })}
              onClick={() => {
                tell('pinEntry', { id, pinned: false });
              }}
            >
              <PinOff aria-hidden="true" />
            </button>
          </header>
          <h4 {...pack}>
            <button
              type="button"
              className="pop-up-title"
              onClick={() => {
                onOpen(id);
              }}
            >
              {title}
            </button>
          </h4>
          <RichText blocks={content} />
        </article>
      ))}
    </section>
  );
});
