import { useRef, useState, type ReactElement } from 'react';
import type { MomentView } from '#shared/author/views';
import { formatFilmTime } from '#shared/film-time';
import { LONGEST_NOTE } from '#shared/notes/limits';
import { ask, tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';
import { useKept } from './use-kept';

interface MomentListProps {
  moments: readonly MomentView[];
  onEntry: (id: string) => void;
}

/** The moments that were stamped and wait for a line. */
export function MomentList({ moments, onEntry }: MomentListProps): ReactElement | null {
  const say = useWords();
  const { said, trouble, run } = useDoing();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby="author-moments">
      <h3 id="author-moments" ref={heading} tabIndex={-1}>
        {say('author-moments.title')}
      </h3>
      {moments.length === 0 && <p className="empty">{say('author-moments.none')}</p>}
      <ol className="author-list">
        {moments.map((moment) => (
          <li key={moment.id}>
            <MomentRow
              moment={moment}
              onWrite={(text) => {
                run(
                  async () => {
                    await ask('writeMoment', { id: moment.id, text });
                    heading.current?.focus();
                  },
                  say('author-moments.kept', { time: formatFilmTime(moment.at) }),
                );
              }}
              onOpen={(text) => {
                run(async () => {
                  if (text.trim() !== '') {
                    onEntry(await ask('writeMoment', { id: moment.id, text }));
                    return;
                  }
                  const entry = await ask('addDraftEntry', { at: moment.at });
                  await ask('dropMoment', { id: moment.id });
                  onEntry(entry);
                });
              }}
              onDrop={() => {
                run(async () => {
                  await ask('dropMoment', { id: moment.id });
                  heading.current?.focus();
                }, say('author-moments.dropped'));
              }}
            />
          </li>
        ))}
      </ol>
      <Outcome said={said} trouble={trouble} />
    </section>
  );
}

interface MomentRowProps {
  moment: MomentView;
  onWrite: (text: string) => void;
  /** Makes it an entry, and opens that. */
  onOpen: (text: string) => void;
  onDrop: () => void;
}

function MomentRow({ moment, onWrite, onOpen, onDrop }: MomentRowProps): ReactElement {
  const say = useWords();
  const { id, at, line } = moment;
  const time = formatFilmTime(at);
  const [isDone, setDone] = useState(false);
  const { value, type, drop } = useKept(line, (text) => {
    tell('keepLine', { id, text });
  });
  return (
    <form
      className="author-moment"
      aria-label={say('author-moments.moment', { time })}
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() === '' || isDone) return;
        drop();
        setDone(true);
        onWrite(value);
      }}
    >
      <button
        type="button"
        className="author-time"
        aria-label={say('author.go-to', { time })}
        onClick={() => {
          tell('seek', { to: at });
        }}
      >
        <Timecode at={at} />
      </button>
      <input
        type="text"
        className="input"
        aria-label={say('author-moments.line', { time })}
        dir="auto"
        maxLength={LONGEST_NOTE}
        value={value}
        onChange={(event) => {
          type(event.target.value);
        }}
      />
      <button
        type="submit"
        className="button button-quiet"
        aria-label={say('author-moments.keep-it', { time })}
      >
        {say('author-moments.keep')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={say('author-moments.write-it', { time })}
        onClick={() => {
          drop();
          onOpen(value);
        }}
      >
        {say('author-moments.write')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={say('author-moments.drop-it', { time })}
        onClick={() => {
          drop();
          onDrop();
        }}
      >
        {say('author-moments.drop')}
      </button>
    </form>
  );
}
