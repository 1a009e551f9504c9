import { FootlightError } from '#shared/errors';
import type { FilmSeconds } from '#shared/film-time';
import type { Scene, Song } from '#shared/pack/catalogue';
import type { Entry } from '#shared/pack/entry';
import type { Landmark } from '#shared/pack/manifest';
import type { Pack } from '#shared/pack/pack';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import type { Showing } from '#shared/watch/plan';
import type {
  EntryView,
  HeldView,
  Link,
  NowView,
  PopUpView,
  TimelineView,
} from '#shared/watch/views';

/** The pack as one viewer may see it at one point. Whatever leaves the main process comes from here. */
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

  /**
   * One entry, whole, with links to what it is about.
   * @throws FootlightError `not-found` alike for an id that does not exist and one that is still hidden.
   */
  entry(id: string): EntryView {
    const entry = this.pack.entries.find((candidate) => candidate.id === id);
    if (!entry || !isRevealed(entry.revealsAt, this.viewpoint)) {
      throw new FootlightError('not-found', 'There is no such entry.', { where: id.slice(0, 80) });
    }
    return {
      id: entry.id,
      kind: entry.kind,
      title: entry.title,
      content: entry.content,
      at: this.momentOf(entry),
      verdict: entry.verdict,
      verdictNote: entry.verdictNote ?? null,
      sources: entry.sources.map(({ source, ref }) => ({
        title: this.pack.manifest.sources.find((known) => known.id === source)?.title ?? source,
        ref,
      })),
      links: this.links(entry),
      films: entry.films,
    };
  }

  /** What is open. Somebody may say only now that this is the first time: then some of it closes. */
  popUps(open: readonly Showing[]): PopUpView[] {
    return open.flatMap((showing) => {
      const entry = this.pack.entries.find(({ id }) => id === showing.id);
      if (!entry || !isRevealed(entry.revealsAt, this.viewpoint)) return [];
      return [{ ...showing, kind: entry.kind, title: entry.title, content: entry.content }];
    });
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

  private momentOf(entry: Entry): FilmSeconds | null {
    const scene = this.pack.scenes.find(({ id }) => entry.scenes.includes(id));
    return entry.cues[0]?.at ?? scene?.start ?? null;
  }

  /** Links lead to the catalogue's entries; what is still hidden is left out without a trace. */
  private links(entry: Entry): Link[] {
    const wanted = [
      ...entry.people.map((id) => `person-${id}`),
      ...entry.songs.map((id) => `song-${id}`),
      ...entry.places.map((id) => `place-${id}`),
      ...entry.scenes.map((id) => `scene-${id}`),
    ];
    return wanted.flatMap((id) => {
      const target = this.pack.entries.find((candidate) => candidate.id === id);
      if (!target || target.id === entry.id || !isRevealed(target.revealsAt, this.viewpoint))
        return [];
      return [{ id, kind: target.kind, title: target.title }];
    });
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

  private knowsMoment({ start }: Pick<Scene | Song, 'start'>): boolean {
    return isRevealed(start, this.viewpoint);
  }
}
