/**
 * Which pop-ups came and went while no window of ours could be seen: minimised, or hidden behind the player's full
 * screen by a desktop that says so. They are not lost; the viewer finds them after the film.
 */
export class UnseenPopUps {
  private readonly unseen: Set<string>;
  /** Open pop-ups, and whether somebody could see them meanwhile. */
  private open = new Map<string, boolean>();

  constructor(unseen: readonly string[] = []) {
    this.unseen = new Set(unseen);
  }

  ids(): string[] {
    return [...this.unseen];
  }

  /**
   * What is open now, and whether a window can be seen. To be told whenever one of the two changes.
   * @returns true if the list of the unseen has changed
   */
  follow(open: readonly string[], canBeSeen: boolean): boolean {
    const before = this.open;
    this.open = new Map(open.map((id) => [id, canBeSeen || (before.get(id) ?? false)]));
    let changed = false;
    for (const [id, wasSeen] of before) {
      if (this.open.has(id) || wasSeen || this.unseen.has(id)) continue;
      this.unseen.add(id);
      changed = true;
    }
    for (const [id, isSeen] of this.open) if (isSeen && this.unseen.delete(id)) changed = true;
    return changed;
  }
}
