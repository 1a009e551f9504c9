import type { ReactElement } from 'react';
import type { EntryView } from '#shared/reading/views';
import type { ResultView } from '#shared/search/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { useAnswer } from '../../lib/use-answer';
import { useWords } from '../../lib/words';
import { LinkList } from '../../ui/LinkList';

function askForSimilar(id: string): Promise<ResultView[]> {
  return ask('findSimilar', { id });
}

interface MoreLikeThisProps {
  entry: EntryView;
  viewing: ViewingState;
  onOpen: (id: string) => void;
}

/**
 * Entries that share most with one. They are looked for when that one is drawn, and nothing stands there before
 * they are found, or where there are none. What the entry leads to anyway is not named again.
 */
export function MoreLikeThis({ entry, viewing, onOpen }: MoreLikeThisProps): ReactElement | null {
  const say = useWords();
  const { value: found = [] } = useAnswer(entry.id, askForSimilar, viewing);
  const named = new Set([...entry.links, ...entry.notes].map(({ id }) => id));
  for (const { chapter } of entry.chapters) named.add(chapter);
  const similar = found.filter(({ id }) => !named.has(id));
  if (similar.length === 0) return null;
  return (
    <section className="entry-notes entry-similar" aria-labelledby="entry-similar-title">
      <h3 id="entry-similar-title">{say('read.more-like-this')}</h3>
      <LinkList
        links={similar.map((result) => ({
          ...result,
          title: result.title.map(({ text }) => text).join(''),
        }))}
        onOpen={onOpen}
      />
    </section>
  );
}
