import { filmSeconds, type FilmSeconds } from '../../film-time';
import type { Scene } from '../../pack/catalogue';
import type { Cue, Entry } from '../../pack/entry';
import type { RichInline } from '../../pack/rich-text';
import { cue, entry, scene } from './small-pack';

/** Entries and scenes of one film, as many as a plan is measured with. */
export interface LargePack {
  entries: Entry[];
  scenes: Scene[];
  runtime: FilmSeconds;
}

const RUNTIME = 7_200;
const SCENE_LENGTH = 90;
const VOCABULARY = ['a', 'the', 'quiet', 'colour', 'photographed', 'orchestra', 'street', 'window'];

/**
 * A two-hour film with `count` entries, always the same for the same count. Their cues lie all over it, most with a
 * window of half a minute, some of minutes, one in fifty of the whole film; bodies take up to twenty
 * seconds to read, and every seventh scene is quiet.
 */
export function largePack(count: number): LargePack {
  const next = randomNumbers(count);
  const below = (limit: number): number => Math.floor(next() * limit);
  const entries = Array.from({ length: count }, (_, i) => {
    const cues = Array.from({ length: 1 + below(2) }, () => anyCue(next)).sort(
      (a, b) => a.at - b.at,
    );
    const at = cues[0]?.at ?? 0;
    const content = anyBody(10 + below(55), next);
    return entry(`entry-${String(i)}`, {
      cues,
      content: [{ type: 'paragraph', children: content }],
      weight: below(21) / 20,
      revealsAt: next() < 0.3 ? 0 : Math.min(RUNTIME, at + below(60)),
    });
  });
  const scenes = Array.from({ length: RUNTIME / SCENE_LENGTH }, (_, i) =>
    scene(`scene-${String(i)}`, i * SCENE_LENGTH, (i + 1) * SCENE_LENGTH, { quiet: i % 7 === 3 }),
  );
  // Through a file's text, as packs come: strings that were pieced together are slower to read.
  return JSON.parse(
    JSON.stringify({ entries, scenes, runtime: filmSeconds(RUNTIME) }),
  ) as LargePack;
}

function anyCue(next: () => number): Cue {
  const kind = next();
  if (kind < 0.02) return cue(0, RUNTIME);
  const at = Math.floor(next() * RUNTIME * 10) / 10;
  if (kind < 0.4) return cue(at);
  return cue(at, Math.min(RUNTIME, at + (kind < 0.9 ? 20 + next() * 40 : next() * 600)));
}

/** Text with an emphasis here and there, as written bodies have it. */
function anyBody(words: number, next: () => number): RichInline[] {
  return Array.from({ length: words }, (_, i): RichInline => {
    const value = `${VOCABULARY[Math.floor(next() * VOCABULARY.length)] ?? ''} `;
    const text: RichInline = { type: 'text', value };
    return i % 12 === 5 ? { type: 'emphasis', children: [text] } : text;
  }).reduce<RichInline[]>((joined, node) => {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node);
    return joined;
  }, []);
}

/** Evenly spread numbers from 0 to 1, the same for the same seed (a linear congruence of 32 bits). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
