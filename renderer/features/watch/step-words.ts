import type { Say } from '#shared/language/say';
import type { StepView } from '#shared/watch/views';
import type { Wording } from '../../lib/wording';

/** `+1.4 s`, `−0.3 s`, or nothing to one decimal: how far the copy is taken to be ahead of the clock. */
export function offsetWords(offset: number, { number }: Pick<Wording, 'number'>): string {
  const tenths = Math.round(offset * 10) / 10;
  const sign = tenths === 0 ? '' : tenths < 0 ? '−' : '+';
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${sign}${number(Math.abs(tenths), digits)} s`;
}

/** The copy in a word or two, where it does not run like the first edition of the pack. */
export function copyWords(
  { edition, rate, editions, speed }: StepView,
  say: Say,
): string | undefined {
  const words: string[] = [];
  const place = editions.findIndex(({ id }) => id === edition);
  const frameRate = editions[place]?.frameRate ?? null;
  if (place > 0)
    words.push(
      frameRate === null
        ? say('watch.copy.other-edition')
        : say('watch.copy.frame-rate', { rate: frameRate }),
    );
  if (place === -1) words.push(say('watch.copy.runs', { rate }));
  if (speed !== 1) words.push(say('watch.copy.at', { speed }));
  return words.length > 0 ? words.join(', ') : undefined;
}

/** What the last taps said, in a sentence. */
export function fitWords({ fit, edition, rate, editions }: StepView, say: Say): string | undefined {
  if (!fit) return undefined;
  const name = editions.find(({ id }) => id === edition)?.label;
  const copy = name ?? say('watch.copy.unnamed', { rate });
  return say(`watch.fit.${fit.quality}`, { copy, seconds: fit.error });
}
