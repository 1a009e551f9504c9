import type { ReactElement } from 'react';
import { MapPin, Music } from 'lucide-react';
import type { ViewingState } from '#shared/watch/viewing-state';
import { useWords } from '../../lib/words';
import { PackWords, usePackText } from '../../ui/pack-text';

/** The scene that is on: where, who, and the song that plays. */
export function NowPanel({
  viewing,
  onOpen,
}: {
  viewing: ViewingState;
  onOpen: (id: string) => void;
}): ReactElement {
  const say = useWords();
  const pack = usePackText();
  const { scene, song } = viewing.now;
  if (!scene) {
    return (
      <section className="now" aria-label={say('watch.now')}>
        <h2>{say('watch.now.closed')}</h2>
        <p>{say('watch.now.closed.why')}</p>
      </section>
    );
  }
  return (
    <section className="now" aria-label={say('watch.now')}>
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
            <MapPin aria-label={say('watch.now.place')} />
            <PackWords>
              {scene.place.name}, {scene.place.area}
            </PackWords>
          </li>
        )}
        {song && (
          <li>
            <Music aria-label={say('watch.now.song')} />
            <PackWords>{song.title}</PackWords>
          </li>
        )}
      </ul>
      {scene.onScreen.length > 0 && (
        <div className="now-people" role="group" aria-label={say('watch.now.on-screen')}>
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
