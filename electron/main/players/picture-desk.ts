import type { Player } from '#core/playback/player';
import type { PictureCard } from '#core/playback/source';
import type { AppState } from '#shared/ipc/state';
import { plainText } from '#shared/pack/rich-text';
import type { PopUpView } from '#shared/watch/views';

/** Keeps the notes inside a player's picture what they should be, where the viewer wants them there. */
export class PictureDesk {
  /** What the picture shows, as text. */
  private drawn = '';

  /** Draws the notes of the moment, if they are not what is drawn already. */
  draw(player: Player | undefined, { film, settings, curtain }: AppState): void {
    const picture = player?.source.picture;
    if (!picture || film.status !== 'ready') return;
    const isWanted = settings.notesInPicture && curtain === 'open';
    const cards = isWanted ? film.viewing.popUps.map(cardOf) : [];
    const look = { corner: settings.floatCorner, light: settings.floatLight };
    const drawing = cards.length === 0 ? '' : JSON.stringify({ cards, look });
    if (drawing === this.drawn) return;
    this.drawn = drawing;
    picture.show(cards, look);
  }

  /** Another player: nothing is drawn in it yet. */
  forget(): void {
    this.drawn = '';
  }

  clear(player: Player | undefined): void {
    if (this.drawn !== '') player?.source.picture?.clear();
    this.drawn = '';
  }
}

function cardOf({ title, content }: PopUpView): PictureCard {
  return { title, text: plainText(content) };
}
