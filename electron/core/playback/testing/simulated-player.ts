import type { Exactness, Sample } from '../source';
import { randomFrom } from './random';
import { TruePicture } from './true-picture';

/** What is done to a player, so many milliseconds after what was done before. */
export type Deed =
  | { after: number; does: 'turn' }
  | { after: number; does: 'seek'; to: number }
  | { after: number; does: 'rate'; rate: number };

/** How a kind of player tells its position, as it was measured on real ones. Times in milliseconds. */
export interface Manner {
  exactness: Exactness;
  /** It is asked so often: while it settles, and then. */
  settling: readonly [least: number, most: number];
  followed: readonly [least: number, most: number];
  settlesFor: number;
  /** It looks at its own position this often, and tells what it saw then; 0 where it looks when it is asked. */
  looks: readonly [least: number, most: number];
  /** It tells the picture on the screen, not the instant between two, in seconds; 0 where it does not. */
  frame: number;
  /** What it does is heard so late. */
  announces: readonly [least: number, most: number];
  /** It says that it plays at another rate, and does so at most so much later. */
  turnsRate: number;
  /** A seek takes so long, and nothing is told meanwhile. */
  seeks: readonly [least: number, most: number];
  /** Whether it looks at once when it is paused, goes on, or jumps. */
  looksAtDeeds: boolean;
}

const FRAME = 1_001 / 24_000;

export const MPV: Manner = {
  exactness: { staleMax: FRAME, bias: FRAME, isExactPaused: true },
  settling: [47, 47],
  followed: [309, 309],
  settlesFor: 700,
  looks: [0, 0],
  frame: FRAME,
  announces: [0.5, 2],
  turnsRate: 500,
  seeks: [25, 200],
  looksAtDeeds: true,
};

export const CHROMIUM: Manner = {
  exactness: { staleMax: 0.12, bias: 0, isExactPaused: true },
  settling: [90, 170],
  followed: [430, 900],
  settlesFor: 1_500,
  looks: [100, 100],
  frame: 0,
  announces: [3, 20],
  turnsRate: 0,
  seeks: [0, 0],
  looksAtDeeds: true,
};

export const VLC: Manner = {
  exactness: { staleMax: 0.5, bias: 0, isExactPaused: false },
  settling: [90, 170],
  followed: [430, 900],
  settlesFor: 1_500,
  looks: [250, 500],
  frame: 0,
  announces: [3, 5],
  turnsRate: 0,
  seeks: [0, 0],
  looksAtDeeds: false,
};

/** What is heard of a player in an evening. */
export interface Evening {
  /** In the order of hearing; `isSeek` where the player has just jumped, `since` the instant of the last deed. */
  heard: { sample: Sample; isSeek: boolean; since: number }[];
  picture: TruePicture;
}

/** Lets a player of this manner play through some deeds, and half a minute more. The same seed brings the same evening. */
export function eveningWith(manner: Manner, deeds: readonly Deed[], seed: number): Evening {
  const random = randomFrom(seed);
  const between = ([least, most]: readonly [number, number]): number =>
    least + random() * (most - least);
  let now = 1_000 + random() * 1_000;
  const picture = new TruePicture(now, 10 + random() * 7_000);
  const said = { rate: 1, playing: true };
  const looked = { position: picture.positionAt(now), next: now + between(manner.looks) };
  const heard: Evening['heard'] = [];
  let since = now;
  let asks = now;
  let stopped = now;

  const look = (): void => {
    looked.position = picture.positionAt(now);
    looked.next = now + between(manner.looks);
    stopped = now;
  };
  const told = (): number => {
    const position = picture.positionAt(now);
    if (manner.frame > 0) {
      const shown = Math.floor(position / manner.frame + 1e-9) * manner.frame;
      return said.playing ? shown + manner.frame : shown;
    }
    return looked.position;
  };
  /** An answer is taken to be of the middle of asking and hearing, which is right to a millisecond. */
  const hear = (isSeek: boolean): void => {
    const at = now + random() - 0.5;
    heard.push({ sample: { at, position: told(), ...said, isJump: isSeek }, isSeek, since });
  };
  const runTo = (end: number): void => {
    for (;;) {
      const looks = manner.frame === 0 && said.playing ? looked.next : Infinity;
      const next = Math.min(looks, asks);
      if (next > end) break;
      now = next;
      if (next === looks) {
        look();
        continue;
      }
      hear(false);
      asks = now + between(now - since < manner.settlesFor ? manner.settling : manner.followed);
    }
    now = end;
  };
  const act = (deed: Deed): void => {
    const done = now;
    const isHeard = done + between(manner.announces);
    if (deed.does === 'turn') {
      const position = picture.positionAt(done);
      const stands = said.playing && manner.frame > 0;
      picture.change(done, {
        playing: !said.playing,
        position: stands ? Math.floor(position / manner.frame) * manner.frame : position,
      });
      if (manner.looksAtDeeds) look();
      // It counts the time that it plays, and goes on counting where it was.
      else if (said.playing) stopped = done;
      else looked.next += done - stopped;
      said.playing = !said.playing;
    } else if (deed.does === 'rate') {
      if (manner.looksAtDeeds) look();
      said.rate = deed.rate;
      picture.change(done + random() * manner.turnsRate, { rate: deed.rate });
    } else {
      const lasts = between(manner.seeks);
      if (lasts > 0) picture.change(done, { playing: false });
      picture.change(done + lasts, { position: deed.to, playing: said.playing });
      now = done + lasts;
      look();
    }
    now = Math.max(now, isHeard);
    since = now;
    hear(deed.does === 'seek');
    asks = now + between(manner.settling);
  };

  for (const deed of deeds) {
    runTo(now + deed.after);
    act(deed);
  }
  runTo(now + 30_000);
  return { heard, picture };
}
