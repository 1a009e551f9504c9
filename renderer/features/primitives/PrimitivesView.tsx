import type { ReactElement } from 'react';
import { Bookmark, Pin, Play } from 'lucide-react';
import type { RichBlock } from '#shared/pack/rich-text';
import { Vignette } from '../../ui/Blank';
import { Cover } from '../../ui/Cover';
import { KeyCap } from '../../ui/KeyCap';
import { Lamp } from '../../ui/Lamp';
import { PopUpCard } from '../../ui/PopUpCard';
import { Timecode } from '../../ui/Timecode';
import { Swatches } from './Swatches';
import './PrimitivesView.css';

/** Everything that views are made of, in every state, on one page: only in a developer's build. */
export function PrimitivesView(): ReactElement {
  return (
    <article className="primitives" aria-labelledby="primitives-title">
      <h2 id="primitives-title">What everything is made of</h2>
      <Swatches />
      <section aria-labelledby="primitives-type">
        <h3 id="primitives-type">Type</h3>
        {SIZES.map((size) => (
          <p key={size} className={`primitive-size primitive-size-${size}`}>
            The street lamp comes on <Timecode at={4_931} />
          </p>
        ))}
      </section>
      <section aria-labelledby="primitives-buttons">
        <h3 id="primitives-buttons">Pressed</h3>
        <p className="primitive-row">
          <button type="button" className="button">
            The one thing
          </button>
          <button type="button" className="button" disabled>
            Not now
          </button>
          <button type="button" className="button button-quiet">
            Something else
          </button>
          <button type="button" className="button button-quiet" disabled>
            Not now
          </button>
        </p>
        <p className="primitive-row">
          <button type="button" className="chip">
            A chip
          </button>
          <button type="button" className="chip" aria-pressed="true">
            On
          </button>
          <button type="button" className="chip" aria-pressed="false">
            Off
          </button>
          <button type="button" className="chip" disabled>
            Not now
          </button>
        </p>
        <p className="primitive-row">
          <button type="button" className="icon-button" aria-label="Bookmark">
            <Bookmark aria-hidden="true" />
          </button>
          <button type="button" className="icon-button" aria-label="Pin" aria-pressed="true">
            <Pin aria-hidden="true" />
          </button>
          <button type="button" className="icon-button play" aria-label="Play">
            <Play aria-hidden="true" />
          </button>
          <button type="button" className="icon-button" aria-label="Not now" disabled>
            <Bookmark aria-hidden="true" />
          </button>
          <KeyCap printed="Ctrl+K" />
        </p>
      </section>
      <Fields />
      <section aria-labelledby="primitives-cards">
        <h3 id="primitives-cards">Cards and drawings</h3>
        <div className="primitive-row">
          <div className="pop-up" data-still="true">
            <PopUpCard kind="trivia" title="A note of the moment" content={WORDS} />
          </div>
          <div className="primitive-cover">
            <Cover id="primitive" title="A film" year={1951} palette={PALETTE} scenery={null} />
          </div>
          <Lamp />
        </div>
        <div className="primitive-row">
          {(['nothing', 'unwritten', 'waiting', 'trouble'] as const).map((of) => (
            <Vignette key={of} of={of} />
          ))}
        </div>
      </section>
    </article>
  );
}

function Fields(): ReactElement {
  return (
    <section aria-labelledby="primitives-fields">
      <h3 id="primitives-fields">Typed and chosen</h3>
      <div className="primitive-fields">
        <input className="input" aria-label="A line" defaultValue="A line that was typed" />
        <input className="input" aria-label="An empty line" placeholder="Nothing typed yet" />
        <input
          className="input"
          aria-label="A wrong line"
          aria-invalid="true"
          defaultValue="9:99:99"
        />
        <input className="input" aria-label="A line for later" disabled defaultValue="Not now" />
        <textarea className="input" aria-label="Several lines" defaultValue={'Two\nlines'} />
        <select className="select" aria-label="A choice">
          <option>One of several</option>
          <option>Another one</option>
        </select>
        <label className="option">
          <input type="checkbox" defaultChecked /> On
        </label>
        <label className="option">
          <input type="radio" name="primitive" defaultChecked /> This one
        </label>
        <label className="option">
          <input type="radio" name="primitive" /> Or this one
        </label>
        <progress aria-label="How far it is" value={0.4} max={1} />
      </div>
    </section>
  );
}

const SIZES = ['tiny', 'small', 'text', 'lead', 'title', 'head', 'display'] as const;

const WORDS: RichBlock[] = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'What it says fits into a breath, and leaves room for the film.' },
    ],
  },
];

const PALETTE = {
  ink: '#0e1430',
  dusk: '#4a3f78',
  rose: '#d98a9e',
  lamp: '#f2b35e',
  accent: '#f6d341',
};
