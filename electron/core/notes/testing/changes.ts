import { filmSeconds } from '#shared/film-time';
import type { Draft } from '#shared/notes/note';
import type { NewNote } from '../notebook';

/** One thing that a window may ask of a notebook. */
export type Change =
  | { kind: 'add'; note: NewNote; fromDraft: boolean }
  | { kind: 'edit' | 'remove' | 'restore'; id: string; text: string }
  | { kind: 'draft'; draft: Draft };

const FILMS = ['la-la-land', 'another'] as const;
const TEXTS = [
  '',
  'A lamp.',
  'Zwei\nZeilen – "€"',
  '映画の夜 😀',
  'מנורה',
  '=1+1 --> & \u0000\ud83d',
] as const;

/** Id of the note that a life of the writer adds as its `count`-th. */
export function idOf(life: number, count: number): string {
  return `life-${String(life)}-${String(count)}`;
}

/** Numbers below `below`, the same for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Changes without end, one to four at once. No two notes of a life share a second, so that no bookmark is another one's. */
export function* changesFrom(life: number): Generator<Change[]> {
  const random = numbersFrom(life + 1);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  let added = 0;
  const change = (): Change => {
    const film = pick(FILMS);
    const text = random(12) === 0 ? pick(TEXTS.slice(1)).repeat(300) : pick(TEXTS);
    const at = filmSeconds(life * 300 + (added % 300));
    const kind = pick(['add', 'add', 'add', 'add', 'edit', 'remove', 'restore', 'draft'] as const);
    if (kind === 'add') {
      added += 1;
      return { kind, note: { film, at, text }, fromDraft: random(2) === 0 };
    }
    const id = idOf(life, random(added) + 1);
    if (kind === 'draft')
      return { kind, draft: { film, at, text, ...(random(2) === 0 && { note: id }) } };
    return { kind, id, text };
  };
  for (;;) yield Array.from({ length: 1 + random(4) }, change);
}
