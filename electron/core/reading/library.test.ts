import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainError } from '#shared/errors';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { filmPageId } from '#shared/pack/page-ids';
import {
  generatedPack,
  momentOf,
  secretsOf,
  THOUSANDS,
} from '#shared/watch/testing/generated-pack';
import {
  cue,
  entry,
  person,
  place,
  scene,
  smallPack,
  song,
} from '#shared/watch/testing/small-pack';
import { Library } from './library';
import { Links } from './links';

const WALTZ = 'The Waltz (1931)';

const PACK: Pack = smallPack(300, {
  entries: [
    entry('opening', { cues: [cue(5)], people: ['mia'] }),
    entry('about-mia', {
      cues: [cue(120)],
      revealsAt: 110,
      people: ['mia', 'stranger'],
      scenes: ['pier'],
      films: [WALTZ],
      sources: [{ source: 'editor', ref: 'p. 1' }],
      content: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'See ' },
            { type: 'link', to: 'finale', children: [{ type: 'text', value: 'how' }] },
            { type: 'text', value: ' it goes.' },
          ],
        },
      ],
    }),
    entry('finale', { cues: [cue(290)], revealsAt: 280, people: ['mia'] }),
    entry('read-one-start', { kind: 'essay', title: 'The start' }),
    entry('read-one-end', { kind: 'essay', title: 'The end', revealsAt: 280, scenes: ['stage'] }),
    entry('read-late-only', { kind: 'essay', title: 'Only late', revealsAt: 290 }),
    entry('person-mia', { revealsAt: 10, title: 'Mia' }),
    entry('person-stranger', { revealsAt: 250, title: 'A stranger' }),
    entry('scene-road', { revealsAt: 0 }),
    entry('scene-pier', { revealsAt: 100 }),
    entry('scene-stage', { revealsAt: 200 }),
    entry('place-sea', { revealsAt: 100 }),
    entry('song-waltz', { revealsAt: 50 }),
    entry(filmPageId(WALTZ), { revealsAt: 110, title: WALTZ, films: [WALTZ] }),
  ],
  scenes: [
    scene('road', 0, 100),
    scene('pier', 100, 200, { place: 'sea' }),
    scene('stage', 200, 300),
  ],
  people: [person('mia', 10), person('stranger', 250)],
  places: [place('sea', ['pier'], 'The sea')],
  songs: [song('waltz', 50, 80)],
  reads: [
    {
      id: 'one',
      title: 'One',
      summary: 'A read.',
      chapters: [
        { entry: 'read-one-start', entries: ['opening', 'finale'], figure: { type: 'quotes' } },
        { entry: 'read-one-end', entries: ['finale'] },
      ],
    },
    {
      id: 'late',
      title: 'Late',
      summary: 'Another.',
      chapters: [{ entry: 'read-late-only', entries: [] }],
    },
  ],
});

function seenUpTo(frontier: number, pack: Pack = PACK): Library {
  return new Library(new Links(pack), { seen: false, frontier: filmSeconds(frontier) });
}
const whole = new Library(new Links(PACK), { seen: true, frontier: filmSeconds(0) });
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

function refusal(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return { ...toPlainError(error), where: 'somewhere' };
  }
}

describe('an entry', () => {
  it('comes whole, with its sources and links to what may be known', () => {
    const read = seenUpTo(110).entry('about-mia');
    expect(read).toMatchObject({
      title: 'about-mia',
      at: 120,
      verdictNote: null,
      sources: [{ title: 'The editor', ref: 'p. 1' }],
    });
    expect(ids(read.links)).toEqual(['person-mia', 'scene-pier', filmPageId(WALTZ)]);
    expect(ids(whole.entry('about-mia').links)).toContain('person-stranger');
  });

  it('leads back from a person, a scene and a film to what is about them, in the order of the film', () => {
    expect(ids(seenUpTo(110).entry('person-mia').notes)).toEqual(['opening', 'about-mia']);
    expect(ids(seenUpTo(109).entry('person-mia').notes)).toEqual(['opening']);
    expect(ids(whole.entry('person-mia').notes)).toEqual(['opening', 'about-mia', 'finale']);
    expect(ids(whole.entry('scene-pier').notes)).toEqual(['about-mia']);
    expect(ids(whole.entry(filmPageId(WALTZ)).notes)).toEqual(['about-mia']);
  });

  it('links only to what may be known: of a link that leads ahead the words are left', () => {
    expect(JSON.stringify(seenUpTo(110).entry('about-mia').content)).not.toContain('finale');
    expect(JSON.stringify(seenUpTo(110).entry('about-mia').content)).toContain('how');
    expect(JSON.stringify(whole.entry('about-mia').content)).toContain('"to":"finale"');
  });

  it('has its neighbours among its kind, as far as they may be known', () => {
    expect(whole.entry('scene-pier')).toMatchObject({
      previous: { id: 'scene-road' },
      next: { id: 'scene-stage' },
    });
    expect(seenUpTo(150).entry('scene-pier').next).toBeNull();
    expect(seenUpTo(150).entry('opening')).toMatchObject({
      previous: null,
      next: { id: 'about-mia' },
    });
  });

  it('names the chapters beside which it stands, once they are open', () => {
    expect(seenUpTo(0).entry('opening').chapters).toEqual([
      { read: 'one', chapter: 'read-one-start', title: 'One: The start' },
    ]);
    expect(whole.entry('finale').chapters).toHaveLength(2);
    expect(seenUpTo(0).entry('read-one-start').chapters).toMatchObject([
      { chapter: 'read-one-start' },
    ]);
  });

  it('is refused in the same words whether it is hidden or does not exist', () => {
    const hidden = refusal(() => seenUpTo(109).entry('about-mia'));
    expect(hidden).toMatchObject({ code: 'not-found' });
    expect(hidden).toEqual(refusal(() => seenUpTo(109).entry('nothing-of-the-kind')));
  });
});

describe('a long read', () => {
  it('opens chapter by chapter', () => {
    expect(ids(seenUpTo(0).longRead('one').chapters)).toEqual(['read-one-start']);
    expect(ids(seenUpTo(280).longRead('one').chapters)).toEqual(['read-one-start', 'read-one-end']);
    expect(whole.longRead('one').chapters[1]?.at).toBe(200);
  });

  it('shows of the notes beside a chapter those whose time has come', () => {
    expect(ids(seenUpTo(0).longRead('one').chapters[0]?.notes ?? [])).toEqual(['opening']);
    expect(ids(whole.longRead('one').chapters[0]?.notes ?? [])).toEqual(['opening', 'finale']);
  });

  it('draws of the films those that are named where the viewer has been', () => {
    const figure = (library: Library): unknown => library.longRead('one').chapters[0]?.figure;
    expect(figure(seenUpTo(119))).toMatchObject({ films: [] });
    expect(figure(seenUpTo(120))).toMatchObject({
      runtime: 300,
      films: [{ title: 'The Waltz', year: 1931, moments: [{ entry: 'about-mia', at: 120 }] }],
    });
  });

  it('is refused in the same words whether it is closed or does not exist', () => {
    const closed = refusal(() => seenUpTo(289).longRead('late'));
    expect(closed).toMatchObject({ code: 'not-found' });
    expect(closed).toEqual(refusal(() => seenUpTo(289).longRead('nothing-of-the-kind')));
  });
});

describe('the contents', () => {
  it('list the reads that have an open chapter, and of those the open ones', () => {
    expect(seenUpTo(0).contents().reads).toMatchObject([
      { id: 'one', chapters: [{ id: 'read-one-start' }] },
    ]);
    expect(ids(whole.contents().reads)).toEqual(['one', 'late']);
  });

  it('list the pages that may be known: scenes as they come, people and films by name', () => {
    const { shelves } = seenUpTo(110).contents();
    expect(ids(shelves.scenes)).toEqual(['scene-road', 'scene-pier']);
    expect(ids(shelves.people)).toEqual(['person-mia']);
    expect(ids(whole.contents().shelves.people)).toEqual(['person-stranger', 'person-mia']);
    expect(ids(shelves.films)).toEqual([filmPageId(WALTZ)]);
  });
});

describe('the library', () => {
  it('never lets out a word that a first-time viewer may not meet', () => {
    const cases = generatedPack().chain((pack) => {
      const entries = pack.entries.map(({ id }) => id);
      return fc.record({
        pack: fc.constant(pack),
        frontier: momentOf(pack.manifest.film.runtimeSeconds),
        // Which entries are chapters, which stand beside them, and which link to which.
        order: fc.shuffledSubarray(entries, { minLength: 0 }),
      });
    });
    fc.assert(
      fc.property(cases, ({ pack, frontier, order }) => {
        const linked: Pack = {
          ...pack,
          entries: pack.entries.map((one, i) => {
            const to = pack.entries[(i + 1) % pack.entries.length]?.id ?? one.id;
            const link = { type: 'link' as const, to, children: [] };
            return { ...one, content: [...one.content, { type: 'paragraph', children: [link] }] };
          }),
          reads: order.slice(0, 3).map((id, i) => ({
            id: `read-${String(i)}`,
            title: 'A read',
            summary: 'Said to everybody.',
            chapters: [{ entry: id, entries: order }],
          })),
        };
        const library = seenUpTo(frontier, linked);
        const open = linked.entries.filter(({ revealsAt }) => revealsAt <= frontier);
        const contents = library.contents();
        const said = JSON.stringify([
          contents,
          contents.reads.map(({ id }) => library.longRead(id)),
          open.map(({ id }) => library.entry(id)),
        ]);
        const told = secretsOf(linked).filter(
          ({ token, revealsAt }) => revealsAt > frontier && said.includes(token),
        );
        expect(told).toEqual([]);
      }),
      THOUSANDS,
    );
  });
});
