import { useId, type ReactElement, type ReactNode } from 'react';
import type { EntryKind } from '#shared/pack/entry-kinds';
import type { ChapterLink, Link } from '#shared/reading/views';
import { useWords } from '../../lib/words';
import { PackWords } from '../../ui/pack-text';
import './AboutLinks.css';

/** What an entry can be about, in the order in which one asks: who, what is heard, where, when, and what else. */
const GROUPS = {
  person: 'library.people',
  song: 'library.songs',
  place: 'library.places',
  plot: 'library.scenes',
  connection: 'library.films',
} as const satisfies Partial<Record<EntryKind, string>>;

interface AboutLinksProps {
  links: readonly Link[];
  chapters: readonly ChapterLink[];
  onOpen: (id: string) => void;
  onOpenChapter: (read: string, chapter: string) => void;
}

/** What an entry is about, sorted, and the long reads in which one can read on. */
export function AboutLinks(props: AboutLinksProps): ReactElement {
  const { links, chapters, onOpen, onOpenChapter } = props;
  const say = useWords();
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((kind) => ({
    label: say(GROUPS[kind]),
    links: links.filter((link) => link.kind === kind),
  }));
  const rest = links.filter(({ kind }) => !(kind in GROUPS));
  return (
    <div className="about-links">
      {links.length > 0 && (
        <nav className="about-rows" aria-label={say('read.about')}>
          {[...groups, { label: say('read.about-else'), links: rest }].map(
            ({ label, links: some }) =>
              some.length > 0 && (
                <Row key={label} label={label}>
                  {some.map(({ id, title }) => (
                    <Chip
                      key={id}
                      title={title}
                      onOpen={() => {
                        onOpen(id);
                      }}
                    />
                  ))}
                </Row>
              ),
          )}
        </nav>
      )}
      {chapters.length > 0 && (
        <nav className="about-rows" aria-label={say('read.on')}>
          <Row label={say('read.on')}>
            {chapters.map(({ read, chapter, title }) => (
              <Chip
                key={chapter}
                title={title}
                onOpen={() => {
                  onOpenChapter(read, chapter);
                }}
              />
            ))}
          </Row>
        </nav>
      )}
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }): ReactElement {
  const name = useId();
  return (
    <div className="about-row" role="group" aria-labelledby={name}>
      <span id={name} className="about-label">
        {label}
      </span>
      <div className="about-chips">{children}</div>
    </div>
  );
}

function Chip({ title, onOpen }: { title: string; onOpen: () => void }): ReactElement {
  return (
    <button type="button" className="chip" onClick={onOpen}>
      <PackWords>{title}</PackWords>
    </button>
  );
}
