import type { BarCodeDisplay } from './bar-code';
import { wallNow } from './film-clock';

/** Between two looks at the screen there may be no more than this, or it is not known when a picture came; in milliseconds. */
const CLOSE = 12;

/** What really was on the screen of a player, and when. */
export class ScreenWatch {
  private readonly seen: { wall: number; second: number }[] = [];
  /** When something was done to the player, or had just been. */
  private readonly done: number[] = [wallNow()];
  private before: { number: number; wall: number } | undefined;

  constructor(
    private readonly screen: BarCodeDisplay,
    private readonly frameRate: number,
  ) {}

  /** Looks once. Of a picture that has just come the second is exact; of one that stands it is not known for how long. */
  look(): void {
    const number = this.screen.read();
    const wall = wallNow();
    const { before } = this;
    if (number !== undefined && before && number !== before.number && wall - before.wall < CLOSE)
      this.seen.push({ wall: (wall + before.wall) / 2, second: number / this.frameRate });
    this.before = number === undefined ? undefined : { number, wall };
  }

  /** Does something to the player. */
  async do(deed: () => unknown): Promise<void> {
    this.done.push(wallNow());
    await deed();
    this.done.push(wallNow());
    this.before = undefined;
  }

  /**
   * Film time less that of the picture, in milliseconds, for each picture that came.
   * @param at the film's second by the app, at an instant of the wall clock
   * @param settling for so many milliseconds after something was done pictures do not count
   */
  errors(at: (wall: number) => number | undefined, settling: number): number[] {
    return this.seen
      .filter(({ wall }) => !this.done.some((deed) => wall >= deed && wall < deed + settling))
      .map(({ wall, second }) => ((at(wall) ?? NaN) - second) * 1000);
  }
}
