import type { ReactElement } from 'react';
import { MapPin, Music } from 'lucide-react';
import type { ViewingState } from '#shared/watch/viewing-state';

/** The scene that is on: where, who, and the song that plays. */
export function NowPanel({
  viewing,
  onOpen,
}: {
  viewing: ViewingState;
  onOpen: (id: string) => void;
}): ReactElement {
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
      <p className="now-part">{scene.part}</p>
      <h2>{scene.title}</h2>
      <p className="now-summary">{scene.summary}</p>
      <ul className="now-facts">
        {scene.place && (
          <li>
            <MapPin aria-label="Place" />
            {scene.place.name}, {scene.place.area}
          </li>
        )}
        {song && (
          <li>
            <Music aria-label="Song" />
            {song.title}
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
              {name}
              {actor !== null && <span className="chip-actor">{actor}</span>}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
