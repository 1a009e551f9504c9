import type { ReactElement } from 'react';
import type { HeldView } from '#shared/watch/views';
import { useWords } from '../../lib/words';
import { Blank } from '../../ui/Blank';
import { LinkList } from '../../ui/LinkList';

/** What did not pop up so far, with the reason: nothing is lost. */
export function HeldBack({
  held,
  onOpen,
}: {
  held: readonly HeldView[];
  onOpen: (id: string) => void;
}): ReactElement {
  const say = useWords();
  if (held.length === 0) {
    return (
      <Blank of="nothing">
        <p>{say('held.nothing')}</p>
      </Blank>
    );
  }
  return (
    <section aria-labelledby="held-title">
      <h2 id="held-title">{say('held.title')}</h2>
      <LinkList
        links={held.map((entry) => ({ ...entry, remark: say(`held.because.${entry.reason}`) }))}
        onOpen={onOpen}
      />
    </section>
  );
}
