import type { ReactElement } from 'react';
import type { EntryForm } from '#shared/author/entry-form';
import type { EntryPreview as Preview } from '#shared/author/views';
import { parseFilmTime } from '#shared/film-time';
import { useWords } from '../../lib/words';
import { EntryText } from '../../ui/EntryText';
import { PopUpCard } from '../../ui/PopUpCard';
import { Timecode } from '../../ui/Timecode';

interface EntryPreviewProps {
  form: EntryForm;
  preview: Preview;
}

/** An entry as a viewer will see it: as it pops up, and as it is opened. */
export function EntryPreview({ form, preview }: EntryPreviewProps): ReactElement {
  const say = useWords();
  const { content, seconds, longest, trouble } = preview;
  const { title, kind, verdict, verdictNote, cues } = form;
  const at = parseFilmTime(cues[0]?.split(' ')[0] ?? '');
  return (
    <div className="author-preview">
      <p className={seconds > longest ? 'author-trouble' : 'author-soft'} role="status">
        {say('author-entry.preview.reading', { seconds: Math.ceil(seconds), longest })}
      </p>
      {trouble !== null && <p className="author-trouble">{trouble}</p>}
      {cues.length > 0 && (
        <section aria-label={say('author-entry.preview.pop-up')} className="author-pop-up">
          <p className="author-soft" aria-hidden="true">
            {say('author-entry.preview.pop-up')}
          </p>
          <div className="pop-up" data-still="true">
            <PopUpCard
              kind={kind}
              title={<span className="pop-up-title">{title}</span>}
              content={content}
            />
          </div>
        </section>
      )}
      <section aria-label={say('author-entry.preview.page')}>
        <p className="author-soft" aria-hidden="true">
          {say('author-entry.preview.page')}
        </p>
        <div className="entry author-page">
          <EntryText
            kind={kind}
            title={title}
            content={content}
            verdict={verdict}
            verdictNote={verdictNote === '' ? null : verdictNote}
            moment={at !== undefined && <Timecode at={at} />}
          />
        </div>
      </section>
    </div>
  );
}
