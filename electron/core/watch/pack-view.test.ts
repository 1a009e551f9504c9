import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import {
  generatedPack,
  momentOf,
  secretsOf,
  THOUSANDS,
} from '#shared/watch/testing/generated-pack';
import {
  cue,
  entry,
  landmark,
  part,
  person,
  place,
  scene,
  smallPack,
  song,
} from '#shared/watch/testing/small-pack';
import { PackView } from './pack-view';

const PACK = smallPack(300, {
  entries: [
    entry('opening', { cues: [cue(5)] }),
    entry('about-mia', {
      cues: [cue(120)],
      revealsAt: 110,
      people: ['mia', 'stranger'],
      scenes: ['pier'],
      sources: [{ source: 'editor', ref: 'p. 1' }],
    }),
    entry('person-mia', { revealsAt: 10 }),
    entry('person-stranger', { revealsAt: 250 }),
    entry('scene-pier', { revealsAt: 100 }),
  ],
  scenes: [
    scene('road', 0, 100, { part: 'winter', onScreen: ['mia'] }),
    scene('pier', 100, 200, { part: 'spring', place: 'sea', onScreen: ['mia', 'stranger'] }),
    scene('stage', 200, 300, { part: 'spring' }),
  ],
  parts: [
    { ...part('winter', 0, 100, 'Winter'), scenery: 'pier' },
    { ...part('spring', 100, 300, 'Spring'), scenery: 'sea' },
  ],
  people: [person('mia', 10, { name: 'Mia', actor: 'Emma' }), person('stranger', 250)],
  places: [place('sea', ['pier'], 'The sea')],
  songs: [song('waltz', 50, 80), song('finale', 210, 290)],
  // On purpose not in the order of the film.
  landmarks: [landmark('last', 220, 150), landmark('first', 30, 0)],
});

function seenUpTo(frontier: number, pack: Pack = PACK): PackView {
  return new PackView(pack, { seen: false, frontier: filmSeconds(frontier) });
}
const wholeFilm = new PackView(PACK, { seen: true, frontier: filmSeconds(0) });
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('the now view', () => {
  it('names the scene, its part and place, who is on screen and the song', () => {
    const now = seenUpTo(120).now(filmSeconds(60));
    expect(now.scene).toMatchObject({ id: 'road', part: 'Winter', place: null });
    expect(now.scene?.onScreen).toEqual([{ id: 'person-mia', name: 'Mia', actor: 'Emma' }]);
    expect(now.song).toEqual({ id: 'waltz', title: 'waltz' });
    expect(seenUpTo(120).now(filmSeconds(110)).scene?.place).toEqual({
      name: 'The sea',
      area: 'an area',
    });
  });

  it('counts the first second of a scene to it and the last to the next', () => {
    const scenes = [99.9, 100].map((at) => wholeFilm.now(filmSeconds(at)).scene?.id);
    expect(scenes).toEqual(['road', 'pier']);
  });

  it('leaves out people who may not be known yet', () => {
    expect(ids(seenUpTo(150).now(filmSeconds(150)).scene?.onScreen ?? [])).toEqual(['person-mia']);
    expect(ids(wholeFilm.now(filmSeconds(150)).scene?.onScreen ?? [])).toHaveLength(2);
  });

  it('is empty where the viewer has not been', () => {
    expect(seenUpTo(150).now(filmSeconds(215))).toMatchObject({ scene: null, song: null });
  });

  it('names the nearest landmark ahead that may be known', () => {
    expect(seenUpTo(150).now(filmSeconds(10)).nextLandmark?.id).toBe('first');
    expect(seenUpTo(149).now(filmSeconds(30)).nextLandmark).toBeNull();
    expect(seenUpTo(150).now(filmSeconds(30)).nextLandmark?.id).toBe('last');
  });
});

describe('the timeline', () => {
  it('keeps only the colours of the parts ahead of the frontier', () => {
    const { runtime, parts, scenes, songs, cues } = seenUpTo(99).timeline();
    expect(runtime).toBe(300);
    expect(parts.map(({ title }) => title)).toEqual(['Winter', null]);
    expect(parts.map(({ accent }) => accent)).toHaveLength(2);
    expect(parts.map(({ scenery }) => scenery)).toEqual(['pier', null]);
    expect([ids(scenes), ids(songs), cues]).toEqual([['road'], ['waltz'], [5]]);
  });

  it('is whole for who has seen the film', () => {
    const { parts, scenes, songs, cues } = wholeFilm.timeline();
    expect(parts.map(({ title }) => title)).toEqual(['Winter', 'Spring']);
    expect(parts.map(({ scenery }) => scenery)).toEqual(['pier', 'sea']);
    expect([scenes.length, songs.length, cues]).toEqual([3, 2, [5, 120]]);
  });
});

describe('a part that names no scenery', () => {
  it('has the street lamp of the house', () => {
    const plain = new PackView(smallPack(60), { seen: true, frontier: filmSeconds(0) });
    expect(plain.timeline().parts.map(({ scenery }) => scenery)).toEqual(['lamp']);
  });
});

describe('the landmarks', () => {
  it('are those that may be known, in the order of the film', () => {
    expect(ids(seenUpTo(0).landmarks())).toEqual(['first']);
    expect(ids(seenUpTo(150).landmarks())).toEqual(['first', 'last']);
  });
});

describe('the held entries', () => {
  const held = [
    { id: 'about-mia', reason: 'quiet' as const },
    { id: 'opening', reason: 'crowded' as const },
    { id: 'person-mia', reason: 'off' as const },
  ];

  it('are those whose moment has been watched, in the order of the film', () => {
    expect(seenUpTo(119).held(held, filmSeconds(200))).toEqual([
      { id: 'opening', kind: 'trivia', title: 'opening', at: 5, reason: 'crowded' },
    ]);
    expect(ids(seenUpTo(120).held(held, filmSeconds(0)))).toEqual(['opening', 'about-mia']);
  });

  it('are those up to the present moment for somebody who has seen the film', () => {
    expect(ids(wholeFilm.held(held, filmSeconds(119)))).toEqual(['opening']);
    expect(ids(wholeFilm.held(held, filmSeconds(120)))).toEqual(['opening', 'about-mia']);
  });
});

describe('the open pop-ups', () => {
  it('leave out what turns out not to be known yet', () => {
    const open = ['opening', 'about-mia'].map((id) => {
      return { id, at: filmSeconds(5), until: filmSeconds(11) };
    });
    expect(ids(seenUpTo(20).popUps(open))).toEqual(['opening']);
    expect(ids(wholeFilm.popUps(open))).toEqual(['opening', 'about-mia']);
  });
});

describe('PackView', () => {
  it('never lets out a word that a first-time viewer may not meet', () => {
    const cases = generatedPack().chain((pack) => {
      const moment = momentOf(pack.manifest.film.runtimeSeconds);
      return fc.record({ pack: fc.constant(pack), frontier: moment, position: moment });
    });
    fc.assert(
      fc.property(cases, ({ pack, frontier, position }) => {
        const viewpoint: Viewpoint = { seen: false, frontier };
        const view = new PackView(pack, viewpoint);
        const everything = pack.entries.map(({ id }) => ({
          id,
          at: position,
          until: position,
          reason: 'crowded' as const,
        }));
        const said = JSON.stringify([
          view.now(position),
          view.timeline(),
          view.landmarks(),
          view.held(everything, position),
          view.popUps(everything),
        ]);
        const told = secretsOf(pack).filter(
          ({ token, revealsAt }) => revealsAt > frontier && said.includes(token),
        );
        expect(told).toEqual([]);
      }),
      THOUSANDS,
    );
  });
});
