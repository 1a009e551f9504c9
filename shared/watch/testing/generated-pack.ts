import fc from 'fast-check';
import { clampToFilm, filmSeconds, type FilmSeconds } from '../../film-time';
import type { Entry } from '../../pack/entry';
import type { Pack } from '../../pack/pack';
import type { Manifest } from '../../pack/manifest';
import { cue, entry, landmark, part, person, place, scene, smallPack, song } from './small-pack';

/** Thousands of cases, the same in every run. */
export const THOUSANDS = { numRuns: 2_000, seed: 20_161_209 } as const;
/** For what a viewer is promised of a viewing, whatever they do. */
export const TEN_THOUSAND = { numRuns: 10_000, seed: 20_161_209 } as const;
export const HUNDREDS = { numRuns: 300, seed: 20_161_209 } as const;

type Edition = Manifest['editions'][number];

/** A word that stands nowhere else in a generated pack and in no other such word. */
function token(kind: string, index: number): string {
  return `x${kind}${String(index)}x`;
}

/** A moment of a film: mostly whole seconds, sometimes not, as real anchors are. */
export function momentOf(runtime: number): fc.Arbitrary<FilmSeconds> {
  return fc
    .oneof(
      { arbitrary: fc.integer({ min: 0, max: runtime }), weight: 3 },
      { arbitrary: fc.double({ min: 0, max: runtime, noNaN: true }), weight: 1 },
    )
    .map(filmSeconds);
}

/** Bodies of one word up to what takes twenty seconds to read. */
const bodyLength = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 66 }));
const kinds = [...Array.from({ length: 9 }, () => 'trivia' as const), 'notice' as const];
const weights = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);

function generatedEntry(runtime: number): fc.Arbitrary<(index: number) => Entry> {
  const moment = momentOf(runtime);
  const window = fc.option(
    fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 1_000 })),
    { nil: undefined },
  );
  return fc
    .record({
      starts: fc.array(fc.tuple(moment, window), { maxLength: 3 }),
      /** Known from the start, some seconds before or after the first cue, or at any moment. */
      reveal: fc.oneof(
        fc.constant('always' as const),
        fc.integer({ min: -30, max: 60 }).map((offset) => ({ offset })),
        moment,
      ),
      weight: weights,
      words: bodyLength,
      kind: fc.constantFrom(...kinds),
    })
    .map(({ starts, reveal, weight, words, kind }) => (index: number) => {
      const cues = starts
        .sort(([a], [b]) => a - b)
        .map(([at, width]) => cue(at, width === undefined ? width : at + width));
      const near = typeof reveal === 'object' ? (cues[0]?.at ?? 0) + reveal.offset : 0;
      return entry(token('entry', index), {
        kind,
        tags: kind === 'notice' ? ['loud-sound'] : [],
        title: token('title', index),
        body: Array.from({ length: words }, () => token('body', index)).join(' '),
        cues,
        weight,
        revealsAt: typeof reveal === 'number' ? reveal : clampToFilm(near, filmSeconds(runtime)),
      });
    });
}

/** The film itself, a copy that runs faster, one that lacks a tenth of it, and one with something before it and in it. */
function editionsOf(runtime: number): Edition[] {
  const edition = (id: string, ...points: [film: number, copy: number][]): Edition => ({
    id,
    label: id,
    points: points.map(([film, copy]) => [filmSeconds(film), filmSeconds(copy)]),
  });
  const [half, more] = [runtime * 0.5, runtime * 0.6];
  return [
    edition('reference', [0, 0], [runtime, runtime]),
    edition('faster', [0, 0], [runtime, (runtime * 24) / 25]),
    edition('shorter', [0, 0], [half, half], [more, half], [runtime, runtime - (more - half)]),
    edition('longer', [0, 10], [half, half + 10], [half, half + 30], [runtime, runtime + 30]),
  ];
}

/** A pack whose scenes tile its runtime, every id, title and text of it a word of its own. */
export function generatedPack(mostEntries = 40): fc.Arbitrary<Pack> {
  const lengths = fc.array(fc.integer({ min: 5, max: 400 }), { minLength: 1, maxLength: 9 });
  return lengths.chain((sceneLengths) => {
    const runtime = sceneLengths.reduce((sum, length) => sum + length, 40);
    const moment = momentOf(runtime);
    return fc
      .record({
        entries: fc.array(generatedEntry(runtime), { maxLength: mostEntries }),
        quiet: fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
        people: fc.array(moment, { minLength: 1, maxLength: 4 }),
        songs: fc.array(fc.tuple(moment, fc.integer({ min: 1, max: 200 })), { maxLength: 3 }),
        landmarks: fc.array(fc.tuple(moment, moment), { maxLength: 4 }),
      })
      .map(({ entries, quiet, people, songs, landmarks }) => {
        const ends = [...sceneLengths, 40].map((_, i, all) =>
          all.slice(0, i + 1).reduce((sum, length) => sum + length, 0),
        );
        const cast = people.map((_, i) => token('person', i));
        return smallPack(runtime, {
          entries: entries.map((make, i) => make(i)),
          editions: editionsOf(runtime),
          scenes: ends.map((end, i) =>
            scene(token('scene', i), ends[i - 1] ?? 0, end, {
              title: token('scenetitle', i),
              summary: token('summary', i),
              part: token('part', i),
              place: token('place', i),
              onScreen: cast,
              quiet: quiet[i] === 0,
            }),
          ),
          parts: ends.map((end, i) =>
            part(token('part', i), ends[i - 1] ?? 0, end, token('parttitle', i)),
          ),
          places: ends.map((_, i) =>
            place(token('place', i), [token('scene', i)], token('placename', i)),
          ),
          people: people.map((revealsAt, i) =>
            person(token('person', i), revealsAt, {
              name: token('name', i),
              role: token('role', i),
              actor: token('actor', i),
            }),
          ),
          songs: songs.map(([start, length], i) => {
            const end = Math.min(start + length, runtime);
            return song(token('song', i), start, end, token('songtitle', i));
          }),
          landmarks: landmarks.map(([at, revealsAt], i) =>
            landmark(token('landmark', i), at, revealsAt, token('label', i)),
          ),
        });
      });
  });
}

/** A word of a generated pack that a first-time viewer must not meet before its moment. */
export interface Secret {
  token: string;
  revealsAt: FilmSeconds;
}

/** Every secret of a generated pack: ids, titles, names and texts of everything in it. */
export function secretsOf(pack: Pack): Secret[] {
  const all = (revealsAt: FilmSeconds, ...tokens: (string | undefined)[]): Secret[] =>
    tokens.filter((word) => word !== undefined).map((word) => ({ token: word, revealsAt }));
  return [
    ...pack.entries.flatMap(({ id, title, body, revealsAt }) =>
      all(revealsAt, id, title, body.split(' ')[0]),
    ),
    ...pack.scenes.flatMap(({ id, title, summary, start }) => all(start, id, title, summary)),
    ...pack.manifest.parts.flatMap(({ id, title, start }) => all(start, id, title)),
    ...pack.places.flatMap(({ id, name }, i) =>
      all(pack.scenes[i]?.start ?? filmSeconds(0), id, name),
    ),
    ...pack.people.flatMap(({ id, name, role, actor, revealsAt }) =>
      all(revealsAt, id, name, role, actor),
    ),
    ...pack.songs.flatMap(({ id, title, start }) => all(start, id, title)),
    ...pack.manifest.landmarks.flatMap(({ id, label, revealsAt }) => all(revealsAt, id, label)),
  ];
}
