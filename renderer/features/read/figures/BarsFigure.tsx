import type { ReactElement } from 'react';
import type { FigureView } from '#shared/reading/views';
import { Cited } from '../../../ui/RichText';

/** Figures as bars from one line, each with its value in words. */
export function BarsFigure({
  figure: { title, unit, bars },
}: {
  figure: Extract<FigureView, { type: 'bars' }>;
}): ReactElement {
  const refs = new Map(
    bars.flatMap(({ sources }) => sources.map((ref) => [`${ref.source} ${ref.ref}`, ref])),
  );
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  return (
    <figure className="figure">
      <figcaption>
        {title} <span className="figure-unit">in {unit}</span>
        <Cited refs={[...refs.values()]} />
      </figcaption>
      <dl className="bars">
        {bars.map(({ label, value, shown }) => (
          <div key={label} className="bars-row">
            <dt>{label}</dt>
            <dd>
              <span
                className="bars-bar"
                aria-hidden="true"
                style={{ width: `${String((value / most) * 100)}%` }}
              />
              <span className="bars-value">{shown}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
