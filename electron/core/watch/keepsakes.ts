/** Entries that a viewer laid aside: pinned to stay in view, or marked to be found again. In the order of doing so. */
export class Keepsakes {
  constructor(private ids: readonly string[]) {}

  list(): readonly string[] {
    return this.ids;
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  set(id: string, kept: boolean): void {
    const others = this.ids.filter((other) => other !== id);
    this.ids = kept ? [...others, id] : others;
  }
}
