import { useState, type ReactElement } from 'react';
import type { PictureView } from '#shared/reading/views';
import { Words } from '../lib/words';
import { PackWords, usePackText } from './pack-text';
import './Pictures.css';

/** The pictures of an entry, each with what it shows, who made it and under what it may be handed on. */
export function Pictures({ pictures }: { pictures: readonly PictureView[] }): ReactElement | null {
  if (pictures.length === 0) return null;
  return (
    <div className="pictures">
      {pictures.map((picture) => (
        <Picture key={picture.address} picture={picture} />
      ))}
    </div>
  );
}

function Picture({ picture }: { picture: PictureView }): ReactElement {
  const { address, width, height, alt, caption, by, licence, why } = picture;
  const [isBroken, setIsBroken] = useState(false);
  const pack = usePackText();
  return (
    <figure className="picture">
      {isBroken ? (
        <p className="picture-missing">
          <Words id="read.picture-missing" values={{ alt: <PackWords>{alt}</PackWords> }} />
        </p>
      ) : (
        <img
          src={address}
          width={width}
          height={height}
          alt={alt}
          lang={pack.lang}
          decoding="async"
          onError={() => {
            setIsBroken(true);
          }}
        />
      )}
      <figcaption>
        {caption !== null && (
          <span className="picture-caption" {...pack}>
            {caption}
          </span>
        )}
        <span className="picture-credit">
          <PackWords>{why === null ? by : `${by}. ${why}`}</PackWords> · {licence}
        </span>
      </figcaption>
    </figure>
  );
}
