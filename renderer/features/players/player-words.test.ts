import { describe, expect, it } from 'vitest';
import type { FollowingView, PlayerView } from '#shared/playback/views';
import { ENGLISH } from '../../lib/wording';
import { certaintyWords, followingDetails, followingWords } from './player-words';

function following(given: Partial<FollowingView>): FollowingView {
  return {
    id: 'a',
    name: 'mpv',
    status: 'playing',
    since: '2031-02-03T20:15:00.000Z',
    confidence: 'high',
    spread: 0,
    canCommand: true,
    canDraw: false,
    ...given,
  };
}

function player(given: Partial<PlayerView>): PlayerView {
  return {
    id: 'a',
    name: 'mpv',
    title: 'A title',
    status: 'playing',
    certainty: 'sure',
    canCommand: true,
    ...given,
  };
}

describe('the words for a player that is followed', () => {
  it.each<[Partial<FollowingView>, string]>([
    [{}, 'In step with mpv'],
    [{ confidence: 'medium' }, 'In step with mpv'],
    [{ status: 'seeking' }, 'In step with mpv'],
    [{ status: 'paused' }, 'In step with mpv, paused'],
    [{ status: 'stalled' }, 'mpv stands still'],
    [{ status: 'ended' }, 'mpv: at the end'],
    [{ confidence: 'low' }, 'mpv: not sure where'],
    [{ confidence: 'low', status: 'paused' }, 'mpv: not sure where'],
    [{ confidence: 'low', status: 'stalled' }, 'mpv stands still'],
    [{ confidence: 'low', status: 'ended' }, 'mpv: at the end'],
  ])('%j: %s', (given, words) => {
    expect(followingWords(following(given), ENGLISH.say)).toBe(words);
  });

  it('tell at length since when, and how well', () => {
    const details = (given: Partial<FollowingView>): string =>
      followingDetails(following(given), ENGLISH).replace(/^Followed since .*?\. (?=What|mpv)/, '');
    expect(details({ spread: 0.049 })).toBe(
      'What it tells agrees with our clock to less than 0.05 s.',
    );
    expect(details({ spread: 0.05 })).toBe('What it tells agrees with our clock to up to 0.05 s.');
    expect(details({ confidence: 'medium', spread: 0.25 })).toBe(
      'What it tells differs from our clock by up to 0.25 s.',
    );
    expect(details({ confidence: 'low', spread: 0.5 })).toBe(
      'What it tells differs from our clock by up to 0.50 s, or it tells nothing: look whether the notes still fit.',
    );
    expect(details({ status: 'stalled', confidence: 'low' })).toBe(
      'mpv wants to play and does not, so the film stands here too.',
    );
    expect(followingDetails(following({}), ENGLISH)).toMatch(/^Followed since .+\. What/);
  });
});

describe('the words for a player that was found', () => {
  it('say whether it is the film', () => {
    expect(certaintyWords(player({}), ENGLISH.say)).toBe('This film, by its name and its length.');
    expect(certaintyWords(player({ certainty: 'likely' }), ENGLISH.say)).toBe(
      'Perhaps this film: only its name or only its length fits.',
    );
    expect(certaintyWords(player({ certainty: 'no' }), ENGLISH.say)).toBe(
      'Not this film, by its name and its length.',
    );
    expect(certaintyWords(player({ title: null, certainty: 'no' }), ENGLISH.say)).toBe(
      'Nothing is loaded.',
    );
    expect(certaintyWords(player({ title: null, certainty: 'likely' }), ENGLISH.say)).toBe(
      'Perhaps this film: only its name or only its length fits.',
    );
  });
});
