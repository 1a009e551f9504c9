import type { FilmSeconds } from '#shared/film-time';
import type { AudienceView, CardText } from '#shared/host/views';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { withLinks } from '#shared/pack/rich-text';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';

/** What of a pack may stand on the screen of a room that has come as far as `frontier`: what a newcomer may know. */
export class AudienceCut {
  private readonly viewpoint: Viewpoint;

  constructor(
    private readonly pack: Pack,
    frontier: FilmSeconds,
  ) {
    this.viewpoint = { seen: false, frontier };
  }

  mayKnow(id: string): boolean {
    return this.open(id) !== undefined;
  }

  title(welcome: string): AudienceView {
    const { film, language } = this.pack.manifest;
    const { title, year, directors } = film;
    return { kind: 'title', title, year, directors, welcome, language };
  }

  /** The entry as a card; what the room may not know yet is no card at all. */
  card(id: string): AudienceView {
    const { language } = this.pack.manifest;
    const entry = this.open(id);
    if (!entry) return { kind: 'quiet' };
    return { kind: 'card', entryKind: entry.kind, language, ...cardText(entry) };
  }

  /** The questions of a pause, without those that would tell too much; `words` are the host's own. */
  question(ids: readonly string[], words: string): AudienceView {
    return {
      kind: 'question',
      questions: ids.flatMap((id) => this.open(id) ?? []).map(cardText),
      words,
      language: this.pack.manifest.language,
    };
  }

  private open(id: string): Entry | undefined {
    const entry = this.pack.entries.find((candidate) => candidate.id === id);
    return entry && isRevealed(entry.revealsAt, this.viewpoint) ? entry : undefined;
  }
}

/** An entry for a screen or a page that nobody clicks: its links lead nowhere. */
export function cardText({ title, content }: Entry): CardText {
  return { title, content: withLinks(content, () => false) };
}
