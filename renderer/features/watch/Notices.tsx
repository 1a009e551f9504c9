import { memo, type ReactElement } from 'react';
import { TriangleAlert } from 'lucide-react';
import type { Anchor } from '#shared/watch/clock';
import type { NoticeView } from '#shared/watch/notices';
import type { FilmSeconds } from '#shared/film-time';
import type { Say } from '#shared/language/say';
import { useFilmSecond } from '../../lib/film-clock';
import { useWords } from '../../lib/words';
import './Notices.css';

interface NoticesProps {
  notices: readonly NoticeView[];
  anchor: Anchor;
  runtime: FilmSeconds;
}

/** Counts down to what a viewer asked to be warned of. It says what, never why. */
export const Notices = memo(function Notices({
  notices,
  anchor,
  runtime,
}: NoticesProps): ReactElement {
  const say = useWords();
  return (
    <aside className="notices" aria-live="polite" aria-label={say('watch.notices')}>
      {notices.map((notice) => (
        <p key={notice.at} className="notice-countdown">
          <TriangleAlert aria-hidden="true" />
          {sentence(notice, say)}
          <Countdown at={notice.at} anchor={anchor} runtime={runtime} />
        </p>
      ))}
    </aside>
  );
});

/** Seen, not read out: a number that is spoken every second would be a noise of its own. */
function Countdown({
  at,
  anchor,
  runtime,
}: {
  at: FilmSeconds;
  anchor: Anchor;
  runtime: FilmSeconds;
}): ReactElement {
  const second = useFilmSecond(anchor, runtime);
  return (
    <span className="notice-seconds timecode" aria-hidden="true">
      {Math.max(0, Math.ceil(at - second))}
    </span>
  );
}

function sentence({ what }: NoticeView, say: Say): string {
  const named = what.map((kind) => say(`watch.notices.${kind}`));
  const words = named.length > 0 ? named.join(', ') : say('watch.notices.something');
  return say('watch.notices.soon', { what: words });
}
