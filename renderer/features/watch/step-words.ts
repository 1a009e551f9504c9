import type { StepView } from '#shared/watch/views';

/** `+1.4 s`, `−0.3 s`, or nothing to one decimal: how far the copy is taken to be ahead of the clock. */
export function offsetWords(offset: number): string {
  const tenths = Math.round(offset * 10) / 10;
  if (tenths === 0) return '0.0 s';
  return `${tenths < 0 ? '−' : '+'}${Math.abs(tenths).toFixed(1)} s`;
}

/** The copy in a word or two, where it does not run like the first edition of the pack. */
export function copyWords({ edition, rate, editions, speed }: StepView): string | undefined {
  const words: string[] = [];
  const place = editions.findIndex(({ id }) => id === edition);
  const frameRate = editions[place]?.frameRate ?? null;
  if (place > 0) words.push(frameRate === null ? 'other edition' : `${String(frameRate)} fps`);
  if (place === -1) words.push(`runs ×${rate.toFixed(3)}`);
  if (speed !== 1) words.push(`at ${String(speed)}×`);
  return words.length > 0 ? words.join(', ') : undefined;
}

/** What the last taps said, in a sentence. */
export function fitWords({ fit, edition, rate, editions }: StepView): string | undefined {
  if (!fit) return undefined;
  const name = editions.find(({ id }) => id === edition)?.label;
  const copy = name ?? `a copy that runs ${rate.toFixed(3)} times as fast`;
  const off = `${fit.error.toFixed(1)} s`;
  switch (fit.quality) {
    case 'one':
      return 'In step from here. A second moment, ten minutes on or more and without a pause in between, also tells which edition you have.';
    case 'sure':
      return `Your copy: ${copy}. The moments agree to ${off}.`;
    case 'close':
      return `In step, to ${off}. The moments are too near each other to tell editions apart; taken for: ${copy}.`;
    case 'unknown':
      return `In step with ${copy}, which is none of the editions that this pack knows. The moments agree to ${off}.`;
    case 'unfit':
      return 'The moments contradict each other, so only the last one counts. Press another one to be sure.';
  }
}
