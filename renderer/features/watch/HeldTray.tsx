import { memo, type ReactElement } from 'react';
import type { HeldView } from '#shared/watch/views';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useWords } from '../../lib/words';
import { LinkList } from '../../ui/LinkList';

/** How many of the latest are at hand; the others are one step away. */
const AT_HAND = 3;

/** The latest notes that did not pop up: at hand while you watch, with the rest a step away. */
export const HeldTray = memo(function HeldTray({
  held,
  onOpen,
  onAll,
}: {
  held: readonly HeldView[];
  onOpen: (id: string) => void;
  onAll: () => void;
}): ReactElement | null {
  const all = useKeyHint('heldBack');
  const say = useWords();
  if (held.length === 0) return null;
  return (
    <section className="held-tray" aria-labelledby="held-tray-title">
      <h3 id="held-tray-title">{say('watch.held')}</h3>
      <LinkList links={held.slice(-AT_HAND).reverse()} onOpen={onOpen} />
      {held.length > AT_HAND && (
        <button
          type="button"
          className="button button-quiet"
          title={withKey(say('watch.held.all', { count: held.length }), all)}
          {...all.aria}
          onClick={onAll}
        >
          {say('watch.held.all', { count: held.length })}
        </button>
      )}
    </section>
  );
});
