import type { FilmSeconds } from '#shared/film-time';
import type { Scene, Song } from '#shared/pack/catalogue';
import type { Landmark } from '#shared/pack/manifest';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { withLinks } from '#shared/pack/rich-text';
import { HOUSE_SCENERY } from '#shared/pack/scenery';
import { noticesAt, type NoticeView } from '#shared/watch/notices';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import type { Showing } from '#shared/watch/plan';
import type { HeldView, MarkedView, NowView, PopUpView, TimelineView } from '#shared/watch/views';

/** What a viewer at one point may see of a running film. What they may read comes from `Library`; nothing else leaves the main process. */
export class PackView {
  constructor(
    private readonly pack: Pack,
    private readonly viewpoint: Viewpoint,
  ) {}

  /** The moment's scene, people, song and next landmark. Nothing while the viewer has not been there. */
  now(position: FilmSeconds): NowView {
    const scene = this.pack.scenes.find(({ start, end }) => start <= position && position < end);
    const song = this.pack.songs.find(({ start, end }) => start <= position && position < end);
    const landmark = this.landmarks().find(({ at }) => at > position);
    return {
      scene: scene && this.knowsMoment(scene) ? this.sceneView(scene) : null,
      song: song && this.knowsMoment(song) ? { id: song.id, title: song.title } : null,
      nextLandmark: landmark ?? null,
    };
  }

  /** Moments to get in step at, in the order of the film. */
  landmarks(): Landmark[] {
    return this.pack.manifest.landmarks
      .filter(({ revealsAt }) => isRevealed(revealsAt, this.viewpoint))
      .sort((a, b) => a.at - b.at);
  }

  /** The film as a ribbon. Ahead of the frontier only the parts' colours are left. */
  timeline(): TimelineView {
    const { parts, film } = this.pack.manifest;
    return {
      runtime: film.runtimeSeconds,
      parts: parts.map((part) => ({
        start: part.start,
        end: part.end,
        accent: part.accent,
        title: this.knowsMoment(part) ? part.title : null,
        scenery: this.knowsMoment(part) ? (part.scenery ?? HOUSE_SCENERY) : null,
      })),
      scenes: this.pack.scenes
        .filter((scene) => this.knowsMoment(scene))
        .map(({ id, start, end, title }) => ({ id, start, end, title })),
      songs: this.pack.songs
        .filter((song) => this.knowsMoment(song))
        .map(({ id, start, end, title }) => ({ id, start, end, title })),
      cues: this.pack.entries
        .filter((entry) => isRevealed(entry.revealsAt, this.viewpoint))
        .flatMap((entry) => entry.cues.slice(0, 1))
        .filter((cue) => isRevealed(cue.at, this.viewpoint))
        .map((cue) => cue.at),
    };
  }

  /** What is open. Somebody may say only now that this is the first time: then some of it closes. */
  popUps(open: readonly Showing[]): PopUpView[] {
    return open.flatMap((showing) => {
      const entry = this.known(showing.id);
      if (!entry) return [];
      return [
        {
          ...showing,
          kind: entry.kind,
          title: entry.title,
          content: withLinks(entry.content, () => false),
        },
      ];
    });
  }

  /** Entries that the viewer marked, in the order of doing so. */
  marked(ids: readonly string[]): MarkedView[] {
    return ids.flatMap((id) => {
      const entry = this.known(id);
      if (!entry) return [];
      return [{ id, kind: entry.kind, title: entry.title, at: entry.cues[0]?.at ?? null }];
    });
  }

  /** What counts down at `position`. */
  notices(position: FilmSeconds): NoticeView[] {
    return noticesAt(this.pack.entries, position, this.viewpoint);
  }

  /**
   * The held entries whose moment has been watched, in the order of the film. Somebody who has seen the
   * film has watched whatever lies behind the present `position`.
   */
  held(
    held: readonly { id: string; reason: HeldView['reason'] }[],
    position: FilmSeconds,
  ): HeldView[] {
    const { seen, frontier } = this.viewpoint;
    const watched = seen && position > frontier ? position : frontier;
    return held
      .flatMap(({ id, reason }) => {
        const entry = this.pack.entries.find((candidate) => candidate.id === id);
        const at = entry?.cues[0]?.at;
        if (!entry || at === undefined || at > watched) return [];
        if (!isRevealed(entry.revealsAt, this.viewpoint)) return [];
        return [{ id, kind: entry.kind, title: entry.title, at, reason }];
      })
      .sort((a, b) => a.at - b.at);
  }

  private sceneView(scene: Scene): NonNullable<NowView['scene']> {
    const place = this.pack.places.find(({ id }) => id === scene.place);
    return {
      id: scene.id,
      title: scene.title,
      summary: scene.summary,
      part: this.pack.manifest.parts.find(({ id }) => id === scene.part)?.title ?? '',
      start: scene.start,
      end: scene.end,
      quiet: scene.quiet,
      place: place ? { name: place.name, area: place.area } : null,
      onScreen: scene.onScreen.flatMap((id) => {
        const person = this.pack.people.find((candidate) => candidate.id === id);
        if (!person || !isRevealed(person.revealsAt, this.viewpoint)) return [];
        return [{ id: `person-${id}`, name: person.name, actor: person.actor ?? null }];
      }),
    };
  }

  private known(id: string): Entry | undefined {
    const entry = this.pack.entries.find((candidate) => candidate.id === id);
    return entry && isRevealed(entry.revealsAt, this.viewpoint) ? entry : undefined;
  }

  private knowsMoment({ start }: Pick<Scene | Song, 'start'>): boolean {
    return isRevealed(start, this.viewpoint);
  }
}
