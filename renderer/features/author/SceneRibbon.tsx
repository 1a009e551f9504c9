import type { ReactElement } from 'react';
import type { DraftView } from '#shared/author/views';

interface SceneRibbonProps {
  draft: DraftView;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** The film as a ribbon of its scenes, with the cuts. A hand on the mouse chooses a scene; the list below is for the others. */
export function SceneRibbon({ draft, chosen, onChoose }: SceneRibbonProps): ReactElement {
  const { runtime, scenes, moments, entries } = draft;
  return (
    // What a click does here, the list of scenes does for the keyboard.
    <svg
      className="author-ribbon"
      viewBox={`0 0 ${String(Math.max(runtime, 1))} 40`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onClick={(event) => {
        const { left, width } = event.currentTarget.getBoundingClientRect();
        const at = ((event.clientX - left) / width) * runtime;
        const scene = scenes.find(({ start, end }) => start <= at && at < end);
        if (scene) onChoose(scene.id);
      }}
    >
      {scenes.map(({ id, start, end, accent }) => (
        <rect
          key={id}
          className="author-ribbon-scene"
          data-chosen={id === chosen}
          x={start}
          width={end - start}
          y={10}
          height={30}
          fill={accent}
        />
      ))}
      {scenes.slice(1).map(({ id, start }) => (
        <line
          key={id}
          className="author-ribbon-cut"
          x1={start}
          x2={start}
          y1={10}
          y2={40}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {entries.map(
        ({ id, at }) =>
          at !== null && (
            <rect key={id} className="ribbon-cue" x={at} width={runtime / 400} y={2} height={6} />
          ),
      )}
      {moments.map(({ id, at }) => (
        <rect
          key={id}
          className="author-ribbon-moment"
          x={at}
          width={runtime / 400}
          y={2}
          height={6}
        />
      ))}
    </svg>
  );
}
