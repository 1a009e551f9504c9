import { describe, expect, it } from 'vitest';
import { entry, person, place, scene, smallPack, song } from '#shared/watch/testing/small-pack';
import { FIELDS, READABLE_FIELDS, searchDocuments } from './documents';

const PACK = smallPack(300, {
  entries: [
    entry('whole', {
      kind: 'goof',
      title: 'Åsa’s Reflection',
      body: 'A *camera* in the window.',
      content: [
        { type: 'paragraph', children: [{ type: 'text', value: 'A camera in the window.' }] },
      ],
      tags: ['Mirror'],
      asks: ['Who is in the window?'],
      people: ['mia', 'stranger'],
      places: ['sea'],
      songs: ['waltz'],
      films: ['Bringing Up Baby'],
      verdict: 'corrected',
      verdictNote: 'It is a lamp.',
      revealsAt: 50,
      weight: 1,
    }),
    entry('plain', { revealsAt: 200, people: ['stranger'], weight: 0 }),
  ],
  people: [
    person('mia', 50, { name: 'Mia', actor: 'Emma Stone', role: 'An actress' }),
    person('stranger', 51, { name: 'Unknown Man', role: 'husband' }),
  ],
  places: [place('sea', ['pier'], 'The Sea')],
  scenes: [scene('pier', 0, 300)],
  songs: [song('waltz', 10, 20, 'A Waltz')],
});
const [whole, plain] = searchDocuments(PACK);

describe('the search documents', () => {
  it('are one for each entry, in the order of the pack', () => {
    expect(searchDocuments(PACK).map(({ id }) => id)).toEqual(['whole', 'plain']);
  });

  it('hold terms: folded words of the title, the body as it reads, the tags, the note', () => {
    expect(whole).toMatchObject({
      title: 'asas reflection',
      body: 'a camera in the window',
      tags: 'goof mirror',
      note: 'it is a lamp',
    });
  });

  it('hold the names of what an entry is about', () => {
    expect(whole?.names).toBe('mia the sea a waltz bringing up baby');
  });

  it('leave out who is still a secret when the entry is not', () => {
    expect(whole?.names).not.toContain('unknown');
    expect(plain?.names).toBe('unknown man');
  });

  it('count more the heavier the entry is', () => {
    expect([whole?.boost, plain?.boost]).toEqual([1.5, 1]);
  });

  it('have no note where there is none', () => {
    expect(plain?.note).toBe('');
  });

  it('hold the questions that an entry answers', () => {
    expect(whole?.asks).toBe('who is in the window');
    expect(plain?.asks).toBe('');
  });

  it('have the fields first that can be read in the app', () => {
    const fields = Object.keys(FIELDS);
    expect(fields.slice(0, READABLE_FIELDS)).toEqual(['title', 'body', 'note']);
    expect(fields.slice(READABLE_FIELDS).sort()).toEqual(['asks', 'names', 'tags']);
  });
});
