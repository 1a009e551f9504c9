import type { ReactElement } from 'react';
import type { FigureView } from '#shared/reading/views';
import { Cited } from '../../../ui/RichText';
import { Words } from '../../../lib/words';
import { PackWords, usePackText } from '../../../ui/pack-text';

/** Figures as bars from one line, each with its value in words. */
export function BarsFigure({
  figure: { title, unit, bars },
}: {
  figure: Extract<FigureView, { type: 'bars' }>;
}): ReactElement {
  const refs = new Map(
    bars.flatMap(({ sources }) => sources.map((ref) => [`${ref.source} ${ref.ref}`, ref])),
  );
  const pack = usePackText();
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  return (
    <figure className="figure">
      <figcaption>
        <PackWords>{title}</PackWords>{' '}
        <span className="figure-unit">
          <Words id="read.bars.unit" values={{ unit: <PackWords>{unit}</PackWords> }} />
        </span>
        <Cited refs={[...refs.values()]} />
      </figcaption>
      <dl className="bars">
        {bars.map(({ label, value, shown }) => (
          <div key={label} className="bars-row">
            <dt {...pack}>{label}</dt>
            <dd>
              <span
                className="bars-bar"
                aria-hidden="true"
                style={{ width: `${String((value / most) * 100)}%` }}
              />
              <span className="bars-value">
                <PackWords>{shown}</PackWords>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
