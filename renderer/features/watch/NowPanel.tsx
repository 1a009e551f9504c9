import type { ReactElement } from 'react';
import { MapPin, Music } from 'lucide-react';
import type { ViewingState } from '#shared/watch/viewing-state';
import { PackWords, usePackText } from '../../ui/pack-text';

/** The scene that is on: where, who, and the song that plays. */
export function NowPanel({
  viewing,
  onOpen,
}: {
  viewing: ViewingState;
  onOpen: (id: string) => void;
}): ReactElement {
  const pack = usePackText();
  const { scene, song } = viewing.now;
  if (!scene) {
    return (
      <section className="now" aria-label="Now">
        <h2>Not watched yet</h2>
        <p>This part of the film stays closed until you have watched up to here.</p>
      </section>
    );
  }
  return (
    <section className="now" aria-label="Now">
      <p className="now-part" {...pack}>
        {scene.part}
      </p>
      <h2 {...pack}>{scene.title}</h2>
      <p className="now-summary" {...pack}>
        {scene.summary}
      </p>
      <ul className="now-facts">
        {scene.place && (
          <li>
            <MapPin aria-label="Place" />
            <PackWords>
              {scene.place.name}, {scene.place.area}
            </PackWords>
          </li>
        )}
        {song && (
          <li>
            <Music aria-label="Song" />
            <PackWords>{song.title}</PackWords>
          </li>
        )}
      </ul>
      {scene.onScreen.length > 0 && (
        <div className="now-people" role="group" aria-label="On screen">
          {scene.onScreen.map(({ id, name, actor }) => (
            <button
              key={id}
              type="button"
              className="chip"
              onClick={() => {
                onOpen(id);
              }}
            >
              <PackWords>{name}</PackWords>
              {actor !== null && (
                <span className="chip-actor" {...pack}>
                  {actor}
                </span>
              )}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
