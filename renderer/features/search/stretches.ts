import type { Span } from '#shared/search/query/query';

/** Cuts a text where spans begin and end. Where spans overlap, the first one has what they share. */
export function stretchesOf(
  text: string,
  spans: readonly Span[],
): { part: string; isMarked: boolean }[] {
  const parts: { part: string; isMarked: boolean }[] = [];
  let done = 0;
  const upTo = (wanted: number, isMarked: boolean): void => {
    const place = Math.min(wanted, text.length);
    if (place <= done) return;
    parts.push({ part: text.slice(done, place), isMarked });
    done = place;
  };
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    upTo(start, false);
    upTo(end, true);
  }
  upTo(text.length, false);
  return parts;
}
