import { useEffect, useState, type ReactElement } from 'react';
import type { AudienceView, CardText } from '#shared/host/views';
import { useWords } from '../lib/words';
import { Horizon } from './Horizon';
import { KindLabel } from './KindLabel';
import { Lamp } from './Lamp';
import { PackLanguage, PackWords, usePackText } from './pack-text';
import { RichText } from './RichText';
import './AudienceScreen.css';

/** What the audience sees, as large as the room that it is given: a projector's picture, or the host's small copy of it. */
export function AudienceScreen({ view }: { view: AudienceView }): ReactElement {
  return (
    <div className="audience-screen" data-kind={view.kind} aria-live="polite">
      <PackLanguage value={'language' in view ? view.language : 'en'}>
        <Shown view={view} />
      </PackLanguage>
    </div>
  );
}

function Shown({ view }: { view: AudienceView }): ReactElement | null {
  const say = useWords();
  switch (view.kind) {
    case 'blank':
    case 'quiet':
      return null;
    case 'title':
      return (
        <>
          <Horizon />
          <div className="audience-words">
            {view.welcome !== '' && (
              <p className="audience-lead" dir="auto">
                {view.welcome}
              </p>
            )}
            <Title>{view.title}</Title>
            <p className="audience-by">
              {view.year} · <PackWords>{view.directors.join(', ')}</PackWords>
            </p>
          </div>
        </>
      );
    case 'card':
      return (
        <div className="audience-words">
          <KindLabel kind={view.entryKind} />
          <Card card={view} />
        </div>
      );
    case 'question':
      return (
        <div className="audience-words" data-count={view.questions.length}>
          <p className="audience-lead">
            <Lamp />
            {say(isEmpty(view) ? 'host.audience.pause' : 'host.audience.question')}
          </p>
          {view.words !== '' && <h2 dir="auto">{view.words}</h2>}
          {view.questions.map((question) => (
            <Card key={question.title} card={question} />
          ))}
        </div>
      );
    case 'break':
      return (
        <div className="audience-words">
          <p className="audience-lead">
            <Lamp /> {say('host.audience.break')}
          </p>
          <Countdown key={view.secondsLeft} seconds={view.secondsLeft} />
        </div>
      );
  }
}

function isEmpty({ questions, words }: Extract<AudienceView, { kind: 'question' }>): boolean {
  return questions.length === 0 && words === '';
}

function Title({ children }: { children: string }): ReactElement {
  return <h2 {...usePackText()}>{children}</h2>;
}

function Card({ card }: { card: CardText }): ReactElement {
  return (
    <section className="audience-card">
      <Title>{card.title}</Title>
      <RichText blocks={card.content} />
    </section>
  );
}

/** Counts down by itself from when it is drawn: nothing ticks over the bridge. */
function Countdown({ seconds }: { seconds: number }): ReactElement {
  const say = useWords();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const start = performance.now();
    const timer = window.setInterval(() => {
      setLeft(Math.max(0, seconds - Math.floor((performance.now() - start) / 1000)));
    }, 1000);
    return () => {
      window.clearInterval(timer);
    };
  }, [seconds]);
  if (left === 0) return <h2>{say('host.audience.go-on')}</h2>;
  return (
    <h2 className="timecode" role="timer" aria-live="off">
      {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
    </h2>
  );
}
