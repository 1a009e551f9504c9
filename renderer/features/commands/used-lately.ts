/** So many are remembered. */
const MOST = 5;

/** Kept for as long as the window is open, and nowhere else. */
let ids: readonly string[] = [];

/** Ids of the commands that were used in this session, the latest first. */
export function usedLately(): readonly string[] {
  return ids;
}

export function noteUse(id: string): void {
  ids = [id, ...ids.filter((other) => other !== id)].slice(0, MOST);
}
